// JSON text cut into its parts by simdjson.
//
// Everything returned points into memory of the calling thread that the next call on the same thread
// overwrites: read it at once, never across a suspension.
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

enum {
    WEFT_JSON_NULL = 0,
    WEFT_JSON_FALSE = 1,
    WEFT_JSON_TRUE = 2,
    WEFT_JSON_NUMBER = 3,
    WEFT_JSON_STRING = 4,
    WEFT_JSON_ARRAY = 5,
    WEFT_JSON_OBJECT = 6,
    // The name of a member; its value is the node after it.
    WEFT_JSON_KEY = 7,
};

// A part of a text, in the order in which the parts begin. The bytes of a string are those between
// its quotes; those of an array or object include the brackets.
typedef struct {
    uint32_t start;
    uint32_t end;
    // For an array or object: the index of the first node that isn't inside it.
    uint32_t next;
    uint8_t kind;
    // For a string or name: whether it holds a backslash.
    bool escaped;
} weft_json_node;

// A member at the top level of an object.
typedef struct {
    // The name without its quotes.
    uint32_t key_start;
    uint32_t key_end;
    // The value with its quotes or brackets.
    uint32_t value_start;
    uint32_t value_end;
    uint8_t kind;
    bool key_escaped;
    // For a string: whether it holds a backslash.
    bool value_escaped;
} weft_json_member;

typedef struct {
    // NULL when all is well; lives for ever.
    const char *reason;
    // The byte where the fault is; SIZE_MAX when it isn't known.
    size_t at;
} weft_json_fault;

// The deepest nesting of arrays and objects that is read.
enum { WEFT_JSON_MAXIMUM_DEPTH = 512 };

// Checks a whole text: one value, nothing after it. Sets the kind of that value.
weft_json_fault weft_json_validate(const uint8_t *bytes, size_t length, uint8_t *kind);

// Checks a whole text and lists all of its parts.
weft_json_fault weft_json_nodes(
    const uint8_t *bytes, size_t length, const weft_json_node **nodes, size_t *count);

// Lists the members of the text's one object, passing over what is inside their values unread.
// Sets the places of the object's braces.
weft_json_fault weft_json_members(
    const uint8_t *bytes, size_t length, const weft_json_member **members, size_t *count,
    size_t *open, size_t *close);

// Writes what the escapes of a string stand for; `bytes` are those between its quotes, `out` has room
// for as many. Sets how many were written.
weft_json_fault weft_json_unescape(
    const uint8_t *bytes, size_t length, uint8_t *out, size_t *written);

// Whether the bytes are a number as JSON writes it.
bool weft_json_is_number(const uint8_t *bytes, size_t length);

#ifdef __cplusplus
}
#endif
