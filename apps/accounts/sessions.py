"""What the cookie's session holds. One that names a person, a sign-in or a device in a form from before an upgrade is empty."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.serializers import JSONSerializer

NEVER_NULL = (SESSION_KEY, "sign_in")
IDS = (*NEVER_NULL, "device", "membership")


class SessionSerializer(JSONSerializer):
    """What cannot be read asks its person to sign in again, in requests, polls and sockets alike."""

    def loads(self, data: bytes) -> Any:
        held = super().loads(data)
        return held if _is_readable(held) else {}


def _is_readable(held: Mapping[str, object]) -> bool:
    return all(_is_id(held[name], name) for name in IDS if name in held)


def _is_id(value: object, name: str) -> bool:
    if value is None:
        return name not in NEVER_NULL
    try:
        return str(UUID(str(value))) == value
    except ValueError:
        return False
