// simdjson's first pass (the one under its on-demand parser) finds where every part of a text begins
// and checks UTF-8 and control characters, at the full speed of the machine it runs on. The walk
// over those places is ours: it needs no recursion, keeps every number as text and says where a
// fault is.
#include "csimdjson.h"

#include <simdjson.h>

#include <memory>
#include <vector>

#include "grammar.h"

namespace {

using namespace weft;
using simdjson::internal::dom_parser_implementation;

constexpr size_t unknown = SIZE_MAX;
// Beyond this a thread gives its memory back once its texts are small again.
constexpr size_t kept_capacity = size_t(1) << 20;

const weft_json_fault none = {nullptr, unknown};

// What a thread keeps from one text to the next.
struct Scratch {
    std::unique_ptr<dom_parser_implementation> parser;
    size_t capacity = 0;
    std::vector<weft_json_node> nodes;
    std::vector<weft_json_member> members;
    std::vector<uint8_t> padded;

    bool reserve(size_t length) {
        const bool oversized = capacity > kept_capacity && length < kept_capacity / 4;
        if (oversized) {
            nodes = {};
            members = {};
            padded = {};
        }
        if (!oversized && parser && length <= capacity) { return true; }
        size_t wanted = 4096;
        while (wanted < length) { wanted *= 2; }
        parser.reset();
        capacity = 0;
        const auto error = simdjson::get_active_implementation()->create_dom_parser_implementation(
            wanted, 1, parser);
        if (error) { return false; }
        capacity = wanted;
        return true;
    }
};

thread_local Scratch scratch;

const char *first_pass_reason(simdjson::error_code error) {
    switch (error) {
    case simdjson::EMPTY: return "there is nothing here";
    case simdjson::UTF8_ERROR: return "the text isn't UTF-8";
    case simdjson::UNCLOSED_STRING: return "a string isn't closed";
    case simdjson::UNESCAPED_CHARS: return "a string holds a control character";
    case simdjson::MEMALLOC: return "not enough memory";
    default: return "simdjson can't read it";
    }
}

// A text and the places where its parts begin.
class Text {
public:
    weft_json_fault load(const uint8_t *bytes, size_t length) {
        if (length >= UINT32_MAX) { return {"it is longer than 4 GiB", unknown}; }
        if (!scratch.reserve(length)) { return {"not enough memory", unknown}; }
        // The first pass may read beyond the end of its input.
        const size_t padded = length + simdjson::SIMDJSON_PADDING;
        if (scratch.padded.size() < padded) { scratch.padded.resize(padded); }
        if (length > 0) { std::memcpy(scratch.padded.data(), bytes, length); }
        std::memset(scratch.padded.data() + length, ' ', simdjson::SIMDJSON_PADDING);
        text_ = scratch.padded.data();
        length_ = static_cast<uint32_t>(length);
        const auto error =
            scratch.parser->stage1(text_, length, simdjson::stage1_mode::regular);
        if (error) { return {first_pass_reason(error), unknown}; }
        places_ = scratch.parser->structural_indexes.get();
        count_ = scratch.parser->n_structural_indexes;
        return none;
    }

    uint32_t count() const { return count_; }
    uint32_t place(uint32_t i) const { return i < count_ ? places_[i] : length_; }
    // A NUL stands for the end: no part begins with one.
    uint8_t at(uint32_t i) const { return i < count_ ? text_[places_[i]] : 0; }
    const uint8_t *bytes() const { return text_; }

    // The end of part i: the next part's beginning without the white space before it.
    uint32_t end(uint32_t i) const {
        uint32_t end = place(i + 1);
        while (end > place(i) + 1 && is_space(text_[end - 1])) { end--; }
        return end;
    }

    // Whether part i is a string with both of its quotes and nothing else.
    bool is_string(uint32_t i) const {
        const uint32_t last = end(i) - 1;
        return at(i) == '"' && last > place(i) && text_[last] == '"';
    }

    bool has_escape(uint32_t i) const {
        const uint32_t start = place(i) + 1;
        return std::memchr(text_ + start, '\\', end(i) - 1 - start) != nullptr;
    }

