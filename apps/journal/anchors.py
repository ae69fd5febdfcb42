"""Anchors: the heads of the streams, written down outside the database, so that a stream rewritten as a whole is found.

A chain proves that nothing in it was changed, but not that it is the chain that was written: somebody who owns the database can
chain it again. An anchor kept elsewhere shows it.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Annotated
from uuid import UUID

import msgspec
from cryptography.hazmat.primitives.asymmetric import ec
from jwt.algorithms import ECAlgorithm

from apps.audit.chain import digest_at
from apps.audit.models import Book
from apps.core.clock import from_wire, now, to_wire
from apps.core.conversion import decode_json
from apps.core.ids import derived_id
from apps.core.keys import as_bytes, as_text, read_private_key
from apps.core.technical import OperatorText
from apps.journal.models import Entry, Head
from apps.journal.selectors import heads

_ES256 = ECAlgorithm(ECAlgorithm.SHA256)
OF_AUDIT = UUID("9c1f3c0e-6c5f-4f0b-8d5a-0a4c3f1e7b52")


class Anchor(msgspec.Struct, frozen=True, omit_defaults=True):
    """The end of one stream at one moment. `signature`: ES256 over the rest with `ANCHORS_KEY`, base64url; empty without a key."""

    stream: UUID
    epoch: UUID
    position: Annotated[int, msgspec.Meta(ge=0)]
    digest: Annotated[str, msgspec.Meta(pattern=r"^[0-9a-f]{64}$")]
    at: str
    signature: str = ""

    def signed_bytes(self) -> bytes:
        """What the signature is over."""
        return f"{self.stream} {self.epoch} {self.position} {self.digest} {self.at}".encode()


class AnchorsUnreadable(Exception):
    """The file of anchors is not one; says where."""


def anchors_now(key: str = "") -> list[Anchor]:
    """An anchor of every stream that has entries, signed with this private key if there is one."""
    at = to_wire(now())
    held = list(heads())
    streams = [
        Anchor(stream=head.area_id, epoch=head.epoch, position=head.position, digest=head.digest, at=at)
        for head in held
        if head.position
    ]
    epoch = _epoch_of_audit(held)
    audit = [
        Anchor(stream=stream_of_book(book), epoch=epoch, position=book.position, digest=book.digest, at=at)
        for book in Book.objects.order_by("name")
        if epoch and book.position
    ]
    return [_signed(one, key) for one in streams + audit] if key else streams + audit


def _signed(anchor: Anchor, key: str) -> Anchor:
    signature = _ES256.sign(anchor.signed_bytes(), read_private_key(key))
    return msgspec.structs.replace(anchor, signature=as_text(signature))


def fault_of_signatures(anchors: Iterable[Anchor], key: str) -> OperatorText | None:
    """What shows that an anchor was not written by this installation: with a key, each of its anchors is signed."""
    public = read_private_key(key).public_key()
    for number, anchor in enumerate(anchors, 1):
        if not _is_signed(anchor, public):
            return f"anchor {number}, of {anchor.at}, is not signed with ANCHORS_KEY: somebody else wrote it"
    return None


def _is_signed(anchor: Anchor, public: ec.EllipticCurvePublicKey) -> bool:
    try:
        return _ES256.verify(anchor.signed_bytes(), public, as_bytes(anchor.signature))
    except ValueError:
        return False


def stream_of_book(book: Book) -> UUID:
    """The id that anchors of the audit's readings, or of its events of access, have in place of a stream's."""
    return derived_id(OF_AUDIT, book.name)


def _epoch_of_audit(held: Sequence[Head]) -> UUID | None:
    """The audit is in the same database as the streams: it was restored when they were."""
    return held[0].epoch if held else None


def fault_of_book_anchors(book: Book, anchors: Iterable[Anchor]) -> OperatorText | None:
    """What shows that a book of the audit, whose chain holds, is not the one that was anchored."""
    epoch, stream = _epoch_of_audit(list(heads())), stream_of_book(book)
    for anchor in anchors:
        if (anchor.stream, anchor.epoch) != (stream, epoch) or anchor.position < book.begins_after:
            continue
        if digest_at(book, anchor.position) != anchor.digest:
            return (
                f"position {anchor.position} of {book.name} is not the one that was anchored at {anchor.at}"
            )
    return None


def append_to_file(path: Path, anchors: Iterable[Anchor]) -> None:
    """One line of JSON for each; on disk when this returns."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("ab") as file:
        file.write(b"".join(msgspec.json.encode(anchor) + b"\n" for anchor in anchors))
        file.flush()
        os.fsync(file.fileno())


def read_anchors(path: Path) -> list[Anchor]:
    """The anchors of a file, as `append_to_file` writes it. Raises `AnchorsUnreadable`."""
    anchors = []
    for number, line in enumerate(path.read_bytes().splitlines(), 1):
        try:
            anchor = decode_json(line, Anchor)
            from_wire(anchor.at)
        except (msgspec.DecodeError, ValueError) as fault:
            raise AnchorsUnreadable(f"line {number} of {path} is no anchor: {fault}") from fault
        anchors.append(anchor)
    return anchors


def fault_of_anchors(head: Head, anchors: Iterable[Anchor]) -> OperatorText | None:
    """What shows that the stream, whose chain holds, is not the one that was anchored. Other epochs are not compared."""
    ours = [one for one in anchors if (one.stream, one.epoch) == (head.area_id, head.epoch)]
    digests = _digests(head, {one.position for one in ours})
    for anchor in sorted(ours, key=lambda one: one.position):
        if anchor.position > head.position:
            return (
                f"position {anchor.position} was written by {anchor.at}, the stream ends at {head.position}: "
                "the entries after it are missing"
            )
        if digests.get(anchor.position) != anchor.digest:
            return (
                f"the entry at position {anchor.position} is not the one that was anchored at {anchor.at}: "
                "the stream was written again"
            )
    return None


def _digests(head: Head, positions: set[int]) -> dict[int, str]:
    found = Entry.objects.filter(stream=head.area_id, position__in=positions)
    return dict(found.values_list("position", "digest"))


def of_other_epochs(head: Head, anchors: Iterable[Anchor]) -> int:
    """How many anchors of this stream were made before the database was restored, or its epoch changed."""
    return sum(one.stream == head.area_id and one.epoch != head.epoch for one in anchors)
