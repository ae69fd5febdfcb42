"""The words in which the tests read sentences: English."""

from __future__ import annotations

from apps.core.words import Words

ENGLISH = Words.for_language("en")