    weft_json_fault fault(uint32_t i, const char *reason) const {
        return {i < count_ ? reason : "it ends too early", place(i)};
    }

private:
    const uint8_t *text_ = nullptr;
    const uint32_t *places_ = nullptr;
    uint32_t length_ = 0;
    uint32_t count_ = 0;
};

uint8_t kind_of(uint8_t first) {
    switch (first) {
    case '{': return WEFT_JSON_OBJECT;
    case '[': return WEFT_JSON_ARRAY;
    case '"': return WEFT_JSON_STRING;
    case 't': return WEFT_JSON_TRUE;
    case 'f': return WEFT_JSON_FALSE;
    case 'n': return WEFT_JSON_NULL;
    default: return WEFT_JSON_NUMBER;
    }
}

weft_json_fault check_string(const Text &text, uint32_t i) {
    if (!text.is_string(i)) { return text.fault(i, "a string with something stuck to it"); }
    const uint8_t *at = nullptr;
    const char *reason = escapes_fault(
        text.bytes() + text.place(i) + 1, text.bytes() + text.end(i) - 1, &at);
    if (reason) { return {reason, static_cast<size_t>(at - text.bytes())}; }
    return none;
}

weft_json_fault check_scalar(const Text &text, uint32_t i) {
    const uint8_t *start = text.bytes() + text.place(i);
    const uint8_t *end = text.bytes() + text.end(i);
    switch (kind_of(*start)) {
    case WEFT_JSON_STRING: return check_string(text, i);
    case WEFT_JSON_TRUE:
        return is_word(start, end, "true") ? none : text.fault(i, "not a value");
    case WEFT_JSON_FALSE:
        return is_word(start, end, "false") ? none : text.fault(i, "not a value");
    case WEFT_JSON_NULL:
        return is_word(start, end, "null") ? none : text.fault(i, "not a value");
    default:
        if (is_number(start, end)) { return none; }
        return text.fault(
            i, *start == '-' || is_digit(*start) ? "not a number as JSON writes it" : "not a value");
    }
}

// Walks a whole text and checks it; lists its parts when `listing`.
template <bool listing>
weft_json_fault walk(const Text &text) {
    uint32_t open[WEFT_JSON_MAXIMUM_DEPTH];  // the open containers' first bytes, or their nodes
    bool in_object[WEFT_JSON_MAXIMUM_DEPTH];
    uint32_t depth = 0;
    uint32_t i = 0;
    auto &nodes = scratch.nodes;
    nodes.clear();
    auto list = [&](uint32_t part, uint8_t kind) {
        if constexpr (listing) {
            const bool text_part = kind == WEFT_JSON_STRING || kind == WEFT_JSON_KEY;
            const uint32_t trim = text_part ? 1 : 0;
            nodes.push_back(
                {text.place(part) + trim, text.end(part) - trim,
                 static_cast<uint32_t>(nodes.size()) + 1, kind,
                 text_part && text.has_escape(part)});
        }
    };
    enum { value, name, after } state = value;

    for (;;) {
        if (state == name) {
            if (text.at(i) != '"') { return text.fault(i, "a member's name was expected"); }
            if (auto fault = check_string(text, i); fault.reason) { return fault; }
            list(i++, WEFT_JSON_KEY);
            if (text.at(i) != ':') { return text.fault(i, "':' was expected after a name"); }
            i++;
            state = value;
        }
        if (state == value) {
            const uint8_t first = text.at(i);
            if (first == 0) { return text.fault(i, "not a value"); }
            if (first == '{' || first == '[') {
                if (depth == WEFT_JSON_MAXIMUM_DEPTH) {
                    return text.fault(i, "arrays and objects nested more than 512 deep");
                }
                in_object[depth] = first == '{';
                open[depth++] = static_cast<uint32_t>(nodes.size());
                list(i++, kind_of(first));
                const bool empty = text.at(i) == (first == '{' ? '}' : ']');
                state = empty ? after : (first == '{' ? name : value);
                if (!empty) { continue; }
            } else {
                if (auto fault = check_scalar(text, i); fault.reason) { return fault; }
                list(i, kind_of(first));
                i++;
                state = after;
            }
        }
        // After a value, or at the end of an empty container.
        while (depth > 0 && text.at(i) == (in_object[depth - 1] ? '}' : ']')) {
            depth--;
            if constexpr (listing) {
                nodes[open[depth]].end = text.place(i) + 1;
                nodes[open[depth]].next = static_cast<uint32_t>(nodes.size());
            }
            i++;
        }
        if (depth == 0) {
            return i == text.count() ? none : text.fault(i, "something follows the value");
        }
        if (text.at(i) != ',') {
            return text.fault(
                i, in_object[depth - 1] ? "',' or '}' was expected" : "',' or ']' was expected");
        }
        i++;
        state = in_object[depth - 1] ? name : value;
    }
}

// The part after the value that begins at part i, whose inside isn't looked at.
uint32_t skip(const Text &text, uint32_t i) {
    uint32_t depth = 0;
    do {
        switch (text.at(i)) {
        case '{': case '[': depth++; break;
        case '}': case ']': depth--; break;
        }
        i++;
    } while (depth > 0 && i < text.count());
    return depth > 0 ? text.count() + 1 : i;
}

}  // namespace

