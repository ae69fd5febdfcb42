"""The digest chain of a book, and whether it holds."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec

from apps.audit.models import AccessEvent, Book, BookName, Read
from apps.core.clock import to_wire
from apps.core.technical import OperatorText

Row = Read | AccessEvent
MODELS: dict[BookName, type[Read] | type[AccessEvent]] = {"reads": Read, "access": AccessEvent}
NOT_COVERED = ("id", "digest")
_canonical = msgspec.json.Encoder(order="sorted")


def next_digest(previous: str, row: Row) -> str:
    """SHA-256 over the previous digest and the canonical JSON of all that the row says."""
    said = {
        field.attname: _plain(getattr(row, field.attname))
        for field in row._meta.concrete_fields
        if field.attname not in NOT_COVERED
    }
    return hashlib.sha256(previous.encode() + _canonical.encode(said)).hexdigest()


def _plain(value: Any) -> Any:
    if isinstance(value, datetime):
        return to_wire(value)
    return str(value) if isinstance(value, UUID) else value


@dataclass(frozen=True)
class BookVerified:
    """`fault` names the first bad row; None if the chain holds."""

    book: str
    rows: int
    fault: OperatorText | None


def verify_books() -> list[BookVerified]:
    return [_verified(book) for book in Book.objects.order_by("name")]


def digest_at(book: Book, position: int) -> str | None:
    """The digest in the chain at a position; None where there is no row, or it was forgotten."""
    if position == book.begins_after:
        return book.begins_from
    rows: Iterable[Row] = MODELS[_named(book)].objects.filter(position=position)
    return next((row.digest for row in rows), None)


def _verified(book: Book) -> BookVerified:
    rows, fault = _compared(book)
    return BookVerified(book.name, rows, fault)


def _compared(book: Book) -> tuple[int, OperatorText | None]:
    """How many rows are good, and what is wrong with the next."""
    digest, position = book.begins_from, book.begins_after
    rows: Iterable[Row] = MODELS[_named(book)].objects.order_by("position").iterator(chunk_size=2000)
    for row in rows:
        good, position = position - book.begins_after, position + 1
        if row.position != position:
            return good, f"position {position} of {book.name} is missing: position {row.position} follows"
        digest = next_digest(digest, row)
        if digest != row.digest:
            return good, f"position {position} of {book.name} is not what was written"
    if (position, digest) == (book.position, book.digest):
        return position - book.begins_after, None
    return (
        position - book.begins_after,
        f"{book.name} says position {book.position}, its rows end at {position}",
    )


def _named(book: Book) -> BookName:
    return "reads" if book.name == "reads" else "access"
