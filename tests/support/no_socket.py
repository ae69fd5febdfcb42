"""A socket that a test expects nothing to be written to: it looks at the deliveries before that."""

from __future__ import annotations

from apps.feed.sockets import EncodedFrame


class NoSocket:
    """Fails the test that writes to it, closes it or asks over it."""

    def send(self, *frames: EncodedFrame) -> None:
        raise AssertionError

    def close(self, code: int) -> None:
        raise AssertionError

    def ask(self, frame: EncodedFrame) -> None:
        raise AssertionError

    def heard_at(self) -> float:
        return 0.0
