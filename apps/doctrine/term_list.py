"""A list of terms that are data: kit items, capabilities of units, competences, clinical skills or kinds of vehicle. Values and
their file. Pure.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Annotated, Literal, get_args

from msgspec import Meta, field

from apps.core.words import message
from apps.doctrine.part_file import Contradiction, Part, read_part, repeated
from apps.doctrine.scheme import Label, Term, Version

ListName = Literal["kit", "capabilities", "competences", "skills", "vehicles"]
LIST_NAMES: tuple[ListName, ...] = get_args(ListName)
SHIPPED = Path(__file__).parent / "data" / "terms"

# The fields that only the terms of one list have, and must have there.
OWN_FIELDS: dict[ListName, str] = {
    "kit": "dated",
    "capabilities": "kind",
    "skills": "rank",
    "vehicles": "transports",
}
# The fields that the terms of one list may have.
MORE_FIELDS: dict[str, ListName] = {
    "valid_months": "competences",
    "seats": "vehicles",
    "aed": "vehicles",
    "skill": "vehicles",
    "also": "vehicles",
}


class ListedTerm(Part, frozen=True, kw_only=True):
    """One term. `dated`: a kit item with a last valid day; `kind`: of a capability; `valid_months`: how long a certificate of a
    competence holds; `rank`: of a skill, higher ranks can do what lower ones can. `confirmed`: someone answers for the line.

    Of a kind of vehicle: whether it `transports` a patient and has `seats` for how many, whether it carries an `aed`, the `skill`
    that its crew is taken to have where nobody recorded theirs, and by which words it is `also` called.
    """

    code: Term
    label: Label
    dated: bool | None = None
    kind: Literal["clinical", "transport", "equipment", "specialist", "access"] | None = None
    valid_months: Annotated[int, Meta(ge=1, le=120)] | None = None
    rank: Annotated[int, Meta(ge=1, le=1_000)] | None = None
    transports: bool | None = None
    seats: Annotated[int, Meta(ge=0, le=20)] | None = None
    aed: bool | None = None
    skill: Term | None = None
    also: tuple[Term, ...] = ()
    confirmed: bool = True


class TermList(Part, frozen=True, kw_only=True):
    """One version of one list."""

    name: ListName = field(name="list")
    version: Version
    source: Annotated[str, Meta(pattern=r"^\S", max_length=1_000)]
    effective_from: date
    terms: Annotated[tuple[ListedTerm, ...], Meta(min_length=1)]

    def codes(self) -> tuple[str, ...]:
        return tuple(one.code for one in self.terms)

    def find(self, code: str) -> ListedTerm | None:
        return next((one for one in self.terms if one.code == code), None)

    def called(self, name: str) -> ListedTerm | None:
        """The term of this code, else the first with a code or another name whose words `name` contains one after the other."""
        words = f"_{name}_"
        holds = (one for one in self.terms if any(f"_{each}_" in words for each in (one.code, *one.also)))
        return self.find(name) or next(holds, None)

    def unknown(self, codes: Iterable[str]) -> list[str]:
        return sorted(set(codes) - set(self.codes()))


def read_terms(text: str) -> TermList:
    """The list in `text`. Raises `PartFileError` with the line of every fault."""
    return read_part(text, TermList, "terms", contradictions)


def contradictions(read: TermList) -> Iterator[Contradiction]:
    """Repeated codes and ranks, and fields that belong to another list."""
    names = [(at, name) for at, one in enumerate(read.terms) for name in (one.code, *one.also)]
    yield from repeated([(f"terms[{at}]", name) for at, name in names])
    ranks = [(at, one.rank) for at, one in enumerate(read.terms) if one.rank is not None]
    yield from repeated([(f"terms[{at}]", str(rank)) for at, rank in ranks])
    for at, one in enumerate(read.terms):
        for name, own in OWN_FIELDS.items():
            is_given = getattr(one, own) is not None
            if name == read.name and not is_given:
                yield f"terms[{at}]", message("file-key-missing", key=f"terms[{at}].{own}")
            if name != read.name and is_given:
                yield f"terms[{at}]", message("file-term-field", key=f"terms[{at}].{own}")
        for extra, of in MORE_FIELDS.items():
            if getattr(one, extra) not in (None, ()) and read.name != of:
                yield f"terms[{at}]", message("file-term-field", key=f"terms[{at}].{extra}")


@cache
def shipped_terms(name: ListName) -> TermList:
    """The list that comes with the product, used where no other is loaded."""
    return read_terms((SHIPPED / f"{name}.yaml").read_text(encoding="utf-8"))


def is_terms_file(text: str) -> bool:
    """Whether a file contains a list of terms: its top key is `list:`."""
    return any(line.startswith("list:") for line in text.splitlines())


def in_shipped_order(name: ListName, codes: Iterable[str]) -> list[str]:
    """Codes in the order of the shipped list, then those of a service's own by name: stored sets have no order."""
    place = {code: at for at, code in enumerate(shipped_terms(name).codes())}
    return sorted(codes, key=lambda code: (place.get(code, len(place)), code))
