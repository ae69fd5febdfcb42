"""The language in which the tests read what is said."""

from __future__ import annotations

from apps.core.words import Words

ENGLISH = Words.for_language("en")
