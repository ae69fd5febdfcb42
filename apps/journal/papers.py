"""What a kind declares of its words and of the papers that are made from its entries. Pure.

A paper is what leaves the journal for people and systems: the lines of the record, the spoken handover (ATMIST), the FHIR document,
the NEMSIS report, the Utstein row. A kind says of each where it goes, or why it goes nowhere; the renderers are checked against it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from enum import StrEnum

from apps.core.technical import OperatorText


@dataclass(frozen=True)
class Nowhere:
    """The kind is not in the paper, and why."""

    reason: OperatorText


@dataclass(frozen=True)
class Placed:
    """The kind has a place of its own in the table of the paper's renderer."""


@dataclass(frozen=True)
class Said:
    """The kind is said by one message of the catalogue. The numbers of the payload are its values."""

    key: str


class SpokenPart(StrEnum):
    """The parts of a spoken treatment, in the order in which they are said."""

    BLEEDING = "bleeding"
    RESUSCITATION = "resuscitation"
    AIRWAY = "airway"
    DRUGS = "drugs"
    COMFORT = "comfort"
    END = "end"


@dataclass(frozen=True)
class ListedUnder:
    """A treatment that is said as in the timeline, with its time, at the end of one part of the spoken treatment.

    The screen of that part has a button for it, so its payload is no more than numbers, each with bounds, a default and a label.
    """

    under: SpokenPart
    labels: Mapping[str, str] = field(default_factory=dict, hash=False)
    """Number of the payload → key of its label on the screen."""


@dataclass(frozen=True)
class Coded:
    """A procedure in the words of the timeline. `snomed`: our name of its code in `codes.yaml`; null where none is known to fit."""

    snomed: str | None


@dataclass(frozen=True)
class TextHolds:
    """What the text of an entry of the kind holds. `expires`: it is erased when it is needed no more, without a certificate."""

    what: OperatorText
    expires: bool = False


PLACED = Placed()


@dataclass(frozen=True, kw_only=True)
class Papers:
    """Where the entries of a kind go. `document`: a line of the record; `spoken`: ATMIST."""

    document: Said | Placed | Nowhere
    spoken: ListedUnder | Placed | Nowhere
    fhir: Coded | Placed | Nowhere
    nemsis: Coded | Placed | Nowhere
    utstein: Placed | Nowhere

    @classmethod
    def nowhere(cls, reason: OperatorText) -> Papers:
        """Of a kind that is in no paper."""
        why = Nowhere(reason)
        return cls(document=why, spoken=why, fhir=why, nemsis=why, utstein=why)


PAPERS = tuple(one.name for one in fields(Papers))
"""The names of all papers."""
UNDECLARED = Papers.nowhere("")
"""Of a kind that says nothing of papers, which the check at start refuses."""
