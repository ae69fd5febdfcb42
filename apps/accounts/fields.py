"""What columns of identity may hold."""

from __future__ import annotations

from zoneinfo import available_timezones

from django.core.exceptions import ValidationError


def known_time_zone(name: str) -> None:
    """Raises `ValidationError` for what is no time zone of the IANA database, such as `Europe/Leeds`."""
    if name not in available_timezones():
        raise ValidationError("no time zone of the IANA database", code="time_zone_unknown")
