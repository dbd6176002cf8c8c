/// Counts the syllables of English words by their spelling.
enum Syllables {
    /// The number of syllables of a word in lower case: at least one where it has a letter.
    ///
    /// Runs of vowels (a, e, i, o, u, y) count one each. A last "e" doesn't count, but for "le" after a
    /// consonant; nor does the "e" of a last "es" or "ed", but after the sounds that need it. A word
    /// without vowels, as an initialism, has one.
    static func count(in word: some RandomAccessCollection<UInt32>) -> Int {
        let letters = word.filter { (0x61...0x7A).contains($0) }
        guard !letters.isEmpty else { return 0 }
        let runs = vowelRuns(in: letters)
        return max(runs > 1 && isLastSilent(letters) ? runs - 1 : runs, 1)
    }

    /// The number of runs of vowels in a text in lower case.
    static func vowelRuns(in letters: some Sequence<UInt32>) -> Int {
        var count = 0
        var inVowels = false
        for letter in letters {
            let isVowel = isVowel(letter)
            if isVowel && !inVowels { count += 1 }
            inVowels = isVowel
        }
        return count
    }

    private static func isLastSilent(_ letters: [UInt32]) -> Bool {
        let end = letters.count
        func at(_ place: Int) -> UInt32 { place >= 0 ? letters[place] : 0 }
        switch at(end - 1) {
        case e:
            let isLe = at(end - 2) == 0x6C && !isVowel(at(end - 3))
            return !isVowel(at(end - 2)) && !isLe
        case 0x73 where at(end - 2) == e:
            // s, z, x, c, g, and the h of "sh" and "ch" make a syllable of it; so does "les".
            let isLe = at(end - 3) == 0x6C && !isVowel(at(end - 4))
            return !isVowel(at(end - 3)) && !isLe
                && ![0x73, 0x7A, 0x78, 0x63, 0x67, 0x68].contains(at(end - 3))
        case 0x64 where at(end - 2) == e:
            let isLe = at(end - 3) == 0x6C && !isVowel(at(end - 4))
            return !isVowel(at(end - 3)) && !isLe && ![0x74, 0x64].contains(at(end - 3))
        default: return false
        }
    }

    private static let e: UInt32 = 0x65

    static func isVowel(_ letter: UInt32) -> Bool {
        switch letter {
        case 0x61, 0x65, 0x69, 0x6F, 0x75, 0x79: true
        default: false
        }
    }
}
