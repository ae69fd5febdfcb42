"""The reports that a device left, as they are kept: to the letter, so that one sent before is known again."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TypedDict

from apps.journal.effective import WirePayload
from apps.reports.models import DeviceRemains


class KeptFact(TypedDict):
    """`report`: as the device wrote it. `offset_ms`: how far the server's clock was ahead of the device's."""

    report: WirePayload
    offset_ms: int | None


def text_of(facts: Sequence[KeptFact]) -> str:
    return json.dumps(facts)


def facts_of(row: DeviceRemains) -> list[KeptFact]:
    """The reports of one row; none once they are erased."""
    found: list[KeptFact] = json.loads(row.facts) if row.facts else []
    return found
