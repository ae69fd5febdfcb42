"""Makes the Hebrew letters of the page, `apps/interop/pdf/letters/`, from the client's font: `python -m tools.hebrew_letters`.

The client's package has one variable font in WOFF2, and a page needs TrueType of one weight. Reading WOFF2 needs the package
`brotli`, which nothing else here does: install it by hand first. What is made is committed.
"""

from __future__ import annotations

from pathlib import Path

from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "frontend/node_modules/@fontsource-variable/heebo/files/heebo-hebrew-wght-normal.woff2"
LETTERS = ROOT / "apps/interop/pdf/letters"
WEIGHTS = {"Regular": 400, "Semibold": 600}


def main() -> None:
    for name, weight in WEIGHTS.items():
        font = instantiateVariableFont(TTFont(SOURCE, recalcTimestamp=False), {"wght": weight})
        font.flavor = None
        font.save(LETTERS / f"Heebo-{name}.ttf")


if __name__ == "__main__":
    main()
