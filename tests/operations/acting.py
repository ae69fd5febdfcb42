"""Operations as the server opens them: the commands of those who declare one come later."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar
from uuid import UUID

from apps.journal.models import Timeline
from apps.journal.state import read
from apps.journal.transaction import JournalTransaction, in_transaction
from apps.operations import actions
from apps.operations.state import Operation, OperationSlice
from tests.support.factories import County

T = TypeVar("T")


def acted(operation: UUID, work: Callable[[JournalTransaction], T]) -> T:
    return in_transaction(work, timelines=[operation])


def opened(county: County, *agencies: str, exercise: bool = False) -> UUID:
    """An operation in which these agencies take part."""

    def work(journal: JournalTransaction) -> UUID:
        operation = actions.open_operation(journal, county.agencies["ambulance"], exercise=exercise)
        for agency in agencies:
            actions.join(journal, operation.pk, county.agencies[agency].pk)
        return UUID(str(operation.pk))

    return in_transaction(work)


def join(county: County, operation: UUID, agency: str, *signs: str) -> None:
    units = [county.units[sign].pk for sign in signs]
    acted(operation, lambda journal: actions.join(journal, operation, county.agencies[agency].pk, units))


def leave(county: County, operation: UUID, agency: str) -> None:
    acted(operation, lambda journal: actions.leave(journal, operation, county.agencies[agency].pk))


def link(operation: UUID, incident: str) -> None:
    acted(operation, lambda journal: actions.link_incident(journal, operation, UUID(incident)))


def close(operation: UUID) -> None:
    acted(operation, lambda journal: actions.close(journal, operation))


def state_of(operation: UUID) -> Operation:
    held = read(Timeline.objects.get(pk=operation).state, OperationSlice)["operation"]
    assert held is not None
    return held
