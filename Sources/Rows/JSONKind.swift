import CSimdjson

/// The kinds of JSON values, numbered as in `csimdjson.h`.
enum JSONKind: UInt8 {
    case null
    case `false`
    case `true`
    case number
    case string
    case array
    case object
    case key

    /// The kind in a sentence: "a string".
    var name: String {
        switch self {
        case .null: "null"
        case .false, .true: "a truth value"
        case .number: "a number"
        case .string, .key: "a string"
        case .array: "an array"
        case .object: "an object"
        }
    }
}

extension RowError {
    /// Says what simdjson's shim found; nil when it found no fault.
    init?(_ fault: weft_json_fault) {
        guard let reason = fault.reason else { return nil }
        let text = String(cString: reason)
        // The shim's SIZE_MAX, for a place that isn't known, arrives as -1.
        self = .malformed(reason: fault.at < 0 ? text : "\(text), at byte \(fault.at)")
    }
}
