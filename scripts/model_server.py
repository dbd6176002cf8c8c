"""A model server for trials: what it answers, how late and with which faults hangs on the request alone.

Imported by scripts/soak and scripts/fault-matrix. Runs in threads of the importing process, on a free
port of 127.0.0.1, and counts what it sees.
"""

import hashlib
import json
import random
import socket
import struct
import threading
import time
from collections import Counter
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class ModelServer:
    """An OpenAI-compatible server.

    latency: the greatest wait for an answer, in seconds; each request has its own below it.
    fault: says what goes wrong with a request, from its draw of 0..<1 and the number of its attempt.
    """

    def __init__(self, latency=0.0, fault=lambda draw, attempt: None):
        self.latency = latency
        self.fault = fault
        self.lock = threading.Lock()
        self.seen = Counter()
        # Connections whose call isn't answered, and how often calls were forgotten until now.
        self.asked = set()
        self.goes = 0
        # By call, when it was answered; and by connection, its last call that was.
        self.answered = {}
        self.last = {}
        outer = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            # An answer leaves in one piece.
            wbufsize = -1
            disable_nagle_algorithm = True

            def log_message(self, *arguments):
                pass

            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"]))
                outer.answer(self, body)

        class Server(ThreadingHTTPServer):
            daemon_threads = True
            request_queue_size = 1024

            def handle_error(self, request, client_address):
                pass  # A client that is killed hangs up.

        self.server = Server(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}/v1"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def stop(self):
        self.server.shutdown()
        self.server.server_close()

    @property
    def requests(self):
        with self.lock:
            return sum(self.seen.values())

    @property
    def repeats(self):
        """How many requests came that had come before."""
        with self.lock:
            return sum(count - 1 for count in self.seen.values())

    def under_way(self, moment):
        """Calls that weren't answered at a moment, or whose answers may have been on their way.

        An answer may be for a tenth of a second: the client has to read it and to write it down. It
        may be for a whole one while its connection brings no other call.
        """
        with self.lock:
            idle = set(self.last.values())
            return len(self.asked) + sum(
                moment - when < (1.0 if call in idle else 0.1)
                for call, when in self.answered.items()
            )

    def forget(self):
        """Counts no call that has come up to now as under way: its client is dead."""
        with self.lock:
            self.asked.clear()
            self.answered.clear()
            self.last.clear()
            self.goes += 1

    def answer(self, handler, body):
        digest = hashlib.sha256(body).digest()
        number = random.Random(digest)
        with self.lock:
            self.last.pop(handler, None)
            self.seen[digest] += 1
            attempt = self.seen[digest]
            self.asked.add(handler)
            go = self.goes
        try:
            time.sleep(self.latency * number.random() ** 3)
            fault = self.fault(random.Random(digest + bytes([attempt % 256])).random(), attempt)
            self.send(handler, self.completion(digest, number), fault)
        finally:
            with self.lock:
                if go == self.goes:
                    self.asked.discard(handler)
                    self.last[handler] = call = object()
                    self.answered[call] = time.monotonic()

    @staticmethod
    def completion(digest, number):
        """Two answers in three hold a comma."""
        comma = "," if number.random() < 0.66 else ""
        text = f"The village{comma} as {digest.hex()[:12]} saw it is small. "
        text *= 1 + number.randrange(8)
        return json.dumps({
            "id": "1", "object": "chat.completion", "model": "trial",
            "choices": [{
                "index": 0, "finish_reason": "stop",
                "message": {"role": "assistant", "content": text},
            }],
            "usage": {"prompt_tokens": 20, "completion_tokens": 12},
        }).encode()

    @staticmethod
    def send(handler, body, fault):
        kind, _, detail = (fault or "").partition(":")
        if kind == "reset":
            linger = struct.pack("ii", 1, 0)
            handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
            handler.close_connection = True
            handler.connection.close()
            raise ConnectionResetError
        status = int(detail) if kind == "status" else 200
        if kind == "status":
            body = b'{"error": {"message": "trial"}}'
        if kind == "malformed":
            body = body[: len(body) // 2]
        handler.send_response(status)
        handler.send_header("Content-Type", "application/json")
        handler.send_header("Content-Length", str(len(body)))
        if status == 429:
            handler.send_header("Retry-After", "0")
        handler.end_headers()
        if kind == "cut":
            handler.wfile.write(body[: len(body) // 2])
            handler.close_connection = True
        elif kind == "slow":
            for start in range(0, len(body), 16):
                handler.wfile.write(body[start : start + 16])
                handler.wfile.flush()
                time.sleep(0.01)
        else:
            handler.wfile.write(body)
        handler.wfile.flush()
