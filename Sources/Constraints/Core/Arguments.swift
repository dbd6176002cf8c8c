/// The arguments of a rule by name, as IFEval's `kwargs` hold them.
public struct Arguments: Hashable, Sendable {
    private struct Member: Hashable {
        let name: String
        var value: Argument
    }

    /// In alphabetical order: a rule has so few that going through them is faster than hashing.
    private var members: [Member]

    /// Takes arguments as they are: whether they fit a rule, ``Constraint`` says.
    public init(_ values: [String: Argument] = [:]) {
        members = values.map { Member(name: $0.key, value: $0.value) }
            .sorted { $0.name < $1.name }
    }

    /// Every argument by its name.
    public var values: [String: Argument] {
        Dictionary(uniqueKeysWithValues: members.map { ($0.name, $0.value) })
    }

    /// The number of arguments.
    public var count: Int { members.count }

    /// The names, in alphabetical order.
    public var names: [String] { members.map(\.name) }

    /// The value of an argument; nil if it isn't there.
    public subscript(name: String) -> Argument? {
        get { members.first { $0.name == name }?.value }
        set {
            let place = members.firstIndex { $0.name >= name } ?? members.count
            let isThere = place < members.count && members[place].name == name
            let member = newValue.map { [Member(name: name, value: $0)] } ?? []
            members.replaceSubrange(place..<(isThere ? place + 1 : place), with: member)
        }
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
        guard let value = self[name] else { throw .missing(name) }
        return value
    }

    private func wrongKind(_ name: String, wanted: String) -> ArgumentFault {
        .wrongKind(name, wanted: wanted, found: self[name]?.kind ?? "nothing")
    }
}

extension Arguments: ExpressibleByDictionaryLiteral {
    /// Takes the members; of two with one name, the first.
    public init(dictionaryLiteral members: (String, Argument)...) {
        self.init(Dictionary(members) { first, _ in first })
    }
}
