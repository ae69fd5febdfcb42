from django.db import migrations, models

from apps.audit.guards import GUARDS
from apps.core.append_only import install, remove


def protect(apps, schema_editor):
    install(schema_editor, GUARDS)


def unprotect(apps, schema_editor):
    remove(schema_editor, GUARDS)


class Migration(migrations.Migration):
    """Who read what, and who got in or was refused: rows that are never changed."""

    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Book",
            fields=[
                ("name", models.CharField(max_length=8, primary_key=True, serialize=False)),
                ("position", models.BigIntegerField(default=0)),
                (
                    "digest",
                    models.CharField(
                        default="0000000000000000000000000000000000000000000000000000000000000000",
                        max_length=64,
                    ),
                ),
                ("begins_after", models.BigIntegerField(default=0)),
                (
                    "begins_from",
                    models.CharField(
                        default="0000000000000000000000000000000000000000000000000000000000000000",
                        max_length=64,
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="AccessEvent",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("position", models.BigIntegerField(unique=True)),
                ("at", models.DateTimeField()),
                ("act", models.CharField(max_length=20)),
                ("person", models.UUIDField(null=True)),
                ("agency", models.UUIDField(null=True)),
                ("sign_in", models.UUIDField(null=True)),
                ("device", models.UUIDField(null=True)),
                ("by", models.UUIDField(null=True)),
                ("address", models.CharField(blank=True, default="", max_length=45)),
                ("code", models.CharField(blank=True, default="", max_length=40)),
                ("route", models.CharField(blank=True, default="", max_length=120)),
                ("tried", models.CharField(blank=True, default="", max_length=16)),
                ("times", models.PositiveIntegerField(default=1)),
                ("digest", models.CharField(max_length=64)),
            ],
            options={
                "indexes": [
                    models.Index(fields=["person", "position"], name="access_of_person"),
                    models.Index(fields=["agency", "position"], name="access_of_agency"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Read",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("position", models.BigIntegerField(unique=True)),
                ("at", models.DateTimeField()),
                ("opened_at", models.DateTimeField(null=True)),
                ("person", models.UUIDField()),
                ("agency", models.UUIDField()),
                ("sign_in", models.UUIDField(null=True)),
                ("device", models.UUIDField(null=True)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("subject", "Subject"),
                            ("screen", "Screen"),
                            ("document", "Document"),
                            ("export", "Export"),
                        ],
                        max_length=10,
                    ),
                ),
                ("endpoint", models.CharField(max_length=24)),
                ("incident", models.UUIDField()),
                ("patient", models.UUIDField(null=True)),
                ("clearance", models.CharField(max_length=12)),
                ("classes", models.JSONField(default=list)),
                ("purpose", models.CharField(max_length=10)),
                ("digest", models.CharField(max_length=64)),
            ],
            options={
                "indexes": [
                    models.Index(fields=["incident", "position"], name="reads_of_incident"),
                    models.Index(fields=["person", "position"], name="reads_by_person"),
                    models.Index(fields=["sign_in", "incident"], name="reads_in_sign_in"),
                ],
            },
        ),
        migrations.RunPython(protect, unprotect),
    ]
