"""Reading the file of a resuscitation protocol (YAML), and the shipped protocols. Pure."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from apps.doctrine.part_file import read_part
from apps.doctrine.protocol import PROTOCOL_NAMES, Protocol, ProtocolName, contradictions

SHIPPED = Path(__file__).parent / "data" / "protocols"


def read_protocol(text: str) -> Protocol:
    """The protocol in `text`. Raises `PartFileError` with the line of every fault."""
    return read_part(text, Protocol, "protocol", contradictions)


@cache
def shipped_protocols() -> dict[ProtocolName, Protocol]:
    """The protocols that come with the product, used where no other is loaded."""
    return {
        name: read_protocol((SHIPPED / f"{name}.yaml").read_text(encoding="utf-8")) for name in PROTOCOL_NAMES
    }
