/// The arguments of a rule by name, as IFEval's `kwargs` hold them.
public struct Arguments: Hashable, Sendable {
    /// Every argument by its name.
    public private(set) var values: [String: Argument]

    /// Takes arguments as they are: whether they fit a rule, ``Constraint`` says.
    public init(_ values: [String: Argument] = [:]) { self.values = values }

    /// The names, in alphabetical order.
    public var names: [String] { values.keys.sorted() }

    /// The value of an argument; nil if it isn't there.
    public subscript(name: String) -> Argument? {
        get { values[name] }
        set { values[name] = newValue }
    }

    /// The value of a whole number.
    public func integer(_ name: String) throws(ArgumentFault) -> Int {
        guard case .integer(let number) = try value(name) else {
            throw wrongKind(name, wanted: "a whole number")
        }
        return number
    }

    /// The value of a string.
    public func string(_ name: String) throws(ArgumentFault) -> String {
        guard case .string(let text) = try value(name) else {
            throw wrongKind(name, wanted: "a string")
        }
        return text
    }

    /// The items of a list of strings.
    public func strings(_ name: String) throws(ArgumentFault) -> [String] {
        guard case .strings(let items) = try value(name) else {
            throw wrongKind(name, wanted: "a list of strings")
        }
        return items
    }

    private func value(_ name: String) throws(ArgumentFault) -> Argument {
        guard let value = values[name] else { throw .missing(name) }
        return value
    }

    private func wrongKind(_ name: String, wanted: String) -> ArgumentFault {
        .wrongKind(name, wanted: wanted, found: values[name]?.kind ?? "nothing")
    }
}

extension Arguments: ExpressibleByDictionaryLiteral {
    /// Takes the members; of two with one name, the first.
    public init(dictionaryLiteral members: (String, Argument)...) {
        self.init(Dictionary(members) { first, _ in first })
    }
}
