"""The shipped kinds of service as TypeScript: what a client knows of services before a session lists them."""

from __future__ import annotations

import json

from apps.accounts.models import ServiceKind
from apps.accounts.selectors import service_record
from apps.core.technical import ProgramText
from apps.doctrine.service_file import read_services, shipped_services_text
from apps.doctrine.services import row_of

HEADER: ProgramText = """// Written by `python manage.py export_wire` from the shipped kinds of service. Do not edit.
import type { ServiceKind } from './services.svelte';
"""


def services_as_typescript() -> ProgramText:
    """The whole of `frontend/src/words/services.gen.ts`."""
    shipped = sorted(map(row_of, read_services(shipped_services_text()).services), key=_code)
    records = json.dumps([service_record(kind) for kind in shipped], indent=2)
    return f"{HEADER}\nexport const SHIPPED_SERVICES: readonly ServiceKind[] = {records};\n"


def _code(kind: ServiceKind) -> str:
    return kind.code
