import Testing

@testable import Math

struct EquivalencePropertyTests {
    /// Builds random expressions and rewrites them, from a seed.
    struct Builder {
        var state: UInt64

        mutating func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(bound))
        }

        mutating func leaf() -> String {
            switch next(6) {
            case 0: "\(next(9) + 1)"
            case 1: ["x", "y", "n"][next(3)]
            case 2: #"\sqrt{\#(next(11) + 2)}"#
            case 3: #"\frac{\#(next(8) + 1)}{\#(next(8) + 2)}"#
            case 4: #"\pi"#
            default: "x^{\(next(4) + 2)}"
            }
        }

        mutating func expression(_ depth: Int) -> String {
            guard depth > 0 else { return leaf() }
            let one = expression(depth - 1)
            let two = expression(depth - 1)
            switch next(5) {
            case 0: return "\(one)+\(two)"
            case 1: return #"\left(\#(one)\right)\cdot\left(\#(two)\right)"#
            case 2: return "\(one)-(\(two))"
            case 3: return #"\frac{\#(one)}{\#(leaf())}"#
            default: return "(\(one))^2"
            }
        }
    }

    @Test("Rewritten expressions are equal to what they were, in both directions.")
    func rewritten() {
        var builder = Builder(state: 7)
        for _ in 0..<400 {
            let one = builder.expression(2)
            let two = builder.expression(1)
            let three = builder.leaf()
            let pairs = [
                ("(\(one))+(\(two))", "(\(two))+(\(one))"),
                ("(\(one))(\(two))", "(\(two))(\(one))"),
                ("(\(three))((\(one))+(\(two)))", "(\(three))(\(one))+(\(three))(\(two))"),
                ("(\(one)+\(three))^2", "(\(one))^2+2(\(three))(\(one))+(\(three))^2"),
                (#"\frac{\#(one)}{\#(three)}"#, #"(\#(one))\cdot\frac{1}{\#(three)}"#),
            ]
            for (first, second) in pairs {
                for (left, right) in [(first, second), (second, first)] {
                    let result = MathEquivalence.compare(prediction: left, reference: right)
                    #expect(
                        result.verdict == .equal, "\(left) and \(right): \(result.explanation)")
                }
            }
        }
    }

    @Test("Perturbed expressions differ from what they were, in both directions.")
    func perturbed() {
        var builder = Builder(state: 11)
        for _ in 0..<400 {
            let one = builder.expression(2)
            let two = builder.leaf()
            let pairs = [
                (one, "(\(one))+\(two)"), (one, "(\(one))+1"),
                ("(\(one))+\(two)", "(\(one))+2(\(two))"),
            ]
            for (first, second) in pairs {
                for (left, right) in [(first, second), (second, first)] {
                    let result = MathEquivalence.compare(prediction: left, reference: right)
                    #expect(
                        result.verdict == .different, "\(left) and \(right): \(result.explanation)")
                }
            }
        }
    }

    @Test("Collections of random expressions are matched in their own ways.")
    func collections() {
        var builder = Builder(state: 23)
        for _ in 0..<200 {
            let items = (0..<3).map { "\(builder.expression(1))+\($0)0" }
            let row = items.joined(separator: ", ")
            let back = items.reversed().joined(separator: ", ")
            let tests: [(String, String, MathVerdict)] = [
                (#"\{\#(row)\}"#, #"\{\#(back)\}"#, .equal),
                ("(\(row))", #"\left( \#(row) \right)"#, .equal),
                ("x=\(items[0])", items[0], .equal), (items[0], "z=\(items[0])", .equal),
                (#"\{\#(row)\}"#, #"\{\#(row), 777\}"#, .different),
                ("(\(row))", "(\(row), 777)", .different),
                (
                    #"\begin{pmatrix}\#(items[0]) & 1\end{pmatrix}"#,
                    #"\begin{bmatrix}\#(items[0]) & 1\end{bmatrix}"#, .equal
                ),
            ]
            for (left, right, wanted) in tests {
                for (one, other) in [(left, right), (right, left)] {
                    let result = MathEquivalence.compare(prediction: one, reference: other)
                    #expect(result.verdict == wanted, "\(one) and \(other): \(result.explanation)")
                }
            }
        }
    }
}
