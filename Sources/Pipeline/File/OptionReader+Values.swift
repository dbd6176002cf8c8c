import OrderedCollections
package import Rows
import Yams

extension OptionReader {
    /// A whole number within a range.
    package func int(_ name: String, default fallback: Int, in range: ClosedRange<Int>) -> Int {
        optionalInt(name, in: range) ?? resolve(name, fallback, .int(Int64(fallback)))
    }

    /// A whole number within a range; nil where the option is absent.
    package func optionalInt(_ name: String, in range: ClosedRange<Int>) -> Int? {
        guard let value = take(name) else { return nil }
        guard let number = value.int, range.contains(number) else {
            return wrong(name, value, "a whole number \(bounds(range))")
        }
        return resolve(name, number, .int(Int64(number)))
    }

    /// A number within a range.
    package func double(
        _ name: String, default fallback: Double, in range: ClosedRange<Double>
    ) -> Double {
        optionalDouble(name, in: range) ?? resolve(name, fallback, .double(fallback))
    }

    /// A number within a range; nil where the option is absent.
    package func optionalDouble(_ name: String, in range: ClosedRange<Double>) -> Double? {
        guard let value = take(name) else { return nil }
        guard let number = value.float ?? value.int.map(Double.init), range.contains(number) else {
            return wrong(name, value, "a number from \(range.lowerBound) to \(range.upperBound)")
        }
        return resolve(name, number, .double(number))
    }

    /// True or false.
    package func bool(_ name: String, default fallback: Bool) -> Bool {
        guard let value = take(name) else { return resolve(name, fallback, .bool(fallback)) }
        guard let flag = value.bool else {
            return wrong(name, value, "true or false") ?? fallback
        }
        return resolve(name, flag, .bool(flag))
    }

    /// A text; nil where the option is absent.
    package func optionalString(_ name: String) -> String? {
        guard let value = take(name) else { return nil }
        guard let text = value.string else { return wrong(name, value, "a text") }
        return resolve(name, text, .string(text))
    }

    /// A text that must be there.
    package func requiredString(_ name: String, hint: String) -> String {
        let value = node.mapping?[name]
        if let text = optionalString(name), !text.isEmpty { return text }
        if value == nil || (value?.null == nil && value?.string?.isEmpty == true) {
            fault("\(owner) needs '\(name)': \(hint)", at: name)
        }
        return ""
    }

    /// One of the cases of an enumeration.
    package func choice<Choice>(_ name: String, default fallback: Choice) -> Choice
    where Choice: RawRepresentable<String> & CaseIterable {
        guard let value = take(name) else {
            return resolve(name, fallback, .string(fallback.rawValue))
        }
        guard let text = value.string, let choice = Choice(rawValue: text) else {
            let names = Choice.allCases.map { "'\($0.rawValue)'" }
            return wrong(name, value, "one of \(names.joined(separator: ", "))") ?? fallback
        }
        return resolve(name, choice, .string(choice.rawValue))
    }

    /// A list of texts; a single text counts as a list of one.
    package func strings(_ name: String, default fallback: [String] = []) -> [String] {
        guard let value = take(name) else {
            return resolve(name, fallback, .array(fallback.map(JSONValue.string)))
        }
        let items = value.sequence.map { Array($0) } ?? [value]
        let texts = items.compactMap(\.string)
        guard texts.count == items.count else {
            return wrong(name, value, "a list of texts") ?? fallback
        }
        return resolve(name, texts, .array(texts.map(JSONValue.string)))
    }

    /// A range written as two numbers, `[3, 6]`, or as one number for both ends.
    package func range(
        _ name: String, default fallback: ClosedRange<Int>, in limits: ClosedRange<Int>
    ) -> ClosedRange<Int> {
        let json = { (range: ClosedRange<Int>) -> JSONValue in
            .array([.int(Int64(range.lowerBound)), .int(Int64(range.upperBound))])
        }
        guard let value = take(name) else { return resolve(name, fallback, json(fallback)) }
        let items = (value.sequence.map { Array($0) } ?? [value]).map(\.int)
        let numbers = items.compactMap { $0 }
        guard items.count == numbers.count, (1...2).contains(numbers.count),
            let low = numbers.first, let high = numbers.last, low <= high,
            limits.contains(low), limits.contains(high)
        else {
            let wanted = "two whole numbers, [low, high], each \(bounds(limits))"
            return wrong(name, value, wanted) ?? fallback
        }
        return resolve(name, low...high, json(low...high))
    }

    /// The name of a model that the file's `models` has.
    package func model(_ name: String) -> String {
        let model = requiredString(name, hint: "the name of a model from 'models'")
        if !model.isEmpty, !use(model: model) {
            fault("\(owner) asks the model '\(model)'; \(modelHint)", at: name)
        }
        return model
    }

    /// Any value as JSON, such as a model's parameters; nil where the option is absent.
    package func json(_ name: String) -> JSONValue? {
        guard let value = take(name) else { return nil }
        return resolve(name, value.json, value.json)
    }

    /// The mapping under a name; an empty one where the option is absent.
    package func group<Value>(_ name: String, _ read: (OptionReader) -> Value) -> Value {
        let value = take(name) ?? Node.mapping(Node.Mapping([], .implicit, .any, node.mark))
        let reader = inner(value, owner: "\(owner).\(name)")
        let result = read(reader)
        adopt(reader)
        return resolve(name, result, .object(reader.resolved))
    }

    /// The mappings of a list; a single mapping counts as a list of one.
    package func groups<Value>(_ name: String, _ read: (OptionReader) -> Value) -> [Value] {
        guard let value = take(name) else { return resolve(name, [], .array([])) }
        let items = value.sequence.map { Array($0) } ?? [value]
        var results: [Value] = []
        var resolvedItems: [JSONValue] = []
        for (index, item) in items.enumerated() {
            let reader = inner(item, owner: "\(owner).\(name)[\(index)]")
            results.append(read(reader))
            resolvedItems.append(.object(reader.resolved))
            adopt(reader)
        }
        return resolve(name, results, .array(resolvedItems))
    }

    private func wrong<Value>(_ name: String, _ value: Node, _ wanted: String) -> Value? {
        faults.add(
            "'\(name)' in \(owner) should be \(wanted), not \(value.kindName)", at: value.mark)
        return nil
    }

    private func bounds(_ range: ClosedRange<Int>) -> String {
        range.upperBound == .max
            ? "of at least \(range.lowerBound)" : "from \(range.lowerBound) to \(range.upperBound)"
    }
}
