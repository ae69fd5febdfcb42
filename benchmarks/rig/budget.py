"""The time budget of a run: each phase gets its share of the time that is left."""

from __future__ import annotations

from time import monotonic

FOR_THE_END_S = 8.0


class Budget:
    """The time that is left for the phases. `shares` are their relative lengths, including the time to connect their sockets."""

    def __init__(self, seconds: float, shares: list[float]) -> None:
        self._end = monotonic() + seconds - FOR_THE_END_S
        self._shares = list(shares)

    def phase(self) -> float:
        """The time (of `monotonic`) at which the phase that begins now should end."""
        share = self._shares[0] / sum(self._shares)
        del self._shares[0]
        return monotonic() + max(0.0, self._end - monotonic()) * share
