"""Chance that can be repeated: the same seed and the same question give the same answer."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


class Dice:
    """Not for anything secret. Each throw is named, so the order of throws does not matter."""

    def __init__(self, seed: int) -> None:
        self._seed = seed

    def roll(self, *names: object) -> float:
        """A number from 0 up to, not including, 1."""
        named = hashlib.sha256(repr((self._seed, *map(str, names))).encode()).digest()
        return int.from_bytes(named[:6]) / 2**48

    def between(self, low: float, high: float, *names: object) -> float:
        return low + (high - low) * self.roll(*names)

    def choice(self, options: Sequence[T], *names: object) -> T:
        return options[int(self.roll(*names) * len(options))]
