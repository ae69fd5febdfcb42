"""`python -m tools.retired_words` lists every use of a retired word in code, documents, tests and screens, with file and line.

The words are in `retired_words.yaml`, what may stay in `retired_words_exceptions.txt`. Migrations are history, and files that are
generated repeat what their source says: neither is read.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

HERE = Path(__file__).parent
WORDS = HERE / "retired_words.yaml"
EXCEPTIONS = HERE / "retired_words_exceptions.txt"
MOST_EXCEPTIONS = 10
PATHS = "paths"
KINDS = ("py", "ts", "js", "mjs", "svelte", "css", "html", "md", "yaml", "toml", "ftl")
WITHOUT_KIND = ("Makefile", "Dockerfile", "Caddyfile", "deploy/web", ".ci/run", ".ci/programs")
NOT_READ = re.compile(
    r"/migrations/\d|/test_migrations\.py$|^tools/retired_words|^tests/tools/test_retired_words|^docs/glossary\.md$|\.gen\.ts$"
    r"|^locales/(?!en/)|package-lock|^requirements/.*\.txt$"
)


@dataclass(frozen=True)
class Word:
    """A retired word: its pattern, its replacement, and the files where it counts."""

    pattern: re.Pattern[str]
    use: str
    where: tuple[str, ...]
    not_in: tuple[str, ...]
    letters: str = ""

    def may_be_in(self, text: str) -> bool:
        """Whether a text in small letters may hold it: a search for letters is a hundred times faster than for a pattern."""
        return self.letters in text

    def counts_in(self, path: str) -> bool:
        """Whether the text of this file is searched."""
        where = tuple(one for one in self.where if one != PATHS)
        return self._is_in(path, where) and not (self.where and not where)

    def counts_for(self, path: str) -> bool:
        """Whether the name of this file is checked."""
        folders = tuple(one for one in self.where if one != PATHS)
        return PATHS in self.where or self._is_in(path, folders)

    def _is_in(self, path: str, where: tuple[str, ...]) -> bool:
        return (not where or any(_matches(path, one) for one in where)) and not any(
            _matches(path, one) for one in self.not_in
        )


@dataclass(frozen=True)
class Use:
    """A retired word that is used: line 0 is the name of the file."""

    path: str
    line: int
    found: str
    use: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.found} → {self.use}"


@dataclass(frozen=True)
class Retired:
    """The retired words and their exceptions."""

    keep: re.Pattern[str]
    words: tuple[Word, ...]
    exceptions: tuple[tuple[str, re.Pattern[str]], ...]

    def uses(self, path: str, lines: Iterable[str]) -> Iterator[Use]:
        """Every use in one file, its name first."""
        if not self._is_excepted(path, path):
            yield from self._in_text(path, 0, path, [word for word in self.words if word.counts_for(path)])
        lines = tuple(lines)
        text = "\n".join(lines)
        # Most files use none of the words: one search of the whole spares one of each line.
        small = text.lower()
        counting = [
            word
            for word in self.words
            if word.counts_in(path) and word.may_be_in(small) and word.pattern.search(text)
        ]
        if not counting:
            return
        for number, line in enumerate(lines, start=1):
            if not self._is_excepted(path, line):
                yield from self._in_text(path, number, line, counting)

    def _in_text(self, path: str, number: int, text: str, words: Sequence[Word]) -> Iterator[Use]:
        rest = self.keep.sub(lambda kept: "·" * len(kept[0]), text)
        for word in words:
            for found in word.pattern.finditer(rest):
                yield Use(path, number, found[0].strip(), word.use)

    def _is_excepted(self, path: str, text: str) -> bool:
        return any(_matches(path, where) and pattern.search(text) for where, pattern in self.exceptions)


def read(words: str, exceptions: str) -> Retired:
    """Read both files. Raises ValueError with every fault."""
    said: dict[str, Any] = yaml.safe_load(words)
    return Retired(
        keep=re.compile("|".join(said["keep"]) or r"(?!)"),
        words=tuple(_word(entry) for entry in said["words"]),
        exceptions=tuple(_exceptions(exceptions)),
    )


def segment(word: str) -> str:
    """A pattern that finds a word of prose, or a part of an identifier in snake_case, camelCase or CAPITALS."""
    small, title = word.lower(), word.capitalize()
    return f"(?<![A-Za-z]){small}(?![a-z])|{title}(?![a-z])|(?<![A-Za-z]){word.upper()}(?![A-Za-z])"


def main() -> int:
    retired = read(WORDS.read_text(encoding="utf-8"), EXCEPTIONS.read_text(encoding="utf-8"))
    found = [use for path in _tracked() for use in retired.uses(path, _lines(path))]
    for use in found:
        sys.stdout.write(f"{use}\n")
    if found:
        counts = Counter(use.found.lower() for use in found).most_common()
        most = ", ".join(f"{word} {count}" for word, count in counts)
        sys.stdout.write(f"\n{len(found)} uses of retired words: {most}\n")
    return 1 if found else 0


def _word(entry: dict[str, Any]) -> Word:
    pattern = entry["match"] if "match" in entry else segment(entry["word"])
    where, not_in = tuple(entry.get("in", ())), tuple(entry.get("not_in", ()))
    return Word(
        re.compile(pattern), entry["use"], where, not_in, "" if "match" in entry else entry["word"].lower()
    )


def _exceptions(text: str) -> Iterator[tuple[str, re.Pattern[str]]]:
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    if len(lines) > MOST_EXCEPTIONS:
        raise ValueError(f"{len(lines)} exceptions: at most {MOST_EXCEPTIONS} are allowed.")
    for line in lines:
        where, colon, pattern = line.partition(":")
        if not colon:
            raise ValueError(f"An exception names a file, a colon and a pattern: {line!r}.")
        yield where.strip(), re.compile(pattern.strip())


def _matches(path: str, where: str) -> bool:
    return path.endswith(f".{where}") or path == where or path.startswith(f"{where}/")


def _tracked() -> list[str]:
    names = subprocess.run(
        ["/usr/bin/env", "git", "ls-files"], capture_output=True, text=True, check=True
    ).stdout.splitlines()
    return [name for name in dict.fromkeys(names) if _is_read(name) and Path(name).is_file()]


def _is_read(name: str) -> bool:
    kind = name.rsplit(".", 1)[-1]
    return (kind in KINDS or name in WITHOUT_KIND) and not NOT_READ.search(name)


def _lines(path: str) -> list[str]:
    return Path(path).read_text(encoding="utf-8").splitlines()


if __name__ == "__main__":
    sys.exit(main())
