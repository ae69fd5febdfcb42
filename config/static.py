"""Cache headers of the client's files."""

from __future__ import annotations


def add_cache_headers(headers: dict[str, str], path: str, url: str) -> None:
    """Let browsers fetch the shell and the service worker each time, and keep hashed assets for ever."""
    hashed = url.startswith("/assets/")
    headers["Cache-Control"] = "public, max-age=31536000, immutable" if hashed else "no-cache"
