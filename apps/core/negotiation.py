"""Which form an answer has: there is one, whatever a request says that it would like."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from rest_framework.negotiation import DefaultContentNegotiation
from rest_framework.request import Request


class AlwaysJson(DefaultContentNegotiation):
    """An `Accept` header, or a `format` in the address, that names no form of ours is no reason to refuse what a request says."""

    def select_renderer(
        self, request: Request, renderers: Iterable[Any], format_suffix: str | None = None
    ) -> Any:
        first = next(iter(renderers))
        return first, first.media_type
