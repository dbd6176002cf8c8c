// The grammar of the parts that simdjson's first pass leaves unread: numbers, words, escapes.
#pragma once
#include <cstdint>
#include <cstring>

namespace weft {

inline bool is_space(uint8_t c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }
inline bool is_digit(uint8_t c) { return c >= '0' && c <= '9'; }

inline bool is_word(const uint8_t *start, const uint8_t *end, const char *word) {
    const size_t length = std::strlen(word);
    return static_cast<size_t>(end - start) == length && std::memcmp(start, word, length) == 0;
}

// RFC 8259 section 6.
inline bool is_number(const uint8_t *p, const uint8_t *end) {
    if (p < end && *p == '-') { p++; }
    if (p == end || !is_digit(*p)) { return false; }
    if (*p == '0') {
        p++;
    } else {
        while (p < end && is_digit(*p)) { p++; }
    }
    if (p < end && *p == '.') {
        p++;
        if (p == end || !is_digit(*p)) { return false; }
        while (p < end && is_digit(*p)) { p++; }
    }
    if (p < end && (*p == 'e' || *p == 'E')) {
        p++;
        if (p < end && (*p == '+' || *p == '-')) { p++; }
        if (p == end || !is_digit(*p)) { return false; }
        while (p < end && is_digit(*p)) { p++; }
    }
    return p == end;
}

// The value of four hexadecimal digits, or -1.
inline int32_t hex4(const uint8_t *p, const uint8_t *end) {
    if (end - p < 4) { return -1; }
    int32_t value = 0;
    for (int i = 0; i < 4; i++) {
        const uint8_t c = p[i];
        int32_t digit;
        if (is_digit(c)) {
            digit = c - '0';
        } else if ((c | 0x20) >= 'a' && (c | 0x20) <= 'f') {
            digit = (c | 0x20) - 'a' + 10;
        } else {
            return -1;
        }
        value = value * 16 + digit;
    }
    return value;
}

// Checks the escapes between two quotes. Returns NULL, or what is wrong and where.
// A lone surrogate is refused, since no UTF-8 text can hold it.
inline const char *escapes_fault(const uint8_t *p, const uint8_t *end, const uint8_t **at) {
    while ((p = static_cast<const uint8_t *>(std::memchr(p, '\\', end - p))) != nullptr) {
        *at = p;
        if (end - p < 2) { return "a string ends in a backslash"; }
        switch (p[1]) {
        case '"': case '\\': case '/': case 'b': case 'f': case 'n': case 'r': case 't':
            p += 2;
            break;
        case 'u': {
            const int32_t unit = hex4(p + 2, end);
            if (unit < 0) { return "\\u without four hexadecimal digits"; }
            p += 6;
            if (unit < 0xD800 || unit > 0xDFFF) { break; }
            const bool pair = unit < 0xDC00 && end - p >= 6 && p[0] == '\\' && p[1] == 'u';
            const int32_t low = pair ? hex4(p + 2, end) : -1;
            if (low < 0xDC00 || low > 0xDFFF) {
                return "half of a surrogate pair, which stands for no character";
            }
            p += 6;
            break;
        }
        default:
            return "a backslash before a character that has no escape";
        }
    }
    return nullptr;
}

inline uint8_t *write_utf8(uint32_t c, uint8_t *out) {
    if (c < 0x80) {
        *out++ = uint8_t(c);
    } else if (c < 0x800) {
        *out++ = uint8_t(0xC0 | c >> 6);
        *out++ = uint8_t(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        *out++ = uint8_t(0xE0 | c >> 12);
        *out++ = uint8_t(0x80 | (c >> 6 & 0x3F));
        *out++ = uint8_t(0x80 | (c & 0x3F));
    } else {
        *out++ = uint8_t(0xF0 | c >> 18);
        *out++ = uint8_t(0x80 | (c >> 12 & 0x3F));
        *out++ = uint8_t(0x80 | (c >> 6 & 0x3F));
        *out++ = uint8_t(0x80 | (c & 0x3F));
    }
    return out;
}

// Resolves escapes that `escapes_fault` has found right. No escape is shorter than what it stands for.
inline uint8_t *unescape(const uint8_t *p, const uint8_t *end, uint8_t *out) {
    while (p < end) {
        const void *found = std::memchr(p, '\\', end - p);
        const uint8_t *escape = found ? static_cast<const uint8_t *>(found) : end;
        std::memcpy(out, p, escape - p);
        out += escape - p;
        if (escape == end) { return out; }
        p = escape + 2;
        switch (escape[1]) {
        case 'b': *out++ = '\b'; break;
        case 'f': *out++ = '\f'; break;
        case 'n': *out++ = '\n'; break;
        case 'r': *out++ = '\r'; break;
        case 't': *out++ = '\t'; break;
        case 'u': {
            uint32_t c = uint32_t(hex4(p, end));
            p += 4;
            if (c >= 0xD800 && c < 0xDC00) {
                c = 0x10000 + ((c - 0xD800) << 10) + (uint32_t(hex4(p + 2, end)) - 0xDC00);
                p += 6;
            }
            out = write_utf8(c, out);
            break;
        }
        default: *out++ = escape[1];
        }
    }
    return out;
}

}  // namespace weft
