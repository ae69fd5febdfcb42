"""The forms of other systems' documents. Pure."""

from __future__ import annotations

from typing import Any

# Any: what a FHIR resource or a NEMSIS group may hold is said by their standards, which the tests check documents against.
Json = dict[str, Any]
"""A part of a document of another system, while it is made."""
