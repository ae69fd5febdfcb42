"""A4 sheets with what a page of a record needs: lines of text, labelled lines, tables, columns. Pure.

Millimetres and points. Source Sans Pro (Adobe, SIL Open Font License) comes with its own package: nothing is fetched. A page in a
right-to-left language begins at the right, and its Hebrew letters are Heebo (`letters/`, made by `tools/hebrew_letters.py`).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from importlib.resources import files
from pathlib import Path
from typing import Any

from fpdf import FPDF
from fpdf.enums import Align, XPos, YPos
from fpdf.fonts import TTFFont

from apps.core.words import Words
from apps.interop.pdf.direction import MARKS, marked

FONT, HEBREW = "record", "hebrew"
FILES = {"": "SourceSansPro-Regular.ttf", "B": "SourceSansPro-Semibold.ttf"}
LETTERS = Path(__file__).with_name("letters")
HEBREW_FILES = {"": "Heebo-Regular.ttf", "B": "Heebo-Semibold.ttf"}
MARGIN_MM = 12.0
LEADING = 0.42
"""Millimetres of line height for each point of type."""
RULE = 170
INK = 0
QUIET = 90
FOOT_MM = 14.0
LONGEST_PIECE = 400
"""Letters of one entry that stay together: of the widest ones, a quarter of a page in the timeline's column."""
UNPRINTABLE = "?"


