from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from drf_spectacular.generators import SchemaGenerator

from apps.api.service_types import services_as_typescript
from apps.api.state_types import state_as_typescript
from apps.api.wire_tables import with_tables
from apps.api.wire_types import kinds_as_typescript

WIRE = "docs/wire.md"


class Command(BaseCommand):
    help = "Write the wire's contract for the client: docs/openapi.json, tables of docs/wire.md, frontend/src/*/*.gen.ts."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--check", action="store_true", help="write nothing; exit 1 if a file is out of date"
        )

    def handle(self, *args: Any, check: bool = False, **options: Any) -> None:
        schema = SchemaGenerator().get_schema(request=None, public=True)
        written = {
            "docs/openapi.json": json.dumps(schema, indent=2, sort_keys=True) + "\n",
            WIRE: with_tables((Path(settings.BASE_DIR) / WIRE).read_text()),
            "frontend/src/wire/kinds.gen.ts": kinds_as_typescript(),
            "frontend/src/wire/state.gen.ts": state_as_typescript(),
            "frontend/src/words/services.gen.ts": services_as_typescript(),
        }
        stale = [name for name, text in written.items() if not _is_current(name, text)]
        if check and stale:
            raise CommandError(f"Out of date: {', '.join(stale)}. Run `make types`.")
        for name in stale:
            path = Path(settings.BASE_DIR) / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(written[name])
            self.stdout.write(f"wrote {name}")


def _is_current(name: str, text: str) -> bool:
    path = Path(settings.BASE_DIR) / name
    return path.exists() and path.read_text() == text
