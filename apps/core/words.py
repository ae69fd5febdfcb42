"""The words of the product: one catalogue for each language, in `locales/`, read by server and client. Pure.

`words = Words.for_language("es")`, then `words("problem-not_found")`, `words("x", count=3)`, `words.list(["A", "B"])`.
A `Message` is a key with its values, to be put into words later, in the language of the person who reads it.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, Literal

from babel.lists import format_list
from babel.numbers import format_decimal
from fluent.runtime import FluentBundle, FluentResource

log = logging.getLogger(__name__)
LOCALES = Path(__file__).resolve().parents[2] / "locales"
ENGLISH = "en"
# Each language with the locale that numbers, plurals and lists follow.
LANGUAGES: Mapping[str, str] = {"en": "en-GB", "es": "es", "he": "he"}
RIGHT_TO_LEFT = frozenset({"he"})
ListStyle = Literal["and", "or", "unit"]
# A bare enumeration is the same in all of these languages; the locale data of lists of units are not.
COMMA = ", "
# The library leaves out a longer value, and a note may be longer: a placeholder takes its place until the sentence is made.
LONGEST_VALUE = 2_000
STAND_IN = "\ue000"


@dataclass(frozen=True)
class Message:
    """A key with its values. A value may be a message itself, or a list of texts and messages, which are joined."""

    key: str
    values: Mapping[str, Any] = field(default_factory=dict)


def message(key: str, /, **values: Any) -> Message:
    """The words of `key`, to be said later."""
    return Message(key, values)


class Words:
    """One language's words. Calling it gives the text of a key."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.locale = LANGUAGES[language]
        self._babel_locale = self.locale.replace("-", "_")
        self.is_right_to_left = language in RIGHT_TO_LEFT
        # Marks around what is put in: needed where call signs run against the sentence, and exact text elsewhere.
        self._bundle = FluentBundle([self.locale], use_isolating=self.is_right_to_left)
        for file in catalogue_files(language):
            self._bundle.add_resource(FluentResource(file.read_text(encoding="utf-8")))

    @staticmethod
    def for_language(language: str) -> Words:
        """The words of a language; English where it is not one of `LANGUAGES`, which the log says once."""
        return _words(known_language(language) or ENGLISH)

    def __call__(self, key: str, /, **values: Any) -> str:
        if not self._bundle.has_message(key):
            return self._otherwise(key, values)
        pattern = self._bundle.get_message(key).value
        if pattern is None:
            return self._otherwise(key, values)
        said = {name: self._said(one) for name, one in values.items()}
        long = {name: one for name, one in said.items() if isinstance(one, str) and len(one) > LONGEST_VALUE}
        text, faults = self._bundle.format_pattern(
            pattern, said | {name: STAND_IN + name + STAND_IN for name in long}
        )
        if faults:
            log.error("%s/%s: %s", self.language, key, faults[0])
        return _with_long_values(str(text), long)

    def has(self, key: str) -> bool:
        return self._bundle.has_message(key)

    def say(self, said: Message) -> str:
        return self(said.key, **said.values)

    def term(self, key: str) -> str:
        """The word of a term of the wire, by a key such as `region-left_arm`; of an unknown one, the bare term."""
        return self(key) if self._bundle.has_message(key) else key.rpartition("-")[2].replace("_", " ")

    def list(self, items: Iterable[str], style: ListStyle = "and") -> str:
        """`A, B and C`, `A, B or C`, `A, B, C`, as the language joins them."""
        if style == "unit":
            return COMMA.join(items)
        return format_list([*items], style="standard" if style == "and" else "or", locale=self._babel_locale)

    def number(self, value: float, pattern: str | None = None) -> str:
        return format_decimal(value, format=pattern, locale=self._babel_locale)

    def rendered(self, value: Any) -> Any:
        """A value of the wire with its messages in words, however deep they are."""
        if isinstance(value, Message):
            return self.say(value)
        if isinstance(value, Mapping):
            return {key: self.rendered(one) for key, one in value.items()}
        return [self.rendered(one) for one in value] if isinstance(value, list) else value

    def _said(self, value: Any) -> Any:
        if isinstance(value, Message):
            return self.say(value)
        if isinstance(value, (list, tuple)):
            return self.list([str(self._said(one)) for one in value])
        return value

    def _otherwise(self, key: str, values: Mapping[str, Any]) -> str:
        """A key that this language has not: English, and at worst the key, because a person waits for an answer."""
        if self.language == ENGLISH:
            log.error("no words for %s", key)
            return key
        return Words.for_language(ENGLISH)(key, **values)


def _with_long_values(text: str, long: Mapping[str, str]) -> str:
    return (
        re.sub(f"{STAND_IN}(\\w+){STAND_IN}", lambda found: long.get(found[1], found[0]), text)
        if long
        else text
    )


def capital(text: str) -> str:
    """With a capital first letter, as a sentence begins."""
    return text[:1].upper() + text[1:]


def catalogue_files(language: str) -> list[Path]:
    """What both sides say, and in `server/` what is never sent to a client."""
    return [
        *sorted((LOCALES / language).glob("*.ftl")),
        *sorted((LOCALES / language / "server").glob("*.ftl")),
    ]


# A request may name any language: only so many of those without a catalogue are remembered as already logged.
@lru_cache(maxsize=64)
def known_language(language: str) -> str:
    """The language if there is a catalogue of it; else empty, and the log says so once."""
    if language and language not in LANGUAGES:
        log.warning("no catalogue for the language %r: another is used", language)
    return language if language in LANGUAGES else ""


@cache
def _words(language: str) -> Words:
    return Words(language)
