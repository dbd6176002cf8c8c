/// What the words and commands of answers stand for.
enum MathWords {
    /// Commands that stand for one token.
    static let commands: [String: MathToken.Kind] = {
        var table: [String: MathToken.Kind] = [
            "cdot": .mark(.times), "times": .mark(.times), "ast": .mark(.times),
            "div": .mark(.divide), "pm": .mark(.plusMinus), "mp": .mark(.minusPlus),
            "frac": .mark(.fraction), "dfrac": .mark(.fraction), "tfrac": .mark(.fraction),
            "cfrac": .mark(.fraction), "binom": .mark(.binomial), "dbinom": .mark(.binomial),
            "tbinom": .mark(.binomial), "sqrt": .mark(.root), "boxed": .mark(.box),
            "fbox": .mark(.box), "lvert": .mark(.openBar), "rvert": .mark(.closeBar),
            "vert": .mark(.bar), "mid": .mark(.bar), "lfloor": .mark(.openFloor),
            "rfloor": .mark(.closeFloor), "lceil": .mark(.openCeiling),
            "rceil": .mark(.closeCeiling), "langle": .mark(.openAngle),
            "rangle": .mark(.closeAngle), "lbrace": .mark(.openSet), "rbrace": .mark(.closeSet),
            "lbrack": .mark(.openSquare), "rbrack": .mark(.closeSquare),
            "ldots": .mark(.ellipsis), "dots": .mark(.ellipsis), "cdots": .mark(.ellipsis),
            "dotsc": .mark(.ellipsis), "pmod": .mark(.congruence), "bmod": .mark(.remainder),
            "mod": .mark(.remainder), "cup": .mark(.union), "bigcup": .mark(.union),
            "cap": .mark(.intersection), "setminus": .mark(.difference),
            "backslash": .mark(.difference), "emptyset": .mark(.empty),
            "varnothing": .mark(.empty), "infty": .constant(.infinity), "pi": .constant(.pi),
            "degree": .mark(.degree), "circ": .mark(.degree), "prime": .mark(.prime),
            "percent": .mark(.percent), "colon": .mark(.colon), "land": .mark(.and),
            "wedge": .mark(.and), "lor": .mark(.or), "vee": .mark(.or),
            "le": .relation(.lessOrEqual), "leq": .relation(.lessOrEqual),
            "leqslant": .relation(.lessOrEqual), "leqq": .relation(.lessOrEqual),
            "ge": .relation(.greaterOrEqual), "geq": .relation(.greaterOrEqual),
            "geqslant": .relation(.greaterOrEqual), "geqq": .relation(.greaterOrEqual),
            "lt": .relation(.less), "gt": .relation(.greater), "ne": .relation(.unequal),
            "neq": .relation(.unequal), "approx": .relation(.approximate),
            "simeq": .relation(.approximate), "sim": .relation(.approximate),
            "equiv": .relation(.congruent), "in": .relation(.member),
            "notin": .relation(.notMember), "to": .relation(.arrow),
            "rightarrow": .relation(.arrow), "mapsto": .relation(.arrow),
            "Rightarrow": .relation(.arrow), "subset": .relation(.subset),
            "subseteq": .relation(.subset), "coloneqq": .relation(.equal),
            "sum": .bigOperator("sum"), "prod": .bigOperator("prod"), "int": .bigOperator("int"),
            "iint": .bigOperator("iint"), "lim": .bigOperator("lim"),
            "imath": .constant(.imaginary),
            "R": .name("ℝ"), "reals": .name("ℝ"), "Z": .name("ℤ"), "N": .name("ℕ"),
            "Q": .name("ℚ"), "C": .name("ℂ"), "pounds": .word("£"), "euro": .word("€"),
            "yen": .word("¥"), "ell": .name("ℓ"), "ddagger": .name("‡"),
        ]
        for (name, function) in MathFunction.names { table[name] = .function(function) }
        for (name, letter) in greek { table[name] = .name(letter) }
        return table
    }()

