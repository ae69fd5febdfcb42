from importlib import import_module

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import apps.core.ids

append_only = import_module("apps.journal.migrations.0002_append_only")


class Migration(migrations.Migration):
    """Salts and digests of entries, and certificates of erasures. SQLite makes the tables again: `0005_chain` puts triggers back."""

    dependencies = [
        ("accounts", "0004_language"),
        ("journal", "0003_timeline"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]
    operations = [
        migrations.RunPython(migrations.RunPython.noop, append_only.install),
        migrations.AddField("Entry", "erased_at", models.DateTimeField(null=True)),
        migrations.AddField("Entry", "payload_digest", models.CharField(default="", max_length=64)),
        migrations.AddField("Entry", "salt", models.CharField(default="", max_length=32)),
        migrations.AddField("Entry", "text_digest", models.CharField(default="", max_length=64)),
        migrations.AlterField(
            "Text",
            "timeline",
            models.ForeignKey(
                db_column="story_id",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                to="journal.timeline",
            ),
        ),
        migrations.CreateModel(
            name="Erasure",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=apps.core.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("scope", models.CharField(help_text="incident, patient or entry", max_length=8)),
                ("target", models.UUIDField(help_text="The incident, patient or entry.")),
                ("basis", models.CharField(max_length=200)),
                ("at", models.DateTimeField()),
                (
                    "entries",
                    models.JSONField(help_text="The ids of the entries erased, in the order of the stream."),
                ),
                ("counts", models.JSONField(help_text="How many entries and texts were erased.")),
                ("digest", models.CharField(max_length=64)),
                (
                    "first_approver",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "second_approver",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "stream",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="accounts.area"),
                ),
                (
                    "timeline",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.PROTECT, to="journal.timeline"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("first_approver", models.F("second_approver")), _negated=True),
                        name="two_approve_an_erasure",
                    )
                ],
            },
        ),
    ]