extern "C" weft_json_fault weft_json_validate(const uint8_t *bytes, size_t length, uint8_t *kind) {
    Text text;
    if (auto fault = text.load(bytes, length); fault.reason) { return fault; }
    *kind = kind_of(text.at(0));
    return walk<false>(text);
}

extern "C" weft_json_fault weft_json_nodes(
    const uint8_t *bytes, size_t length, const weft_json_node **nodes, size_t *count) {
    Text text;
    if (auto fault = text.load(bytes, length); fault.reason) { return fault; }
    if (auto fault = walk<true>(text); fault.reason) { return fault; }
    *nodes = scratch.nodes.data();
    *count = scratch.nodes.size();
    return none;
}

extern "C" weft_json_fault weft_json_members(
    const uint8_t *bytes, size_t length, const weft_json_member **members, size_t *count,
    size_t *open, size_t *close) {
    Text text;
    if (auto fault = text.load(bytes, length); fault.reason) { return fault; }
    if (text.at(0) != '{') { return text.fault(0, "an object was expected"); }
    auto &found = scratch.members;
    found.clear();
    *open = text.place(0);
    uint32_t i = 1;
    while (text.at(i) != '}' || !found.empty()) {
        if (!text.is_string(i)) { return text.fault(i, "a member's name was expected"); }
        if (text.at(i + 1) != ':') { return text.fault(i + 1, "':' was expected after a name"); }
        const uint32_t first = i + 2;
        const uint8_t start = text.at(first);
        if (start == 0 || start == ',' || start == '}' || start == ']' || start == ':') {
            return text.fault(first, "not a value");
        }
        const uint32_t next = skip(text, first);
        if (next > text.count()) { return text.fault(next, ""); }
        const bool is_string = start == '"';
        if (is_string && !text.is_string(first)) {
            return text.fault(first, "a string with something stuck to it");
        }
        found.push_back(
            {text.place(i) + 1, text.end(i) - 1, text.place(first), text.end(next - 1),
             kind_of(start), text.has_escape(i), is_string && text.has_escape(first)});
        i = next;
        if (text.at(i) == '}') { break; }
        if (text.at(i) != ',') { return text.fault(i, "',' or '}' was expected"); }
        i++;
    }
    *close = text.place(i);
    if (i + 1 != text.count()) { return text.fault(i + 1, "something follows the object"); }
    *members = found.data();
    *count = found.size();
    return none;
}

extern "C" weft_json_fault weft_json_unescape(
    const uint8_t *bytes, size_t length, uint8_t *out, size_t *written) {
    *written = 0;
    const uint8_t *at = nullptr;
    if (const char *reason = escapes_fault(bytes, bytes + length, &at)) {
        return {reason, static_cast<size_t>(at - bytes)};
    }
    *written = unescape(bytes, bytes + length, out) - out;
    return none;
}

extern "C" bool weft_json_is_number(const uint8_t *bytes, size_t length) {
    return is_number(bytes, bytes + length);
}