class Sheet(FPDF):
    """`foot`: what is printed under every page next to its number; `made_at`: the time that the file says it was made."""

    def __init__(self, *, foot: str, title: str, made_at: datetime, words: Words) -> None:
        super().__init__(format="A4")
        for style, file in FILES.items():
            self.add_font(FONT, style, str(files("font_source_sans_pro") / "files" / file))
        self.is_right_to_left = words.is_right_to_left
        self.start, self.end = (Align.R, Align.L) if self.is_right_to_left else (Align.L, Align.R)
        if self.is_right_to_left:
            self._begin_right_to_left()
        self.known = self._known()
        self.foot = foot
        self.words = words
        self.has_lost_letters = False
        self.set_margins(MARGIN_MM, MARGIN_MM, MARGIN_MM)
        self.set_auto_page_break(True, FOOT_MM + 2)
        self.set_creation_date(made_at)
        self.set_title(title)
        self.set_lang(words.locale)
        self.set_producer("coresponder")
        self.add_page()

    def _begin_right_to_left(self) -> None:
        for style, file in HEBREW_FILES.items():
            self.add_font(HEBREW, style, str(LETTERS / file))
        self.set_fallback_fonts([HEBREW])
        self.set_text_shaping(True, direction="rtl")

    def _known(self) -> frozenset[int]:
        """The letters that can be printed."""
        letters = frozenset(
            letter for font in self.fonts.values() if isinstance(font, TTFFont) for letter in font.cmap
        )
        return letters | MARKS if self.is_right_to_left else letters

    def at(self, from_start: float, width: float) -> float:
        """The left edge of something so wide that begins so far from where lines begin."""
        if self.is_right_to_left:
            return float(self.w - self.r_margin - from_start - width)
        return float(self.l_margin + from_start)

    def finished(self) -> bytes:
        """The file. Feet are written last: how many pages there are is known then, and a placeholder has a width of its own."""
        self.set_auto_page_break(False)
        for number in range(1, self.pages_count + 1):
            self.page = number
            self._write_foot()
        return bytes(self.output())

    def _write_foot(self) -> None:
        self.set_y(-FOOT_MM)
        self.rule()
        top = self.get_y()
        self.set_x(self.at(0, self.epw - 30))
        self.write_in(self.foot, size=7.5, grey=QUIET, width=self.epw - 30)
        self.set_xy(self.at(self.epw - 30, 30), top)
        self.write_in(
            self.words("documents-page", page=str(self.page_no()), pages=str(self.pages_count)),
            size=7.5,
            grey=QUIET,
            width=30,
            align=self.end,
        )

    @property
    def floor(self) -> float:
        """The position of the last line of a page."""
        return float(self.h - FOOT_MM - 2)

    def printable(self, text: str) -> str:
        """The text with a question mark for each letter that no font of the sheet has."""
        said = " ".join(text.split())
        said = marked(said) if self.is_right_to_left else said
        self.has_lost_letters = self.has_lost_letters or any(ord(letter) not in self.known for letter in said)
        return "".join(letter if ord(letter) in self.known else UNPRINTABLE for letter in said)

    def write_in(
        self,
        text: str,
        *,
        size: float = 9,
        bold: bool = False,
        grey: int = INK,
        width: float = 0,
        align: Align | None = None,
        stay: bool = False,
    ) -> None:
        """One paragraph from here; `stay`: the next one begins on the same line, else at the left margin below it."""
        self.set_font(FONT, "B" if bold else "", size)
        self.set_text_color(grey)
        said = self.printable(text)
        self.multi_cell(
            width,
            size * LEADING,
            said,
            align=align or self.start,
            new_x=XPos.RIGHT if stay else XPos.LMARGIN,
            new_y=YPos.TOP if stay else YPos.NEXT,
        )

    def height_of(self, text: str, *, size: float, width: float) -> float:
        self.set_font(FONT, "", size)
        needed = self.multi_cell(width, size * LEADING, self.printable(text), dry_run=True, output="HEIGHT")
        return float(str(needed))

    def rule(self) -> None:
        self.set_draw_color(RULE)
        self.set_line_width(0.2)
        self.line(self.l_margin, self.get_y(), self.w - self.r_margin, self.get_y())
        self.ln(1)

    def heading(self, text: str) -> None:
        if self.get_y() > self.floor - 14:
            self.add_page()
        self.ln(1.6)
        self.rule()
        self.write_in(text.upper(), size=7.5, bold=True, grey=QUIET)
        self.ln(0.6)

    def labelled(self, label: str, text: str, *, size: float = 9, label_mm: float = 24) -> None:
        """The label in its column, the text in the next."""
        if self.get_y() + self.height_of(text, size=size, width=self.epw - label_mm) > self.floor:
            self.add_page()
        top = self.get_y()
        self.set_x(self.at(0, label_mm))
        self.write_in(label, size=size, bold=True, width=label_mm, stay=True)
        self.set_xy(self.at(label_mm, self.epw - label_mm), top)
        self.write_in(text, size=size, width=self.epw - label_mm)
        self.ln(0.5)

    def rows(self, head: Sequence[str], body: Sequence[Sequence[str]], widths: Sequence[float]) -> None:
        """A table of short cells; `widths` are parts of the whole width."""
        self.set_font(FONT, "", 8.5)
        self.set_text_color(INK)
        self.set_draw_color(RULE)
        # Any: arguments of another library, each of its own type.
        style: dict[str, Any] = {"borders_layout": "HORIZONTAL_LINES", "line_height": 4.2, "padding": 0.3}
        order = -1 if self.is_right_to_left else 1
        with self.table(col_widths=tuple(widths[::order]), text_align=self.start, **style) as table:
            for cells in (head, *body):
                row = table.row()
                for cell in cells[::order]:
                    row.cell(self.printable(cell))

    def columns(self, lines: Sequence[tuple[str, str, str]], *, size: float = 8) -> None:
        """(clock, who, words), down the left half, then the right, over as many pages as needed; long ones in pieces."""
        waiting = [
            (clock if first else "", who if first else "", piece)
            for clock, who, words in lines
            for first, piece in _pieces(self.printable(words))
        ]
        while waiting:
            top = self.get_y()
            if self.floor - top < 12:
                self.add_page()
                top = self.get_y()
            heights = [self.height_of(words, size=size, width=self._words_mm) for _, _, words in waiting]
            depth = _depth(heights, self.floor - top)
            for half in (0, 1):
                waiting = self._column(waiting, half, top, top + depth, size)
            # What follows begins below the deeper column, whichever it is.
            self.set_y(top + depth)
            if waiting:
                self.add_page()

    @property
    def _words_mm(self) -> float:
        return float((self.epw - 5) / 2 - 29)

    def _column(
        self, waiting: list[tuple[str, str, str]], half: int, top: float, floor: float, size: float
    ) -> list[tuple[str, str, str]]:
        begins = half * (self.epw + 5) / 2
        self.set_y(top)
        while waiting:
            clock, who, words = waiting[0]
            height = self.height_of(words, size=size, width=self._words_mm)
            y = self.get_y()
            if y + height > floor + 0.01:
                break
            waiting = waiting[1:]
            for text, at, width in ((clock, 0.0, 15.0), (who, 15.0, 14.0), (words, 29.0, self._words_mm)):
                self.set_xy(self.at(begins + at, width), y)
                grey = QUIET if at == 15.0 else INK
                self.write_in(text, size=size, grey=grey, width=width)
            self.set_y(y + height)
        return waiting


def _pieces(text: str) -> list[tuple[bool, str]]:
    """(whether it is the first, piece), cut between words where there is a gap to cut at.

    The text is printable already: a cut between the marks of a direction would leave half of them.
    """
    pieces: list[tuple[bool, str]] = []
    rest = text
    while len(rest) > LONGEST_PIECE:
        gap = rest.rfind(" ", LONGEST_PIECE // 2, LONGEST_PIECE + 1)
        cut = gap if gap > 0 else LONGEST_PIECE
        pieces.append((not pieces, rest[:cut]))
        rest = rest[cut:].lstrip()
    return [*pieces, (not pieces, rest)]


def _depth(heights: Sequence[float], room: float) -> float:
    """How deep two columns must be to hold all lines, the left one not shorter; at most the room there is."""
    if sum(heights) <= 0:
        return room
    left, half = 0.0, sum(heights) / 2
    for height in heights:
        if left >= half:
            break
        left += height
    return min(max(left, max(heights)), room)
