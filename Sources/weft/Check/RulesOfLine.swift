import Constraints
import OrderedCollections
import Pipeline
import Rows

/// The rules that an object names: one by `instruction_id` and `kwargs`, as IFEval's tests have them,
/// or many by `instruction_id_list` and a list of `kwargs`, as its prompts and RAIF's targets do.
struct RulesOfLine {
    /// The rules, each with what is wrong with it in its place.
    let constraints: [Result<Constraint, LineFault>]
    /// Whether the object names one rule and not a list.
    let isSingle: Bool

    init(_ object: JSONValue) throws(LineFault) {
        if let id = object["instruction_id"] {
            isSingle = true
            constraints = [Self.constraint(id, object["kwargs"])]
            return
        }
        guard let ids = object["instruction_id_list"]?.array else {
            throw LineFault(
                "there is no \"instruction_id\" and no \"instruction_id_list\": name the rule that "
                    + "is to be checked")
        }
        let arguments = object["kwargs"]?.array ?? []
        guard arguments.count == ids.count || object["kwargs"] == nil else {
            throw LineFault(
                "\"kwargs\" has \(arguments.count) members and \"instruction_id_list\" \(ids.count)"
            )
        }
        isSingle = false
        constraints = ids.enumerated().map { index, id in
            Self.constraint(id, arguments.isEmpty ? nil : arguments[index])
        }
    }

    private static func constraint(
        _ id: JSONValue, _ kwargs: JSONValue?
    ) -> Result<Constraint, LineFault> {
        guard let id = id.string else {
            return .failure(LineFault("the id of a rule is a string, not \(id.kindName)"))
        }
        var arguments: OrderedDictionary<String, JSONValue> = [:]
        if let kwargs, kwargs != .null {
            guard let members = kwargs.object else {
                return .failure(
                    LineFault("the \"kwargs\" of \(id) are \(kwargs.kindName), not an object"))
            }
            // Tables of rows pad each rule's arguments with nulls for those of all others.
            arguments = members.filter { $0.value != .null }
        }
        do {
            return .success(try Constraint(id: id, json: arguments))
        } catch {
            return .failure(LineFault("\(error)"))
        }
    }
}
