#pragma once
#include <curl/curl.h>
// Glibc's Swift module leaves these out, and libcurl's event loop needs them.
#include <malloc.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>

// Swift can't call variadic C functions: each wrapper below fixes one type of argument.

static inline CURLcode weft_easy_set_long(CURL *easy, CURLoption option, long value) {
    return curl_easy_setopt(easy, option, value);
}

static inline CURLcode weft_easy_set_size(CURL *easy, CURLoption option, curl_off_t value) {
    return curl_easy_setopt(easy, option, value);
}

/// libcurl copies strings, but not the buffer of CURLOPT_ERRORBUFFER.
static inline CURLcode weft_easy_set_text(CURL *easy, CURLoption option, const char *value) {
    return curl_easy_setopt(easy, option, value);
}

static inline CURLcode weft_easy_set_pointer(CURL *easy, CURLoption option, void *value) {
    return curl_easy_setopt(easy, option, value);
}

static inline CURLcode weft_easy_set_list(
    CURL *easy, CURLoption option, struct curl_slist *value) {
    return curl_easy_setopt(easy, option, value);
}

static inline CURLcode weft_easy_set_receiver(
    CURL *easy, size_t (*receive)(char *bytes, size_t size, size_t count, void *context)) {
    return curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, receive);
}

static inline CURLcode weft_easy_get_long(CURL *easy, CURLINFO info, long *value) {
    return curl_easy_getinfo(easy, info, value);
}

static inline CURLcode weft_easy_get_pointer(CURL *easy, CURLINFO info, void **value) {
    return curl_easy_getinfo(easy, info, (char **)value);
}

static inline CURLMcode weft_multi_set_long(CURLM *multi, CURLMoption option, long value) {
    return curl_multi_setopt(multi, option, value);
}

static inline CURLMcode weft_multi_set_pointer(CURLM *multi, CURLMoption option, void *value) {
    return curl_multi_setopt(multi, option, value);
}

static inline CURLMcode weft_multi_set_socket_function(
    CURLM *multi,
    int (*changed)(CURL *easy, curl_socket_t socket, int what, void *context, void *assigned)) {
    return curl_multi_setopt(multi, CURLMOPT_SOCKETFUNCTION, changed);
}

static inline CURLMcode weft_multi_set_timer_function(
    CURLM *multi, int (*changed)(CURLM *multi, long milliseconds, void *context)) {
    return curl_multi_setopt(multi, CURLMOPT_TIMERFUNCTION, changed);
}

/// The result of a message of CURLMSG_DONE, which Swift doesn't see inside the union.
static inline CURLcode weft_message_result(const CURLMsg *message) {
    return message->data.result;
}
