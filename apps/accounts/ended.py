"""How a device learns that its sign-in is over."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from apps.accounts.models import SignInEnd
from apps.core.clock import to_wire_or_none

ERASING = frozenset(
    {
        SignInEnd.DEVICE_ENDED,
        SignInEnd.PERSON_ENDED,
        SignInEnd.SWITCHED_OFF,
        SignInEnd.MEMBERSHIP_ENDED,
        SignInEnd.CREDENTIAL_CHANGED,
    }
)
"""After these a device hands over what it could not send and erases what it holds, although the same person may sign in again."""
CLEARED = {"Clear-Site-Data": ", ".join(f'"{part}"' for part in ("cookies", "storage"))}
"""Says to a browser that it is to empty whatever it keeps of this site."""


@dataclass(frozen=True)
class Ended:
    """How a device learns that its sign-in is over, and whether it is to erase what it holds.

    `ticket`: with which it hands over, within a minute, what it could not send.
    """

    cause: SignInEnd
    at: datetime | None
    ticket: str | None = None

    @property
    def erases(self) -> bool:
        return self.cause in ERASING

    @property
    def clears_site(self) -> bool:
        """Whether the browser itself is to empty its storage: the device is ended, and has handed over what it could."""
        return self.cause is SignInEnd.DEVICE_ENDED and self.ticket is None

    def as_wire(self) -> dict[str, object]:
        return {
            "cause": self.cause.value,
            "at": to_wire_or_none(self.at),
            "erase": self.erases,
            "ticket": self.ticket,
        }
