"""The hazards of an incident as the text of `hazards_changed`: words that can be erased. Pure."""

from __future__ import annotations

import json
from collections.abc import Sequence


def hazards_as_text(hazards: Sequence[str]) -> str:
    return json.dumps({"hazards": list(hazards)}, ensure_ascii=False)


def hazards_in(text: str) -> list[str]:
    named: list[str] = json.loads(text)["hazards"]
    return named