    /// Commands that only change how something looks.
    static let styles: Set<String> = [
        "left", "right", "big", "Big", "bigg", "Bigg", "bigl", "bigr", "Bigl", "Bigr", "biggl",
        "biggr", "Biggl", "Biggr", "middle", "displaystyle", "textstyle", "scriptstyle", "limits",
        "nolimits", "quad", "qquad", "thinspace", "enspace", "hspace", "phantom", "mathbf",
        "mathit", "boldsymbol", "bm", "mathsf", "mathtt", "mathcal", "mathfrak", "vec", "bar",
        "overline", "underline", "hat", "widehat", "tilde", "widetilde", "overrightarrow",
        "overleftarrow", "dot", "ddot", "rm", "bf", "it", "sf", "tt", "cal", "normalsize", "large",
        "Large", "small", "mathstrut", "strut", "nonumber", "notag", "hline", "angle",
        "measuredangle", "triangle", "ensuremath", "color", "underbrace", "overbrace", "mathop",
        "mathord", "therefore", "because", "implies", "square", "blacksquare", "negthinspace",
        "medspace", "thickspace", "allowbreak", "displaylimits", "smash", "textcolor", "cancel",
    ]

    /// Commands whose group is text.
    static let texts: Set<String> = [
        "text", "textbf", "textit", "textrm", "textnormal", "textsf", "texttt", "mbox", "hbox",
        "textup", "textmd", "emph",
    ]

    /// Commands whose group is a name set upright.
    static let romans: Set<String> = ["mathrm", "operatorname"]

    /// Words with a meaning outside of text, in lower case.
    static let plain: [String: MathToken.Kind] = {
        var table: [String: MathToken.Kind] = [
            "pi": .constant(.pi), "infinity": .constant(.infinity), "inf": .constant(.infinity),
            "infty": .constant(.infinity), "oo": .constant(.infinity),
            "and": .mark(.and), "or": .mark(.or), "sqrt": .mark(.root), "cbrt": .mark(.cubeRoot),
            "mod": .mark(.remainder), "union": .mark(.union), "cup": .mark(.union),
            "percent": .mark(.percent), "pct": .mark(.percent), "percentage": .mark(.percent),
            "degree": .mark(.degree), "degrees": .mark(.degree), "deg": .mark(.degree),
            "emptyset": .mark(.empty),
        ]
        for (name, function) in MathFunction.names where name != "Re" && name != "Im" {
            table[name] = .function(function)
        }
        for (name, letter) in greek where name.utf8.count > 2 { table[name] = .name(letter) }
        return table
    }()

    /// Words with a meaning inside of text.
    static let connectives: [String: MathToken.Kind] = [
        "and": .mark(.and), "or": .mark(.or), "percent": .mark(.percent),
        "pct": .mark(.percent), "percentage": .mark(.percent), "degrees": .mark(.degree),
        "degree": .mark(.degree),
    ]

    /// Function names to which a variable may be glued.
    static let gluedFunctions: [(name: String, function: MathFunction)] = [
        ("sin", .sine), ("cos", .cosine), ("tan", .tangent), ("cot", .cotangent),
        ("sec", .secant), ("csc", .cosecant), ("ln", .naturalLogarithm), ("log", .logarithm),
    ]

    /// Words of two or three letters.
    static let shortWords: Set<String> = [
        "yes", "no", "odd", "even", "all", "none", "red", "one", "two", "six", "ten", "any", "the",
        "not", "mon", "tue", "wed", "thu", "fri", "sat", "sun", "jan", "feb", "mar", "apr", "may",
        "jun", "jul", "aug", "sep", "oct", "nov", "dec", "tie", "per", "for", "if", "men", "man",
    ]

    /// Words that begin a condition, which is no part of the value.
    static let conditions: Set<String> = ["for", "where", "if", "when", "with", "such", "as"]

    private static let greek: [(String, String)] = [
        ("alpha", "α"), ("beta", "β"), ("gamma", "γ"), ("delta", "δ"), ("epsilon", "ε"),
        ("varepsilon", "ε"), ("zeta", "ζ"), ("eta", "η"), ("theta", "θ"), ("vartheta", "θ"),
        ("iota", "ι"), ("kappa", "κ"), ("lambda", "λ"), ("mu", "μ"), ("nu", "ν"), ("xi", "ξ"),
        ("rho", "ρ"), ("varrho", "ρ"), ("sigma", "σ"), ("varsigma", "ς"), ("tau", "τ"),
        ("upsilon", "υ"), ("phi", "φ"), ("varphi", "φ"), ("chi", "χ"), ("psi", "ψ"),
        ("omega", "ω"), ("Gamma", "Γ"), ("Delta", "Δ"), ("Theta", "Θ"), ("Lambda", "Λ"),
        ("Xi", "Ξ"), ("Pi", "Π"), ("Sigma", "Σ"), ("Phi", "Φ"), ("Psi", "Ψ"), ("Omega", "Ω"),
    ]
}
