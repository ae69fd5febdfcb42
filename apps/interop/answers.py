"""Responses of interop: files in other formats."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.http import HttpResponse
from rest_framework.negotiation import BaseContentNegotiation
from rest_framework.parsers import BaseParser
from rest_framework.renderers import BaseRenderer
from rest_framework.request import Request

FHIR = "application/fhir+json"
TEXT = "text/plain; charset=utf-8"
PDF = "application/pdf"
XML = "application/xml"
CSV = "text/csv; charset=utf-8"


class AnyAccept(BaseContentNegotiation):
    """The address decides the format, so a client gets it whatever it accepts; a refusal is problem+json as everywhere."""

    def select_parser(self, request: Request, parsers: Iterable[BaseParser]) -> Any:
        return next(iter(parsers))

    def select_renderer(
        self, request: Request, renderers: Iterable[BaseRenderer], format_suffix: str | None = None
    ) -> Any:
        first = next(iter(renderers))
        return first, first.media_type


def file_answer(content: bytes, media_type: str, name: str) -> HttpResponse:
    """`name` contains only our numbers, nothing of a patient."""
    headers = {"Content-Disposition": f'inline; filename="{name}"'}
    return HttpResponse(content, content_type=media_type, headers=headers)
