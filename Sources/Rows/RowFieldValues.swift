extension RowFields {
    /// The text of a string field.
    public func string(_ name: String) throws(RowError) -> String {
        try present(try optionalString(name), name)
    }

    /// The text of a string field; nil when it is absent or null.
    public func optionalString(_ name: String) throws(RowError) -> String? {
        guard let span = filled(name) else { return nil }
        guard span.kind == .string else { throw wrongKind(name, "a string", span) }
        let content = bytes[span.range.lowerBound + 1..<span.range.upperBound - 1]
        return try content.withUnsafeBufferPointer { (content) throws(RowError) in
            try JSONString.decode(content, escaped: span.escaped)
        }
    }

    /// The value of a field that holds a whole number.
    public func int(_ name: String) throws(RowError) -> Int {
        try present(try optionalInt(name), name)
    }

    /// The value of a field that holds a whole number; nil when it is absent or null.
    ///
    /// A number with a fraction, an exponent or more than 64 bits is of the wrong kind.
    public func optionalInt(_ name: String) throws(RowError) -> Int? {
        guard let span = filled(name) else { return nil }
        guard span.kind == .number, case .int(let number) = try number(span) else {
            throw wrongKind(name, "a whole number of at most 64 bits", span)
        }
        return Int(number)
    }

    /// The nearest double to a field that holds a number.
    public func double(_ name: String) throws(RowError) -> Double {
        try present(try optionalDouble(name), name)
    }

    /// The nearest double to a field that holds a number; nil when it is absent or null.
    public func optionalDouble(_ name: String) throws(RowError) -> Double? {
        guard let span = filled(name) else { return nil }
        let wanted = "a number"
        guard span.kind == .number else { throw wrongKind(name, wanted, span) }
        switch try number(span) {
        case .int(let number): return Double(number)
        case .double(let number): return number
        case .number(let text):
            guard let number = Double(text), number.isFinite else {
                throw wrongKind(name, "a number within the range of doubles", span)
            }
            return number
        default: throw wrongKind(name, wanted, span)
        }
    }

    /// The value of a field that holds `true` or `false`.
    public func bool(_ name: String) throws(RowError) -> Bool {
        try present(try optionalBool(name), name)
    }

    /// The value of a field that holds `true` or `false`; nil when it is absent or null.
    public func optionalBool(_ name: String) throws(RowError) -> Bool? {
        guard let span = filled(name) else { return nil }
        guard case .bool(let flag) = try value(name) else {
            throw wrongKind(name, "true or false", span)
        }
        return flag
    }

    /// The span of a field that is neither absent nor null.
    private func filled(_ name: String) -> Span? {
        guard let span = span(name), span.kind != .null else { return nil }
        return span
    }

    private func number(_ span: Span) throws(RowError) -> JSONValue {
        try bytes[span.range].withUnsafeBufferPointer { (raw) throws(RowError) in
            try JSONNumber.checked(raw)
        }
    }

    private func present<Value>(_ value: Value?, _ name: String) throws(RowError) -> Value {
        guard let value else { throw .missing(field: name) }
        return value
    }

    private func wrongKind(_ name: String, _ wanted: String, _ span: Span) -> RowError {
        let found: String
        if span.kind == .number {
            found = "the number \(String(decoding: bytes[span.range].prefix(40), as: UTF8.self))"
        } else {
            found = span.kind.name
        }
        return .wrongKind(field: name, wanted: wanted, found: found)
    }
}
