"""Random numbers that can be repeated: the same seed and the same name give the same number."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


class RandomSource:
    """Not for anything secret. Each number has a name, so the order of asking does not matter."""

    def __init__(self, seed: int) -> None:
        self._seed = seed

    def number(self, *names: object) -> float:
        """A number from 0 up to, not including, 1."""
        named = hashlib.sha256(repr((self._seed, *map(str, names))).encode()).digest()
        return int.from_bytes(named[:6]) / 2**48

    def between(self, low: float, high: float, *names: object) -> float:
        return low + (high - low) * self.number(*names)

    def choice(self, options: Sequence[T], *names: object) -> T:
        return options[int(self.number(*names) * len(options))]
