from django.db import migrations, models


def rename_kind(old, new):
    def rename(apps, schema_editor):
        apps.get_model("deadlines", "Deadline").objects.filter(kind=old).update(kind=new)

    return rename


class Migration(migrations.Migration):
    """The constraint names no kind any more, and the kind `look_again` is called `reassess`."""

    dependencies = [("deadlines", "0001_from_dispatch")]

    operations = [
        migrations.RemoveConstraint(model_name="deadline", name="one_look_ahead_per_incident"),
        migrations.RunPython(
            rename_kind("look_again", "reassess"), rename_kind("reassess", "look_again"), elidable=False
        ),
        migrations.AddConstraint(
            model_name="deadline",
            constraint=models.UniqueConstraint(
                condition=models.Q(("fired_at", None), ("subject", None)),
                fields=("story", "kind"),
                name="one_pending_deadline_per_kind",
            ),
        ),
    ]
