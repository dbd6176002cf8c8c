"""Serves a GGUF model by llama.cpp on a free loopback port until it is killed.

usage: local_model_server.py WEIGHTS STATE

Holds a lock on the file STATE as long as it lives. Writes its process id as the first line of STATE,
and, once it is healthy, the base URL of the OpenAI-compatible interface as the second.
"""

import fcntl
import http.client
import os
import signal
import sys
import time
from urllib.parse import urlsplit

# GNU's OpenMP spins at barriers: with busy cores that makes generation up to ten times slower.
# Read when the library is loaded, hence before the import.
os.environ.setdefault("GOMP_SPINCOUNT", "1000")
import xllamacpp  # noqa: E402

SLOTS = 4
TOKENS_PER_SLOT = 2048


def parameters(weights: str) -> xllamacpp.CommonParams:
    """Returns settings under which an answer's bits don't depend on the other requests."""
    settings = xllamacpp.CommonParams()
    settings.model.path = weights
    settings.model_alias = {"smollm2-135m-instruct"}
    settings.hostnames = ["127.0.0.1"]
    settings.port = 0
    settings.n_parallel = SLOTS
    settings.n_ctx = SLOTS * TOKENS_PER_SLOT
    settings.n_gpu_layers = 0
    settings.fit_params = False
    threads = len(os.sched_getaffinity(0))
    settings.cpuparams.n_threads = threads
    settings.cpuparams_batch.n_threads = threads
    # Flash attention and the prompt cache both change the order of additions with the batch.
    settings.flash_attn_type = xllamacpp.llama_flash_attn_type.LLAMA_FLASH_ATTN_TYPE_DISABLED
    settings.cache_prompt = False
    # 8 GiB by default.
    settings.cache_ram_mib = 0
    settings.endpoint_metrics = True
    settings.ui = False
    settings.verbosity = 2
    return settings


def wait_until_healthy(address: str) -> None:
    """Returns when the server says that the model is loaded; its starter bounds the wait."""
    # http.client, as urllib would take a proxy from the environment.
    while True:
        connection = http.client.HTTPConnection(address, timeout=5)
        try:
            connection.request("GET", "/health")
            if connection.getresponse().status == 200:
                return
        except OSError:
            pass
        finally:
            connection.close()
        time.sleep(0.05)


def main() -> None:
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    weights, state_path = sys.argv[1:]
    # A pipe of the starter's that stays open here would keep its reader waiting.
    os.closerange(3, 1024)
    state = open(state_path, "r+", buffering=1, encoding="utf-8")
    fcntl.flock(state, fcntl.LOCK_EX)
    state.truncate()
    print(os.getpid(), file=state)

    server = xllamacpp.Server(parameters(weights))
    wait_until_healthy(urlsplit(server.listening_address).netloc)
    print(f"{server.listening_address}/v1", file=state)
    while True:
        signal.pause()


main()
