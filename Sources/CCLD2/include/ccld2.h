#pragma once
#ifdef __cplusplus
extern "C" {
#endif
int weft_cld2_present(void);
#ifdef __cplusplus
}
#endif
