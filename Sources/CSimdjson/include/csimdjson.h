#pragma once
#ifdef __cplusplus
extern "C" {
#endif
int weft_simdjson_padding(void);
#ifdef __cplusplus
}
#endif
