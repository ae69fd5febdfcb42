"""Which secrets are none: short, repeated, counted up, or of those that everybody knows. Pure."""

from __future__ import annotations

from collections import Counter
from math import log2
from urllib.parse import unquote, urlsplit

MIN_SECRET_LENGTH = 50
MIN_SECRET_BITS = 100
MIN_PASSWORD_LENGTH = 16
MIN_PASSWORD_BITS = 20
KNOWN_WORDS = (
    "change",
    "coresponder",
    "default",
    "development",
    "django",
    "example",
    "insecure",
    "letmein",
    "password",
    "placeholder",
    "please",
    "postgres",
    "production",
    "qwerty",
    "redis",
    "replace",
    "secret",
)


def is_weak_key(text: str) -> bool:
    """Whether a `SECRET_KEY` is too short or can be guessed."""
    return len(text) < MIN_SECRET_LENGTH or _bits(text) < MIN_SECRET_BITS


def is_weak_password(text: str) -> bool:
    """Whether a password between servers is too short or can be guessed."""
    return len(text) < MIN_PASSWORD_LENGTH or _bits(text) < MIN_PASSWORD_BITS


def password_in(url: str) -> str:
    """The password in the address of a server; "" for none."""
    try:
        return unquote(urlsplit(url).password or "")
    except ValueError:
        return ""


def _bits(text: str) -> float:
    """How many bits there are in a text at most: without what repeats, what counts up or down, and words that everybody knows."""
    rest = text[: _period(text)]
    plain = rest.lower()
    for word in KNOWN_WORDS:
        plain = plain.replace(word, "")
    surprising = [letter for at, letter in enumerate(plain) if at == 0 or abs(_step(plain, at)) > 1]
    if not surprising:
        return 0.0
    counts = Counter(surprising)
    entropy = -sum(many / len(surprising) * log2(many / len(surprising)) for many in counts.values())
    return entropy * len(surprising)


def _period(text: str) -> int:
    """The length of what the text repeats; its own where it repeats nothing."""
    longest = [0] * len(text)
    for at in range(1, len(text)):
        known = longest[at - 1]
        while known and text[at] != text[known]:
            known = longest[known - 1]
        longest[at] = known + (text[at] == text[known])
    period = len(text) - longest[-1] if text else 0
    return period if period <= len(text) // 2 else len(text)


def _step(text: str, at: int) -> int:
    return ord(text[at]) - ord(text[at - 1])
