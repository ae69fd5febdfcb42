"""What a territory is for. Pure."""

from __future__ import annotations

from enum import StrEnum


class TerritoryPurpose(StrEnum):
    """`home`: its own calls. `mutual_aid`: where it helps a neighbour. `excluded`: where it does not go, whatever else says."""

    HOME = "home"
    MUTUAL_AID = "mutual_aid"
    EXCLUDED = "excluded"
