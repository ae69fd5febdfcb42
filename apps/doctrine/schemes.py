"""Writes of schemes: loading a version, switching the scheme of an agency on and off."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta
from typing import Literal

import msgspec
from django.db import transaction

from apps.accounts.models import Agency, Person
from apps.core.clock import now
from apps.core.words import Message, message
from apps.doctrine.models import SchemeSwitch, SchemeVersion
from apps.doctrine.part_file import Contradiction
from apps.doctrine.problems import SchemeRefused
from apps.doctrine.scheme import Scheme
from apps.doctrine.scheme_file import SchemeFileError, read_scheme, shipped_text
from apps.doctrine.term_list import ListName
from apps.doctrine.term_lists import terms_in_force

LoadedScheme = Literal["added", "unchanged"]


def load_scheme(agency: Agency, text: str) -> LoadedScheme:
    """Add the version in `text` to those of the agency. The same text again changes nothing.

    Raises `SchemeFileError`, and stores nothing, for a fault in the file, another text under a version that is loaded, days on
    which another version is in force, or a `replaces` that names no such version.
    """
    scheme = read_scheme(text)
    with transaction.atomic():
        # Two loads at once must see each other's days.
        Agency.objects.select_for_update().get(pk=agency.pk)
        held = {(row.name, row.version): row for row in agency.scheme_versions.all()}
        same = held.get((scheme.scheme, scheme.version))
        if same and same.digest == _digest(text):
            return "unchanged"
        faults = [*_clashes(scheme, same, held), *_unlisted(scheme, agency)]
        if faults:
            raise SchemeFileError([(_line(text, key), reason) for key, reason in faults])
        if scheme.replaces is not None:
            _end(held[_replaced(scheme)], scheme)
        _row(agency, scheme, text).save(force_insert=True)
    return "added"


def load_scheme_for(agencies: Iterable[Agency], text: str) -> list[LoadedScheme]:
    """Load one text for several agencies, or for none if one of them refuses it."""
    with transaction.atomic():
        return [load_scheme(agency, text) for agency in agencies]


def change_scheme(agency: Agency, text: str) -> LoadedScheme:
    """Load the text that an administrator sent. Raises `SchemeRefused` with every fault and its line."""
    try:
        return load_scheme(agency, text)
    except SchemeFileError as refusal:
        raise SchemeRefused(refusal.said) from refusal


def load_shipped_scheme(agency: Agency) -> LoadedScheme:
    """Give the shipped scheme to an agency that has none."""
    if agency.scheme_versions.exists():
        return "unchanged"
    return load_scheme(agency, shipped_text())


def switch_scheme(person: Person, on: bool, reason: str) -> None:
    """Switch the scheme of the person's own agency on or off, keeping who did so, when and why."""
    SchemeSwitch.objects.create(agency=person.agency, on=on, reason=reason, by=person, at=now())


def _clashes(
    scheme: Scheme, same: SchemeVersion | None, held: dict[tuple[str, int], SchemeVersion]
) -> list[Contradiction]:
    """The key and the reason of each clash with the agency's loaded versions."""
    if same:
        return [("version", message("file-version-loaded", version=str(same.version)))]
    if scheme.replaces is not None:
        replaced = held.get(_replaced(scheme))
        if replaced is None:
            wanted = " ".join(map(str, _replaced(scheme)))
            return [("replaces", message("file-scheme-nothing-to-replace", replaced=wanted))]
        if scheme.effective.since < replaced.effective_from:
            begins = str(replaced.effective_from)
            return [
                ("replaces", message("file-scheme-replaces-later", replaced=str(replaced), begins=begins))
            ]
    others = [row for key, row in held.items() if scheme.replaces is None or key != _replaced(scheme)]
    return [("effective", _overlap(row)) for row in others if _overlaps(scheme, row)]


def _unlisted(scheme: Scheme, agency: Agency) -> Iterator[Contradiction]:
    """Kit items, competences, skills and kinds of vehicle that are not in the agency's lists."""
    at = now()
    crew, co_responder = scheme.crew, scheme.co_responder
    asked: list[tuple[ListName, str, Sequence[str]]] = [
        ("kit", "kit", [one.item for one in scheme.kit]),
        ("kit", "crew", [one.item for one in crew.kit]),
        ("competences", "competence", [one.code for one in scheme.competence.required]),
        ("skills", "crew", [need.skill for row in crew.response for need in row.needs if need.skill]),
        ("skills", "co_responder", [co_responder.measured_against, co_responder.released_by.skill]),
        ("vehicles", "crew", crew.never),
    ]
    for name, key, codes in asked:
        for code in terms_in_force(agency, name, at).unknown(codes):
            yield key, message("file-term-unknown", code=code, list=name)


def _overlap(row: SchemeVersion) -> Message:
    since, until = str(row.effective_from), row.effective_to
    if until is None:
        return message("file-scheme-overlap-open", other=str(row), since=since)
    return message("file-scheme-overlap", other=str(row), since=since, until=str(until))


def _replaced(scheme: Scheme) -> tuple[str, int]:
    """`2` is the second version of the same scheme, `another-scheme 2` that of another."""
    name, _, version = str(scheme.replaces).rpartition(" ")
    return name or scheme.scheme, int(version)


def _overlaps(scheme: Scheme, row: SchemeVersion) -> bool:
    since, until = scheme.effective.since, scheme.effective.until
    begins_before_it_ends = row.effective_to is None or since <= row.effective_to
    return begins_before_it_ends and (until is None or row.effective_from <= until)


def _end(row: SchemeVersion, by: Scheme) -> None:
    """End a version on the day before its replacement begins; one that ends sooner keeps its end."""
    day_before = by.effective.since - timedelta(days=1)
    row.effective_to = min(row.effective_to or day_before, day_before)
    row.save(update_fields=["effective_to"])


def _row(agency: Agency, scheme: Scheme, text: str) -> SchemeVersion:
    return SchemeVersion(
        agency=agency,
        name=scheme.scheme,
        version=scheme.version,
        title=scheme.title,
        effective_from=scheme.effective.since,
        effective_to=scheme.effective.until,
        text=text,
        body=msgspec.to_builtins(scheme),
        digest=_digest(text),
        loaded_at=now(),
    )


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _line(text: str, key: str) -> int:
    """The line of a top key; 1 for one that is not in the file."""
    lines = enumerate(text.splitlines(), start=1)
    return next((number for number, line in lines if line.startswith(f"{key}:")), 1)
