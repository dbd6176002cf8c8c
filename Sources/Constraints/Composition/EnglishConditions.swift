/// Conditions in English, as clauses: `~` is what they are about, `^` what it is measured against.
enum EnglishConditions {
    static func clauses(_ test: TextTest, _ wanted: Bool) -> [String] {
        switch test {
        case .wordsBelow:
            wanted
                ? [
                    "~ has fewer than ^ words", "~ is shorter than ^ words",
                    "there are fewer than ^ words in ~",
                ]
                : [
                    "~ has ^ words or more", "~ is at least ^ words long",
                    "there are no fewer than ^ words in ~",
                ]
        case .wordsAbove:
            wanted
                ? [
                    "~ has more than ^ words", "~ is longer than ^ words",
                    "there are more than ^ words in ~",
                ]
                : [
                    "~ has ^ words or fewer", "~ is at most ^ words long",
                    "there are no more than ^ words in ~",
                ]
        case .charactersBelow:
            wanted
                ? [
                    "~ has fewer than ^ characters", "~ is shorter than ^ characters",
                    "there are fewer than ^ characters in ~",
                ]
                : [
                    "~ has ^ characters or more", "~ is at least ^ characters long",
                    "there are no fewer than ^ characters in ~",
                ]
        case .charactersAbove:
            wanted
                ? [
                    "~ has more than ^ characters", "~ is longer than ^ characters",
                    "there are more than ^ characters in ~",
                ]
                : [
                    "~ has ^ characters or fewer", "~ is at most ^ characters long",
                    "there are no more than ^ characters in ~",
                ]
        case .sentencesAbove(1):
            wanted
                ? [
                    "~ has more than one sentence", "~ is longer than one sentence",
                    "there is more than one sentence in ~",
                ]
                : [
                    "~ has no more than one sentence", "~ isn't longer than one sentence",
                    "there is at most one sentence in ~",
                ]
        case .sentencesAbove:
            wanted
                ? [
                    "~ has more than ^ sentences", "there are more than ^ sentences in ~",
                    "~ is longer than ^ sentences",
                ]
                : [
                    "~ has no more than ^ sentences", "there are at most ^ sentences in ~",
                    "~ is no longer than ^ sentences",
                ]
        case .mentions:
            wanted
                ? [
                    "~ contains the word \"^\"", "the word \"^\" occurs in ~",
                    "~ uses the word \"^\" somewhere",
                ]
                : [
                    "~ doesn't contain the word \"^\"", "the word \"^\" doesn't occur in ~",
                    "~ uses the word \"^\" nowhere",
                ]
        case .beginsWith:
            wanted
                ? [
                    "~ begins with the word \"^\"", "the first word of ~ is \"^\"",
                    "~ starts with \"^\"",
                ]
                : [
                    "~ begins with a word other than \"^\"", "the first word of ~ isn't \"^\"",
                    "~ doesn't start with \"^\"",
                ]
        default: plain(test, wanted)
        }
    }

    private static func plain(_ test: TextTest, _ wanted: Bool) -> [String] {
        switch test {
        case .oneSentence:
            wanted
                ? [
                    "~ is a single sentence", "~ consists of just one sentence",
                    "there is exactly one sentence in ~",
                ]
                : [
                    "~ isn't a single sentence", "~ consists of more than one sentence",
                    "there is more than one sentence in ~",
                ]
        case .isQuestion:
            wanted
                ? [
                    "~ ends with a question mark", "the last mark of ~ is a question mark",
                    "~ is put as a question, with a question mark at its end",
                ]
                : [
                    "~ doesn't end with a question mark",
                    "the last mark of ~ is something other than a question mark",
                    "~ isn't put as a question, with a question mark at its end",
                ]
        case .hasDigit:
            wanted
                ? [
                    "~ contains a number in digits", "there is at least one digit (0-9) in ~",
                    "~ has a digit (0-9) in it",
                ]
                : [
                    "~ contains no number in digits", "there isn't a single digit (0-9) in ~",
                    "~ has no digit (0-9) in it",
                ]
        case .severalParagraphs:
            wanted
                ? [
                    "~ has more than one paragraph", "~ consists of several paragraphs",
                    "there are two or more paragraphs in ~",
                ]
                : [
                    "~ has only one paragraph", "~ consists of a single paragraph",
                    "there aren't two or more paragraphs in ~",
                ]
        case .hasList:
            wanted
                ? [
                    "~ contains a bulleted or numbered list",
                    "there is a bulleted or numbered list in ~",
                    "part of ~ is a list with bullets or numbers",
                ]
                : [
                    "~ contains no bulleted or numbered list",
                    "there is no bulleted or numbered list in ~",
                    "no part of ~ is a list with bullets or numbers",
                ]
        case .hasCode:
            wanted
                ? [
                    "~ contains a piece of code", "there is a block of program code in ~",
                    "~ includes program code",
                ]
                : [
                    "~ contains no piece of code", "there is no program code in ~",
                    "~ doesn't include program code",
                ]
        case .hasQuotation:
            wanted
                ? [
                    "~ contains words in quotation marks",
                    "something is put in quotation marks in ~",
                    "~ has a passage in quotation marks",
                ]
                : [
                    "~ contains no words in quotation marks",
                    "nothing is put in quotation marks in ~", "~ has no passage in quotation marks",
                ]
        case .hasURL:
            wanted
                ? [
                    "~ contains a web address", "there is a URL in ~",
                    "~ gives the address of a web page",
                ]
                : [
                    "~ contains no web address", "there is no URL in ~",
                    "~ doesn't give the address of any web page",
                ]
        case .hasChinese:
            wanted
                ? [
                    "~ contains a Chinese character", "there are Chinese characters in ~",
                    "~ includes at least one Chinese character",
                ]
                : [
                    "~ contains no Chinese character", "there are no Chinese characters in ~",
                    "~ doesn't include any Chinese character",
                ]
        case .hasLatin:
            wanted
                ? [
                    "~ contains Latin letters", "there are letters of the Latin alphabet in ~",
                    "~ includes at least one Latin letter",
                ]
                : [
                    "~ contains no Latin letters",
                    "there are no letters of the Latin alphabet in ~",
                    "~ doesn't include a single Latin letter",
                ]
        case .asksForList:
            wanted
                ? ["~ asks for a list", "a list is what ~ asks for", "~ wants a list of things"]
                : [
                    "~ doesn't ask for a list", "a list isn't what ~ asks for",
                    "~ doesn't want a list of things",
                ]
        case .asksForCode:
            wanted
                ? [
                    "~ asks for code", "~ asks for a program or a part of one",
                    "program code is asked for in ~",
                ]
                : [
                    "~ doesn't ask for code", "~ asks for something other than program code",
                    "no program code is asked for in ~",
                ]
        default:
            wanted
                ? [
                    "~ names a language, such as French or Japanese", "a language is named in ~",
                    "~ mentions some language by its name",
                ]
                : [
                    "~ names no language, such as French or Japanese", "no language is named in ~",
                    "~ mentions no language by its name",
                ]
        }
    }
}
