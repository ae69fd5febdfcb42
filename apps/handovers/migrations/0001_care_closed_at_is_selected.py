"""The end of a unit's care is selected from patients and handovers: stored involvements do not have it any more."""

from __future__ import annotations

from typing import Any

from django.db import migrations


def drop_from_state(apps: Any, schema_editor: Any) -> None:
    timelines = apps.get_model("journal", "Timeline").objects
    for timeline in timelines.only("pk", "state").iterator(chunk_size=200):
        parts = timeline.state.get("involvements", {}).values()
        if any("care_closed_at" in part for part in parts):
            for part in parts:
                part.pop("care_closed_at", None)
            timelines.filter(pk=timeline.pk).update(state=timeline.state)


class Migration(migrations.Migration):
    dependencies = (("journal", "0003_timeline"),)
    operations = (migrations.RunPython(drop_from_state, migrations.RunPython.noop, elidable=True),)
