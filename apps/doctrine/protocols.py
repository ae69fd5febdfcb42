"""Writes of resuscitation protocols: loading a version for one agency or for all."""

from __future__ import annotations

import hashlib
from typing import Literal

import msgspec
from django.db import transaction

from apps.accounts.models import Agency
from apps.core.clock import now
from apps.core.words import message
from apps.doctrine.models import ProtocolVersion
from apps.doctrine.part_file import PartFileError
from apps.doctrine.protocol import Protocol
from apps.doctrine.protocol_file import read_protocol


def load_protocol(agency: Agency | None, text: str) -> tuple[Protocol, Literal["added", "unchanged"]]:
    """Add the version in `text` for one agency, or (None) for all agencies without their own.

    The same text again changes nothing. Raises `PartFileError`, and stores nothing, for a fault in the file or another text under a
    version that is loaded.
    """
    protocol = read_protocol(text)
    digest = hashlib.sha256(text.encode()).hexdigest()
    with transaction.atomic():
        # Two loads at once must see each other's versions.
        list(
            Agency.objects.select_for_update().filter(**({"pk": agency.pk} if agency else {})).order_by("pk")
        )
        same = ProtocolVersion.objects.filter(
            agency=agency, protocol=protocol.protocol, version=protocol.version
        ).first()
        if same and same.digest == digest:
            return protocol, "unchanged"
        if same:
            raise PartFileError([(_line(text), message("file-version-loaded", version=str(same.version)))])
        _row(agency, protocol, text, digest).save(force_insert=True)
    return protocol, "added"


def _row(agency: Agency | None, protocol: Protocol, text: str, digest: str) -> ProtocolVersion:
    return ProtocolVersion(
        agency=agency,
        protocol=protocol.protocol,
        version=protocol.version,
        effective_from=protocol.effective_from,
        text=text,
        body=msgspec.to_builtins(protocol),
        digest=digest,
        loaded_at=now(),
    )


def _line(text: str) -> int:
    lines = enumerate(text.splitlines(), start=1)
    return next((number for number, line in lines if line.startswith("version:")), 1)
