// Sends the same request again and again by libcurl's multi interface and nothing else: what the client is
// measured against. Usage: bare_curl URL CALLS IN_FLIGHT; prints calls a second and CPU seconds per 1,000.
#include <curl/curl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static size_t swallow(char *bytes, size_t size, size_t count, void *context) {
    (void)bytes, (void)context;
    return size * count;
}

static double seconds(clockid_t clock) {
    struct timespec time;
    clock_gettime(clock, &time);
    return time.tv_sec + time.tv_nsec / 1e9;
}

static char *body(long number) {
    static char text[2048];
    int length = snprintf(text, sizeof text,
        "{\"model\":\"stub\",\"messages\":[{\"role\":\"user\",\"content\":\"rid-%ld ", number);
    for (int i = 0; i < 12; i++)
        length += snprintf(text + length, sizeof text - length, "Write about the history of a small town. ");
    snprintf(text + length, sizeof text - length, "\"}],\"temperature\":0.7,\"max_tokens\":4096}");
    return text;
}

int main(int count, char **arguments) {
    if (count != 4) return 2;
    long calls = atol(arguments[2]), in_flight = atol(arguments[3]), sent = 0, done = 0, failed = 0;
    curl_global_init(CURL_GLOBAL_DEFAULT);
    CURLM *multi = curl_multi_init();
    curl_multi_setopt(multi, CURLMOPT_MAXCONNECTS, in_flight);
    struct curl_slist *headers = curl_slist_append(NULL, "Content-Type: application/json");
    headers = curl_slist_append(headers, "Expect:");
    char url[512];
    snprintf(url, sizeof url, "%s/chat/completions", arguments[1]);
    double wall = seconds(CLOCK_MONOTONIC), processor = seconds(CLOCK_PROCESS_CPUTIME_ID);
    for (; sent < in_flight && sent < calls; sent++) {
        CURL *easy = curl_easy_init();
        curl_easy_setopt(easy, CURLOPT_URL, url);
        curl_easy_setopt(easy, CURLOPT_HTTPHEADER, headers);
        curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, swallow);
        curl_easy_setopt(easy, CURLOPT_COPYPOSTFIELDS, body(sent));
        curl_multi_add_handle(multi, easy);
    }
    while (done < calls) {
        int running, left;
        curl_multi_perform(multi, &running);
        for (CURLMsg *message; (message = curl_multi_info_read(multi, &left));) {
            CURL *easy = message->easy_handle;
            failed += message->data.result != CURLE_OK;
            done++;
            curl_multi_remove_handle(multi, easy);
            if (sent < calls) {
                curl_easy_setopt(easy, CURLOPT_COPYPOSTFIELDS, body(sent++));
                curl_multi_add_handle(multi, easy);
            }
        }
        if (done < calls) curl_multi_poll(multi, NULL, 0, 1000, NULL);
    }
    wall = seconds(CLOCK_MONOTONIC) - wall;
    processor = seconds(CLOCK_PROCESS_CPUTIME_ID) - processor;
    printf("%.0f %.4f %ld\n", calls / wall, processor / calls * 1000, failed);
    return failed != 0;
}
