from django.db import migrations, models


def no_alarms_so_far(apps, schema_editor):
    """Stored states have the part `alarms`, as a fold of their entries has it."""
    model = apps.get_model("journal", "Timeline")
    # A state that is kept elsewhere by now was made by replay, with the part in it.
    if "state" not in {field.name for field in model._meta.fields}:
        return
    for timeline in model.objects.filter(state__has_key="seq").exclude(state__has_key="alarms").iterator():
        timeline.state = {**timeline.state, "alarms": {}}
        timeline.save(update_fields=["state"])


class Migration(migrations.Migration):
    """A push may be of an alarm, to a person or a desk. Two fields are renamed; their columns stay."""

    dependencies = [("alerting", "0002_check_in_pushes"), ("journal", "0006_words")]
    operations = [
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.RenameField("Push", "incident", "timeline"),
                migrations.AlterField("Push", "timeline", models.UUIDField(null=True, db_column="incident")),
                migrations.RenameField("Push", "unit", "recipient"),
                migrations.AlterField("Push", "recipient", models.UUIDField(null=True, db_column="unit")),
            ]
        ),
        migrations.AddField("Push", "recipient_kind", models.CharField(default="unit", max_length=6)),
        migrations.RunPython(no_alarms_so_far, migrations.RunPython.noop, elidable=True),
        migrations.AlterField(
            "Push",
            "kind",
            models.CharField(
                choices=[("alert", "alert"), ("alarm", "alarm"), ("test", "test"), ("check_in", "check_in")],
                max_length=8,
            ),
        ),
    ]
