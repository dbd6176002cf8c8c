// CLD2's header uses FILE without including <cstdio>.
#include <cstdio>

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

#include "ccld2.h"

namespace {
// More text than this changes no verdict, and CLD2 counts in 32-bit integers.
constexpr size_t longest = 1 << 20;

int wholeCharacters(const char *text, size_t length) {
    if (length <= longest) return static_cast<int>(length);
    size_t end = longest;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) end--;
    return static_cast<int>(end);
}
}  // namespace

extern "C" weft_cld2_result weft_cld2_detect(const char *text, size_t length) {
    weft_cld2_result result = {nullptr, 0, 0, 0};
    CLD2::Language languages[3];
    int percents[3];
    double scores[3];
    int letters = 0;
    bool reliable = false;
    int valid = 0;
    int given = wholeCharacters(text, length);
    CLD2::CLDHints hints = {nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
    CLD2::Language language = CLD2::ExtDetectLanguageSummaryCheckUTF8(
        text, given, true, &hints, CLD2::kCLDFlagBestEffort, languages, percents, scores, nullptr,
        &letters, &reliable, &valid);
    if (valid < given) return result;
    result.letters = letters;
    result.reliable = reliable ? 1 : 0;
    if (language == CLD2::UNKNOWN_LANGUAGE) return result;
    result.code = CLD2::LanguageCode(language);
    for (int i = 0; i < 3; i++) {
        if (languages[i] == language) result.percent = percents[i];
    }
    return result;
}
