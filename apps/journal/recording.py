"""What a kind declares of who may record it. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from apps.accounts.access import Permission


@dataclass(frozen=True, kw_only=True)
class Only:
    """The permission that a kind needs, and the message for those who lack it. `field`: only where it has one of `values`."""

    permission: Permission
    refusal: str
    field: str | None = None
    values: frozenset[str] = frozenset()

    def concerns(self, payload: Mapping[str, Any]) -> bool:
        return self.field is None or payload.get(self.field) in self.values


@dataclass(frozen=True, kw_only=True)
class FromDevices:
    """Devices report it: as a fact, or, with `command`, by asking for it under that name, which may be refused."""

    command: str | None = None
    only: tuple[Only, ...] = ()

    def needed(self, payload: Mapping[str, Any]) -> Iterator[Only]:
        """The permissions that a report with this payload needs."""
        return (one for one in self.only if one.concerns(payload))


@dataclass(frozen=True)
class ByServer:
    """The server writes it. `command`: devices may ask for it too, under that name."""

    command: str | None = None


FACT = FromDevices()
BY_SERVER = ByServer()
