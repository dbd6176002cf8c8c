/// Names that mean something to the trainer's first parser; all others become symbols.
enum PythonNames {
    static let constants: [String: Formula] = [
        "pi": .constant(.pi), "E": .constant(.e), "I": .imaginaryUnit, "oo": .constant(.infinity),
    ]

    static let functions: [String: String] = [
        "sqrt": "sqrt", "exp": "exp", "log": "ln", "ln": "ln", "sin": "sin", "cos": "cos",
        "tan": "tan", "cot": "cot", "sec": "sec", "csc": "csc", "asin": "asin", "acos": "acos",
        "atan": "atan", "sinh": "sinh", "cosh": "cosh", "abs": "abs", "Abs": "abs",
        "floor": "floor", "ceiling": "ceiling", "factorial": "factorial",
    ]

    /// Names of objects without a value here, as far as answers have them.
    static let others: Set<String> = [
        "N", "O", "Q", "S", "and", "or", "not", "if", "else", "is", "in", "for", "lambda", "None",
        "True", "False", "await", "async", "def", "class", "return", "zoo", "nan", "beta", "gamma",
        "zeta", "rad", "deg", "re", "im", "arg", "sign", "Max", "Min", "max", "min", "gcd", "lcm",
        "binomial", "prime", "primes", "test", "field", "ring", "true", "false", "root", "roots",
        "factor", "expand", "simplify", "solve", "series", "limit", "diff", "sum", "Sum",
        "product", "Product", "prod", "Interval", "Union", "Range", "range", "Point", "Line",
        "Ray", "Circle", "Triangle", "Polygon", "Plane", "Curve", "Ellipse", "Segment", "Set",
        "set", "list", "int", "float", "str", "len", "round", "pow", "all", "any", "map", "zip",
        "bool", "dict", "type", "object", "print", "input", "open", "hash", "id", "iter", "next",
        "sorted", "tuple", "vars", "chr", "ord", "hex", "bin", "oct", "eval", "exec", "dir", "help",
        "Integer", "Float", "Rational", "Symbol", "Function", "Matrix", "Mod", "Add", "Mul", "Pow",
        "Eq", "Ne", "Lt", "Gt", "Le", "Ge", "And", "Or", "Not", "Xor", "Tuple", "Dict", "eye",
        "ones", "zeros", "det", "trace", "diag", "cbrt", "degree", "content", "primitive", "Id",
        "Reals", "Integers", "Naturals", "Complement", "Intersection", "EmptySet", "FiniteSet",
        "plot", "var", "symbols", "cancel", "apart", "together", "collect", "fibonacci", "lucas",
        "harmonic", "euler", "bell", "catalan", "totient", "divisors", "sinc", "erf", "Ei", "Si",
        "Ci", "LC", "LT", "LM", "QQ", "ZZ", "RR", "CC", "GF", "FF", "EX", "pde", "ode", "sec2",
        "acot", "asec", "acsc", "tanh", "coth", "asinh", "acosh", "atanh", "atan2", "real_roots",
    ]
}
