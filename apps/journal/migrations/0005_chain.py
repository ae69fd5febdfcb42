from django.db import migrations

from apps.journal.chain import next_digest, payload_digest, seal, text_digest
from apps.journal.triggers import install_on_entries, remove_from_entries

__all__ = ["install_on_entries", "next_digest", "payload_digest", "remove_from_entries", "text_digest"]
FIRST = "0" * 64
CHANGED = ["salt", "payload_digest", "text_digest", "report_digest", "digest"]


def chain_again(apps, schema_editor):
    """Salt every entry and chain every stream by salted digests. What a report's digest was becomes the content of the salted one."""
    remove_from_entries(schema_editor)
    entries = apps.get_model("journal", "Entry").objects.select_related("text").order_by("position")
    for head in apps.get_model("journal", "Head").objects.order_by("pk"):
        digest = FIRST
        for entry in entries.filter(stream=head.pk).iterator(chunk_size=2000):
            seal(entry, entry.text.body if entry.text else None, entry.report_digest)
            entry.digest = digest = next_digest(digest, entry)
            entry.save(update_fields=CHANGED)
        head.digest = digest
        head.save(update_fields=["digest"])
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    install_on_entries(schema_editor)


def take_triggers_away(apps, schema_editor):
    """The chain stays as it is: earlier code knows no salts, so it would find every digest wrong."""
    remove_from_entries(schema_editor)


def install_again(apps, schema_editor):
    install_on_entries(schema_editor)


class Migration(migrations.Migration):
    """The chain covers salted digests of payload and text, so that both can be erased; existing streams are chained again."""

    dependencies = [("journal", "0004_salted")]
    operations = [migrations.RunPython(chain_again, take_triggers_away)]
