"""The language of a request: the person's, else the agency's, else the browser's, else English."""

from __future__ import annotations

from django.db import DatabaseError, InterfaceError
from django.http import HttpRequest
from django.utils.translation.trans_real import parse_accept_lang_header
from rest_framework.request import Request

from apps.core.words import ENGLISH, LANGUAGES, Words, known_language


def words_for(request: HttpRequest | Request) -> Words:
    return Words.for_language(language_for(request))


def language_for(request: HttpRequest | Request) -> str:
    return _preferred(request) or accepted_language(request.META.get("HTTP_ACCEPT_LANGUAGE", "")) or ENGLISH


def accepted_language(header: str) -> str:
    """The first language of an Accept-Language header that there is a catalogue of; empty if there is none."""
    wanted = (tag.split("-")[0] for tag, _ in parse_accept_lang_header(header.lower()))
    return next((language for language in wanted if language in LANGUAGES), "")


def _preferred(request: HttpRequest | Request) -> str:
    # Asking DRF's own request would authenticate once more, and fail once more where that is what is refused.
    plain = request._request if isinstance(request, Request) else request
    try:
        return known_language(str(getattr(getattr(plain, "user", None), "preferred_language", "")))
    except (DatabaseError, InterfaceError):
        # Who asks cannot be read just now, and that is what the answer is about.
        return ""
