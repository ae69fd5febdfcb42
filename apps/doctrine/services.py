"""Writes of service kinds: loading a file of them."""

from __future__ import annotations

import msgspec
from django.apps.registry import Apps
from django.apps.registry import apps as installed_apps
from django.db import transaction

from apps.accounts.models import ServiceKind
from apps.doctrine.loaded import Loaded
from apps.doctrine.service_file import Service, read_services, shipped_services_text

COLUMNS = ("labels", "letter", "shape", "standing", "group", "own_tasking")


def load_services(text: str) -> Loaded:
    """Make the kinds match the file. Kinds that it does not list stay, because agencies may be of them."""
    listed = {one.code: one for one in read_services(text).services}
    with transaction.atomic():
        held = {kind.code: kind for kind in ServiceKind.objects.select_for_update()}
        added = [row_of(one) for code, one in listed.items() if code not in held]
        changed = [held[code] for code, one in listed.items() if code in held and _change(held[code], one)]
        ServiceKind.objects.bulk_create(added)
        ServiceKind.objects.bulk_update(changed, COLUMNS)
    return Loaded(
        added=len(added),
        changed=len(changed),
        unchanged=len(listed) - len(added) - len(changed),
        unlisted=len(held.keys() - listed.keys()),
    )


def add_shipped_services(*, using: str, apps: Apps = installed_apps, **_sent: object) -> None:
    """Add the shipped kinds that are missing, once the tables are there; a kind that is there stays as it was loaded."""
    try:
        kinds = apps.get_model("accounts", "ServiceKind")._default_manager.using(using)
    except LookupError:
        return
    shipped = read_services(shipped_services_text()).services
    kinds.bulk_create((kinds.model(**_columns(one)) for one in shipped), ignore_conflicts=True)


def row_of(one: Service) -> ServiceKind:
    """The row that the file's kind becomes, not yet saved."""
    kind = ServiceKind(code=one.code)
    _change(kind, one)
    return kind


def _columns(one: Service) -> dict[str, object]:
    given = msgspec.to_builtins(one)
    return {name: given[name] for name in ("code", *COLUMNS)}


def _change(kind: ServiceKind, one: Service) -> bool:
    """Copy the file's kind to the row. Returns whether that changed anything."""
    wanted = _columns(one)
    before = {name: getattr(kind, name) for name in wanted}
    for name, value in wanted.items():
        setattr(kind, name, value)
    return before != wanted
