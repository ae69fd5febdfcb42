"""How the client's files are served."""

from __future__ import annotations


def add_cache_headers(headers: dict[str, str], path: str, url: str) -> None:
    """The shell and the service worker are fetched again each time; hashed assets never change."""
    hashed = url.startswith("/assets/")
    headers["Cache-Control"] = "public, max-age=31536000, immutable" if hashed else "no-cache"
