#include "csimdjson.h"
#include <simdjson.h>
extern "C" int weft_simdjson_padding(void) { return simdjson::SIMDJSON_PADDING; }
