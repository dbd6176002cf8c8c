"""A headless Chromium that a test drives over the DevTools protocol, by pipes: nothing listens.

The protocol: https://chromedevtools.github.io/devtools-protocol/. Messages end with a zero byte; the
browser reads them from descriptor 3 and writes them to descriptor 4.
"""

import base64
import json
import os
import select
import shutil
import subprocess
import time
from pathlib import Path


class BrowserFault(Exception):
    """The browser didn't do what it was told."""


def chromium():
    """The browser's path; None where there is none."""
    for name in ("chromium", "chromium-browser", "google-chrome"):
        if path := shutil.which(name):
            return path
    return None


class BrowserSession:
    """One page of one browser, with everything that went wrong on it."""

    PATIENCE = 20

    def __init__(self, profile):
        # Descriptors 3 and 4 may be what a pipe gets: the ends are moved out of the way first.
        to_browser, from_browser = os.pipe(), os.pipe()
        theirs = [self._lift(to_browser[0]), self._lift(from_browser[1])]
        self.write_end, self.read_end = to_browser[1], from_browser[0]
        command = [
            chromium(), "--headless=new", "--remote-debugging-pipe", f"--user-data-dir={profile}",
            "--no-first-run", "--no-default-browser-check", "--disable-gpu", "--no-proxy-server",
            "--disable-extensions", "--disable-background-networking", "--disable-sync",
            "--disable-component-update", "--disable-dev-shm-usage", "--hide-scrollbars",
        ]
        if os.geteuid() == 0:
            # Chromium's sandbox refuses to work for root; only pages of the test are loaded.
            command.append("--no-sandbox")

        def arrange():
            os.dup2(theirs[0], 3)
            os.dup2(theirs[1], 4)

        self.log = open(Path(profile).parent / "chromium.log", "wb")
        self.process = subprocess.Popen(
            [*command, "about:blank"], stdin=subprocess.DEVNULL, stdout=self.log,
            stderr=self.log, preexec_fn=arrange, pass_fds=(3, 4),
        )
        for end in theirs:
            os.close(end)
        self.buffer = b""
        self.number = 0
        self.answers = {}
        self.loads = 0
        self.session = None
        # What no page of a good site causes: script errors, refused content, dialogs.
        self.complaints = []
        self.requested = []
        target = self.send("Target.createTarget", url="about:blank")["targetId"]
        attached = self.send("Target.attachToTarget", targetId=target, flatten=True)
        self.session = attached["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.send(f"{domain}.enable")

    @staticmethod
    def _lift(descriptor):
        import fcntl

        high = fcntl.fcntl(descriptor, fcntl.F_DUPFD_CLOEXEC, 64)
        os.close(descriptor)
        return high

    def close(self):
        try:
            self.session = None
            self.send("Browser.close")
            self.process.wait(5)
        except (BrowserFault, OSError, subprocess.TimeoutExpired):
            self.process.kill()
            self.process.wait()
        self.log.close()

    def send(self, method, **parameters):
        """Asks for something and waits for the answer."""
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters}
        if self.session:
            message["sessionId"] = self.session
        os.write(self.write_end, json.dumps(message).encode() + b"\0")
        number = self.number
        self._wait(lambda: number in self.answers, method)
        answer = self.answers.pop(number)
        if "error" in answer:
            raise BrowserFault(f"{method}: {answer['error'].get('message')}")
        return answer.get("result", {})

    def open(self, address):
        """Goes to an address and waits until it is loaded."""
        loads = self.loads
        answer = self.send("Page.navigate", url=address)
        if "errorText" in answer:
            raise BrowserFault(f"{address}: {answer['errorText']}")
        self._wait(lambda: self.loads > loads, address)

    def leave(self, act):
        """Does something that goes to another page and waits until that is loaded."""
        loads = self.loads
        act()
        self._wait(lambda: self.loads > loads, "the next page")

    def ask(self, expression):
        """The value of a JavaScript expression on the page."""
        answer = self.send(
            "Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True
        )
        if "exceptionDetails" in answer:
            details = answer["exceptionDetails"]
            words = details.get("exception", {}).get("description") or details["text"]
            raise BrowserFault(f"{expression}: {words}")
        return answer["result"].get("value")

    def press(self, key):
        """Presses a key that types a character, or Enter or Escape."""
        named = {"Enter": ("\r", 13), "Escape": ("", 27), "Tab": ("\t", 9)}
        text, code = named.get(key, (key, ord(key[0].upper())))
        parts = {"key": key, "windowsVirtualKeyCode": code}
        self.send("Input.dispatchKeyEvent", type="keyDown", text=text, **parts)
        self.send("Input.dispatchKeyEvent", type="keyUp", **parts)

    def type(self, text):
        self.send("Input.insertText", text=text)

    def look(self, scheme="light", width=1280, media=""):
        """Shows the page light or dark, at a width, on screen or on paper."""
        features = [{"name": "prefers-color-scheme", "value": scheme}]
        self.send("Emulation.setEmulatedMedia", media=media, features=features)
        self.send(
            "Emulation.setDeviceMetricsOverride", width=width, height=900, deviceScaleFactor=1,
            mobile=False,
        )

    def picture(self, path, most=2400):
        """Writes a picture of the page from its top."""
        size = self.send("Page.getLayoutMetrics")["cssContentSize"]
        clip = {
            "x": 0, "y": 0, "width": size["width"], "height": min(size["height"], most), "scale": 1,
        }
        answer = self.send(
            "Page.captureScreenshot", format="png", captureBeyondViewport=True, clip=clip
        )
        Path(path).write_bytes(base64.b64decode(answer["data"]))

    def _wait(self, is_done, what):
        deadline = time.monotonic() + self.PATIENCE
        while not is_done():
            left = deadline - time.monotonic()
            if left <= 0 or not select.select([self.read_end], [], [], left)[0]:
                raise BrowserFault(f"no answer within {self.PATIENCE} s: {what}")
            piece = os.read(self.read_end, 1 << 16)
            if not piece:
                raise BrowserFault("the browser has gone")
            *messages, self.buffer = (self.buffer + piece).split(b"\0")
            for message in messages:
                self._take(json.loads(message))

    def _take(self, message):
        if "id" in message:
            self.answers[message["id"]] = message
            return
        method, facts = message.get("method"), message.get("params", {})
        if method == "Page.loadEventFired":
            self.loads += 1
        elif method == "Page.javascriptDialogOpening":
            self.complaints.append(f"a dialog: {facts['message']}")
        elif method == "Runtime.exceptionThrown":
            self.complaints.append(f"a script failed: {facts['exceptionDetails']['text']}")
        elif method == "Runtime.consoleAPICalled" and facts["type"] in ("error", "warning", "log"):
            self.complaints.append(f"the console: {facts['args']}")
        elif method == "Log.entryAdded" and facts["entry"]["level"] in ("error", "warning"):
            self.complaints.append(f"the log: {facts['entry']['text']}")
        elif method == "Network.requestWillBeSent":
            self.requested.append(facts["request"]["url"])
