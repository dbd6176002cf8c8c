/// Something of a text that several rules look at, taken once, when the first of them asks.
///
/// A type of its own for each measure, in a file of its own: `response[Lines.self]`.
protocol Measure {
    associatedtype Value
    static func take(of response: ResponseText) -> Value
}

extension ResponseText {
    /// A measure of the response, taken at the first call.
    subscript<M: Measure>(measure: M.Type) -> M.Value {
        let key = ObjectIdentifier(measure)
        if let taken = measures[key] as? M.Value { return taken }
        let value = M.take(of: self)
        measures[key] = value
        return value
    }
}
