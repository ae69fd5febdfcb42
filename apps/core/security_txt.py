"""`/.well-known/security.txt` (RFC 9116): whom to tell of a weakness."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.response import Http404

from apps.core.clock import now
from apps.core.http import only_read
from apps.core.technical import ProgramText

HOLDS = timedelta(days=180)


@only_read
def security_txt(request: HttpRequest) -> HttpResponse:
    if not settings.SECURITY_CONTACT:
        raise Http404
    return HttpResponse(_text(now()), content_type="text/plain; charset=utf-8")


def _text(at: datetime) -> ProgramText:
    until = (at + HOLDS).replace(hour=0, minute=0, second=0, microsecond=0)
    canonical = [f"Canonical: {origin}/.well-known/security.txt\n" for origin in settings.ORIGINS]
    return (
        f"Contact: {settings.SECURITY_CONTACT}\n"
        f"Expires: {until:%Y-%m-%dT%H:%M:%SZ}\n"
        f"Preferred-Languages: en\n{''.join(canonical)}"
    )
