"""Units that were asked and are more than are wanted."""

from __future__ import annotations

from uuid import UUID

from apps.dispatch.board_warnings import settle
from apps.dispatch.state import DispatchedState
from apps.incidents.actions import close_if_all_clear, withdraw_alert
from apps.incidents.kinds import UNANSWERED, AlertRole
from apps.incidents.rules import active_units
from apps.journal.transaction import JournalTransaction


def end_surplus(journal: JournalTransaction, timeline: UUID, role: AlertRole, surplus: int) -> None:
    """Let so many units go that were asked in this role and have not answered."""
    asked = [
        part
        for part in active_units(journal.state(timeline, DispatchedState))
        if part["role"] == role and part["status"] in UNANSWERED
    ]
    asked.sort(key=lambda part: (part["alerted_at"], part["unit"]), reverse=True)
    for part in asked[: max(0, surplus)]:
        entry = withdraw_alert(journal, timeline, UUID(part["unit"]), "enough", None)
        settle(journal, timeline, "not_displayed", "not_acknowledged", about={"unit": part["unit"]})
        close_if_all_clear(journal, timeline, entry)
