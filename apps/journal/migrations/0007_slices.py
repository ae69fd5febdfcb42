from typing import Any

import django.db.models.deletion
from django.db import migrations, models


def _of_timelines(apps: Any) -> Any:
    """Each timeline with its entries as a fold reads them."""
    from apps.journal.wire import bare_entry

    entries = apps.get_model("journal", "Entry").objects.select_related("text").order_by("seq")
    for timeline in apps.get_model("journal", "Timeline").objects.only("pk", "seq").iterator():
        yield timeline, [bare_entry(entry) for entry in entries.filter(timeline=timeline.pk)]


def store_in_rows(apps: Any, schema_editor: Any) -> None:
    from apps.journal.advance import refold
    from apps.journal.store import store
    from apps.journal.stored import StoredState

    for timeline, entries in _of_timelines(apps):
        folded = refold(entries)
        stored = StoredState(timeline.pk, timeline.seq, tails=True, is_new=True)
        store(stored, folded.state, folded.whole)


def store_in_column(apps: Any, schema_editor: Any) -> None:
    from apps.journal.kinds import fold

    timelines = apps.get_model("journal", "Timeline").objects
    for timeline, entries in _of_timelines(apps):
        timelines.filter(pk=timeline.pk).update(state=fold(entries))


def _of_timeline() -> Any:
    return models.ForeignKey(
        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="journal.timeline"
    )


class Migration(migrations.Migration):
    """The state of a timeline gets rows of its own, by replay; `0008_slices_only` takes its column away."""

    # Folds that changed the column before come first.
    dependencies = [
        ("journal", "0006_words"),
        ("care", "0001_patients"),
        ("handovers", "0001_care_closed_at_is_selected"),
    ]
    operations = [
        migrations.CreateModel(
            "SliceRow",
            [
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("timeline", _of_timeline()),
                ("part", models.CharField(max_length=40)),
                (
                    "key",
                    models.CharField(
                        default="", help_text="Empty for a part that is stored whole.", max_length=64
                    ),
                ),
                (
                    "by",
                    models.CharField(
                        default="",
                        help_text="The field that rows are found by (`Keyed`).",
                        max_length=64,
                    ),
                ),
                (
                    "head",
                    models.JSONField(
                        default=dict, help_text="Fields that are read without the value (`Keyed`)."
                    ),
                ),
                ("value", models.JSONField(null=True)),
                (
                    "cut",
                    models.JSONField(default=dict, help_text="How many pieces of each log are stored."),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=["timeline", "part", "key"], name="one_row_per_part_and_key"
                    )
                ],
                "indexes": [models.Index(fields=["timeline", "part", "by"], name="rows_found_by")],
            },
        ),
        migrations.CreateModel(
            "LogPiece",
            [
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("timeline", _of_timeline()),
                ("part", models.CharField(max_length=40)),
                ("key", models.CharField(default="", max_length=64)),
                (
                    "log",
                    models.CharField(
                        help_text="Where it is in the value, such as `care/shocks`.", max_length=120
                    ),
                ),
                ("number", models.IntegerField()),
                ("items", models.JSONField()),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=["timeline", "part", "key", "log", "number"], name="one_piece_per_number"
                    )
                ]
            },
        ),
        migrations.RunPython(store_in_rows, store_in_column),
    ]
