/// The words of a response as numbers, the same number for the same word.
enum WordNumbers: Measure {
    /// One number a word, in order; case, curly apostrophes and marks around words are ignored.
    static func take(of response: ResponseText) -> [UInt32] {
        var numbers: [ArraySlice<UInt32>: UInt32] = [:]
        let points = response.plain
        return response[ResponseWords.self].ranges.map { range in
            let next = UInt32(numbers.count)
            let number = numbers[points[range], default: next]
            if number == next { numbers[points[range]] = next }
            return number
        }
    }
}
