"""The shipped grid of built-up places equals the one made from the base map."""

from __future__ import annotations

import json
from pathlib import Path

from django.conf import settings

from apps.routing.density import GRIDS
from tools.draw_density import draw

BASEMAP = "frontend/src/screens/shared/map/basemap/west-yorkshire.json"


def test_the_shipped_grid_is_drawn_from_the_base_map(tmp_path: Path) -> None:
    said = draw(settings.BASE_DIR / BASEMAP, tmp_path / "grid.json")
    assert said == "120 rows of 175 cells"
    assert (tmp_path / "grid.json").read_text() == (GRIDS / "west-yorkshire.json").read_text()
    grid = json.loads((tmp_path / "grid.json").read_text())
    assert grid["attribution"].startswith("Contains OS data © Crown copyright")
    assert set("".join(grid["rows"])) == {"u", "s", "r"}
