"""A push service for the tests, with a browser that decrypts its messages (RFC 8030, 8188, 8291)."""

from __future__ import annotations

import json
import os
import threading
from base64 import urlsafe_b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self

import http_ece
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from tests.harness.pace import within

WITHIN_S = within(10)


@dataclass(frozen=True)
class Message:
    """One request: header names in lower case, the encrypted body, and the decrypted text."""

    headers: Mapping[str, str]
    body: bytes
    text: str

    @property
    def said(self) -> dict[str, Any]:
        read: dict[str, Any] = json.loads(self.text)
        return read


class PushService:
    """`with PushService() as service:` listens on a free port of this machine.

    PUSH_HOSTS must contain `origin`; `subscription` is what the browser's push manager would return. The service answers
    `status` once `free` is set; `location` makes that answer a redirect.
    """

    def __init__(self) -> None:
        self.status = 201
        self.free = threading.Event()
        self.free.set()
        self.location = ""
        self.messages: list[Message] = []
        self._key = ec.generate_private_key(ec.SECP256R1())
        self._auth = os.urandom(16)
        self._news = threading.Condition()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._endpoint())
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True)
        self._thread.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def origin(self) -> str:
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    @property
    def endpoint(self) -> str:
        return f"{self.origin}/push/a-browser"

    @property
    def keys(self) -> dict[str, str]:
        point = self._key.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
        return {"p256dh": _text(point), "auth": _text(self._auth)}

    @property
    def subscription(self) -> dict[str, Any]:
        return {"endpoint": self.endpoint, "keys": self.keys}

    @property
    def plain_texts(self) -> list[str]:
        """The decrypted messages as text."""
        return [message.text for message in self.messages]

    @property
    def received(self) -> list[dict[str, Any]]:
        """The decrypted messages, in order."""
        return [message.said for message in self.messages]

    def wait_for(self, count: int, within_s: float = WITHIN_S) -> list[dict[str, Any]]:
        """Wait for the first `count` messages. Raises TimeoutError."""
        with self._news:
            if not self._news.wait_for(lambda: len(self.messages) >= count, within_s):
                raise TimeoutError(f"{len(self.messages)} of {count} pushes came.")
        return self.received[:count]

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def take(self, headers: Mapping[str, str], body: bytes) -> None:
        plain = http_ece.decrypt(body, private_key=self._key, auth_secret=self._auth, version="aes128gcm")
        with self._news:
            self.messages.append(Message(headers, body, plain.decode()))
            self._news.notify_all()

    def _endpoint(self) -> type[BaseHTTPRequestHandler]:
        service = self

        class Endpoint(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                service.take({name.lower(): value for name, value in self.headers.items()}, body)
                service.free.wait(WITHIN_S)
                self.send_response(service.status)
                if service.location:
                    self.send_header("Location", service.location)
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, format: str, *args: Any) -> None:
                """Log nothing: the tests read `messages`."""

        return Endpoint


def _text(raw: bytes) -> str:
    return urlsafe_b64encode(raw).rstrip(b"=").decode()
