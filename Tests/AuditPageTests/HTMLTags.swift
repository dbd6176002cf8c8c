/// The tags of a page, without what their attributes say.
enum HTMLTags {
    /// Every start tag as it is written, values of attributes left out.
    static func all(in page: String) -> [String] {
        var tags: [String] = []
        var tag = ""
        var isInTag = false
        var isInValue = false
        for byte in page.utf8 {
            switch byte {
            case UInt8(ascii: "<") where !isInTag:
                isInTag = true
                tag = "<"
            case UInt8(ascii: "\"") where isInTag: isInValue.toggle()
            case UInt8(ascii: ">") where isInTag && !isInValue:
                isInTag = false
                tags.append(tag)
            case _ where isInTag && !isInValue:
                tag.unicodeScalars.append(Unicode.Scalar(byte))
            default: break
            }
        }
        return tags
    }
}
