"""The form of a NEMSIS report: elements in the order of the schema, with empty ones marked as empty. Pure.

An element without a value that the schema requires is nil with a Not Value: not recorded, or not applicable.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from xml.etree.ElementTree import Element, SubElement

NAMESPACE = "http://www.nemsis.org"
XSI = "http://www.w3.org/2001/XMLSchema-instance"
NOT_APPLICABLE, NOT_RECORDED = "7701001", "7701003"
Value = str | Sequence[str] | Sequence["Values"] | None
Values = Mapping[str, Value]
"""Element → its text, its texts where it repeats, or for a repeating group the values of each."""


@dataclass(frozen=True)
class Field:
    name: str
    may_be_left_out: bool
    repeats: bool
    nil: str
    parts: list[Field] = field(default_factory=list)


@cache
def form() -> Field:
    """The form as `form.txt` has it, below `PatientCareReport`."""
    root = Field("PatientCareReport", False, False, NOT_RECORDED)
    open_at = [root]
    for line in Path(__file__).with_name("form.txt").read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            depth = (len(line) - len(line.lstrip())) // 2
            read = _field(line.split())
            del open_at[depth + 1 :]
            open_at[depth].parts.append(read)
            open_at.append(read)
    return root


def _field(words: Sequence[str]) -> Field:
    name, *marks = words
    return Field(name, "?" in marks, "*" in marks, NOT_APPLICABLE if "-" in marks else NOT_RECORDED)


def fill(parent: Element, values: Values, of: Field | None = None) -> None:
    """Add the elements of the form to `parent`, with their values."""
    for part in (of or form()).parts:
        given = values.get(part.name)
        if part.repeats:
            _repeat(parent, part, given)
        elif part.parts:
            fill(SubElement(parent, part.name), values, part)
        else:
            _leaf(parent, part, given)


def _repeat(parent: Element, part: Field, given: Value) -> None:
    groups = [one for one in given or () if not isinstance(one, str)]
    empty: list[Values] = [] if part.may_be_left_out else [{}]
    for group in groups or empty:
        fill(SubElement(parent, part.name), group, part)


def _leaf(parent: Element, part: Field, given: Value) -> None:
    texts = [given] if isinstance(given, str) else [one for one in given or () if isinstance(one, str)]
    for text in texts:
        SubElement(parent, part.name).text = text
    if not texts and not part.may_be_left_out:
        SubElement(parent, part.name, {f"{{{XSI}}}nil": "true", "NV": part.nil})
