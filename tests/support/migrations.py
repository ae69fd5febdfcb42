"""The database at another migration, for tests of what a migration does to stored rows."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

# Some sixty migrations each way, each with the models of its moment: seconds on an idle machine, minutes on a busy one.
SLOW = pytest.mark.timeout(600)


def migrate_to(*targets: tuple[str, str | None]) -> Any:
    """The models as they are at `targets`."""
    executor = MigrationExecutor(connection)
    executor.migrate(list(targets))
    return executor.loader.project_state([(room, name) for room, name in targets if name]).apps


def migrate_forward() -> None:
    executor = MigrationExecutor(connection)
    executor.migrate(executor.loader.graph.leaf_nodes())
