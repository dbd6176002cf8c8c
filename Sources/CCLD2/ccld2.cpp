#include <cstdio>
#include <cld2/public/compact_lang_det.h>
#include "ccld2.h"
extern "C" int weft_cld2_present(void) { return 1; }
