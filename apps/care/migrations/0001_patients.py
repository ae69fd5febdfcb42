from typing import Any

from django.db import migrations


def fold_anew(apps: Any, schema_editor: Any) -> None:
    """A story's state names its patients now; what it says is in its entries."""
    from apps.journal.kinds import fold
    from apps.journal.wire import bare_entry

    entries = apps.get_model("journal", "Entry").objects
    for story in apps.get_model("journal", "Story").objects.iterator():
        rows = list(entries.filter(story=story).order_by("seq"))
        for row in rows:
            # What the code calls timeline now was still called story when this migration is run.
            row.timeline_id, row.erased_at = row.story_id, None
        story.state = fold([bare_entry(row) for row in rows])
        story.save(update_fields=["state"])


class Migration(migrations.Migration):
    dependencies = [("journal", "0002_append_only")]
    operations = [migrations.RunPython(fold_anew, migrations.RunPython.noop)]
