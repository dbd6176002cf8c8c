/// Commands that the trainer's second parser knows, and some that it doesn't.
enum LatexNames {
    /// Greek letters, which become the symbols of their names.
    static let letters: Set<String> = [
        "alpha", "beta", "gamma", "delta", "epsilon", "varepsilon", "zeta", "eta", "theta",
        "vartheta", "iota", "kappa", "lambda", "mu", "nu", "xi", "rho", "sigma", "tau", "upsilon",
        "phi", "varphi", "chi", "psi", "omega", "Gamma", "Delta", "Theta", "Lambda", "Xi", "Pi",
        "Sigma", "Upsilon", "Phi", "Psi", "Omega",
    ]

    static let symbols: Set<String> = [
        "emptyset", "varnothing", "angle", "prime", "ell", "nabla",
    ]

    /// Commands that its lexer doesn't know.
    static let refused: Set<String> = [
        "pm", "mp", "circ", "cup", "cap", "degree", "lg", "lt", "gt", "textbf", "big", "Big",
        "notin", "subset", "bmod", "pmod", "sim", "approx",
    ]

    /// Commands that make a symbol of the letters in their braces.
    static let styles: Set<String> = [
        "text", "mathrm", "mathbf", "mathit", "mathbb", "mathcal", "overline", "vec", "hat", "bar",
    ]

    static let functions: [String: String] = [
        "sin": "sin", "cos": "cos", "tan": "tan", "cot": "cot", "sec": "sec", "csc": "csc",
        "arcsin": "asin", "arccos": "acos", "arctan": "atan", "sinh": "sinh", "cosh": "cosh",
        "exp": "exp", "ln": "ln", "log": "log",
    ]

    /// Signs between two sides, by command.
    static let relations: [String: String] = [
        "le": "<=", "leq": "<=", "leqslant": "<=", "ge": ">=", "geq": ">=", "geqslant": ">=",
        "ne": "!=", "neq": "!=",
    ]

    static let commands: Set<String> = Set(functions.keys).union(relations.keys).union([
        "frac", "sqrt", "pi", "infty", "cdot", "times", "div", "binom", "tbinom", "dbinom",
        "lfloor", "rfloor", "lceil", "rceil",
    ])
}
