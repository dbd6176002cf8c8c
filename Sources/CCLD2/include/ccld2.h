#pragma once

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/// What CLD2 says of a text.
typedef struct {
    /// The code of the likeliest language, such as "en" or "zh-Hant"; NULL where none was found.
    /// In static storage.
    const char *code;
    /// The share of the text's letters that is in that language, 0 to 100.
    int percent;
    /// Non-zero if that language is well ahead of the next one.
    int reliable;
    /// The bytes of the text that are letters (and the spaces between them).
    int letters;
} weft_cld2_result;

/// Detects the language of UTF-8 text; text that isn't UTF-8 has none. Never throws.
weft_cld2_result weft_cld2_detect(const char *text, size_t length);

#ifdef __cplusplus
}
#endif
