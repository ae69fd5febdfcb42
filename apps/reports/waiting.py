"""A request whose reports are being written: what became of each, and what its sender is answered."""

from __future__ import annotations

from collections.abc import Sequence
from threading import Event

from apps.core.problems import DatabaseUnavailable, NotKnownWhetherStored, Problem, as_problem
from apps.core.words import Words
from apps.reports.inbox import Receipt, receipt
from apps.reports.turns import Request, Taken


class Waiting:
    """`request.taken` of its reports are written or being written; `receipts` are there of those that are done."""

    def __init__(self, request: Request) -> None:
        self.request = request
        self.receipts: list[Receipt] = []
        self.is_done = Event()
        self._fault: Exception | None = None

    def got(self, receipts: Sequence[Receipt]) -> None:
        """The next of its reports are written."""
        self.receipts += receipts
        if len(self.receipts) == len(self.request.reports):
            self.is_done.set()

    def failed(self, taken: Taken, fault: Exception) -> None:
        """These could not be written, and nothing after them was tried."""
        self._fault = fault
        self.request.taken = taken.start + taken.count
        self.is_done.set()

    def answer(self) -> list[Receipt]:
        """A receipt for each report; of those that were not written it says whether that is known. If none was, that is raised."""
        reports, done = self.request.reports, len(self.receipts)
        left = [*[self._of_tried] * (self.request.taken - done), *[DatabaseUnavailable()] * len(reports)]
        problems = left[: len(reports) - done]
        if not done and problems:
            raise self._fault if self._fault and not as_problem(self._fault) else problems[0]
        refused = [
            receipt(one.id, problem, Words.for_language(one.language))
            for one, problem in zip(reports[done:], problems, strict=True)
        ]
        return [*self.receipts, *refused]

    @property
    def _of_tried(self) -> Problem:
        if self._fault is None:
            return NotKnownWhetherStored()
        return as_problem(self._fault) or NotKnownWhetherStored()
