"""Valhalla in this process (package `pyvalhalla`, which must be installed): it needs no service, only tiles of the roads."""

from __future__ import annotations

import importlib
from collections.abc import Sequence
from pathlib import Path
from tarfile import is_tarfile
from threading import Lock
from time import monotonic
from typing import Any

from apps.core.geo import Place
from apps.core.technical import OperatorText
from apps.routing.router import RouterFailed
from apps.routing.travel import Source
from apps.routing.valhalla import matrix_request, matrix_times

PACKAGE_MISSING: OperatorText = (
    "ROUTING is valhalla_here, but the package pyvalhalla is not installed: install it with the product, "
    "or set ROUTING to estimate, osrm or valhalla."
)


class PackageMissing(RouterFailed):
    """The routing package is not installed; the message says what to do."""


class ValhallaHere:
    """`tiles`: a folder of tiles or a tar of them. The engine answers one question at a time."""

    name: Source = "valhalla"

    def __init__(self, tiles: Path) -> None:
        self._tiles = tiles
        self._lock = Lock()
        self._engine: Any = None

    def ride_times(
        self, origins: Sequence[Place], destination: Place, until: float
    ) -> Sequence[float | None]:
        if not self._lock.acquire(timeout=max(0.0, until - monotonic())):
            raise RouterFailed("busy")
        try:
            self._engine = self._engine or engine(self._tiles)
            answer = self._engine.matrix(matrix_request(origins, destination))
        except (RuntimeError, ValueError, OSError, AttributeError) as fault:
            raise RouterFailed(type(fault).__name__) from None
        finally:
            self._lock.release()
        return matrix_times(answer, len(origins))


def engine(tiles: Path) -> Any:
    """An actor of Valhalla on these tiles. Raises `PackageMissing`; `RouterFailed` where there are no tiles."""
    try:
        valhalla, configuration = map(importlib.import_module, ("valhalla", "valhalla.config"))
    except ImportError as fault:
        raise PackageMissing(PACKAGE_MISSING) from fault
    if not (tiles.is_dir() or (tiles.is_file() and is_tarfile(tiles))):
        raise RouterFailed("ROUTING_TILES is neither a folder nor a tar")
    config = configuration.get_config(tile_extract="", tile_dir="")
    # With an empty name, some releases use the working directory, map it into memory and end the process.
    config["mjolnir"]["tile_extract"] = "" if tiles.is_dir() else str(tiles)
    config["mjolnir"]["tile_dir"] = str(tiles) if tiles.is_dir() else ""
    return valhalla.Actor(config)
