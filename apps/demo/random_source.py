"""Repeatable random numbers: the same seed and name give the same number."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


class RandomSource:
    """A seeded source of named random numbers; their order does not matter. Not for secrets."""

    def __init__(self, seed: int) -> None:
        self._seed = seed

    def number(self, *names: object) -> float:
        """A number of at least 0 and less than 1."""
        named = hashlib.sha256(repr((self._seed, *map(str, names))).encode()).digest()
        return int.from_bytes(named[:6]) / 2**48

    def between(self, low: float, high: float, *names: object) -> float:
        return low + (high - low) * self.number(*names)

    def choice(self, options: Sequence[T], *names: object) -> T:
        return options[int(self.number(*names) * len(options))]
