from importlib import import_module
from json import dumps

from django.db import migrations, models

chain = import_module("apps.journal.migrations.0005_chain")


def hazards(payload):
    return dumps({"hazards": payload.pop("hazards", [])}, ensure_ascii=False)


# Fields of payloads that people type, and the text that each becomes.
WORDS = {
    "hazards_changed": hazards,
    "unit_duty_changed": lambda payload: payload.pop("task", None),
    "handover_offered": lambda payload: payload.pop("hospital", None),
    "pre_alert_given": lambda payload: payload.pop("hospital", None),
}
KNOWN_FAILURES = ("gone", "refused", "given_up")


def without_words(payload):
    """A consideration without sentences, and without the references of jobs that people typed."""
    if isinstance(payload, list):
        return [without_words(one) for one in payload]
    if not isinstance(payload, dict):
        return payload
    kept = {
        name: without_words(one)
        for name, one in payload.items()
        if name not in ("sentence", "reason", "task")
    }
    code = kept.get("code")
    return (
        kept | {"code": code.removesuffix("-task") + "-job"}
        if "values" in kept and code.endswith("-task")
        else kept
    )


def take_words_out(apps, schema_editor):
    """Put what people typed into the texts of its entries, and chain every stream again. Erased entries have no words left."""
    chain.remove_from_entries(schema_editor)
    entries, texts = apps.get_model("journal", "Entry").objects, apps.get_model("journal", "Text").objects
    for entry in entries.filter(
        kind__in=[*WORDS, "units_considered", "alert_sent"], erased_at=None
    ).iterator():
        if entry.kind == "units_considered":
            entry.payload = without_words(entry.payload)
        elif entry.kind == "alert_sent":
            for failure in entry.payload["failed"]:
                failure["reason"] = failure["reason"] if failure["reason"] in KNOWN_FAILURES else "given_up"
        else:
            words = WORDS[entry.kind](entry.payload)
            if words:
                entry.text = texts.create(timeline_id=entry.timeline_id, body=words)
        entry.save(update_fields=["payload", "text"])
    rechain(apps)
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    chain.install_on_entries(schema_editor)


def rechain(apps):
    """Digests by the salts that the entries have. No certificate is older than this."""
    entries = apps.get_model("journal", "Entry").objects.select_related("text").order_by("position")
    for head in apps.get_model("journal", "Head").objects.order_by("pk"):
        digest = chain.FIRST
        for entry in entries.filter(stream=head.pk).iterator(chunk_size=2000):
            if not entry.erased_at:
                entry.payload_digest = chain.payload_digest(entry.salt, entry.payload)
                entry.text_digest = chain.text_digest(entry.salt, entry.text.body if entry.text else None)
            entry.digest = digest = chain.next_digest(digest, entry)
            entry.save(update_fields=["payload_digest", "text_digest", "digest"])
        head.digest = digest
        head.save(update_fields=["digest"])


class Migration(migrations.Migration):
    """Hazards, references of jobs and names of hospitals are texts of their entries, so that they can be erased."""

    dependencies = [("journal", "0005_chain")]
    operations = [
        migrations.RunPython(chain.take_triggers_away, chain.install_again),
        migrations.AlterField("Text", "body", models.CharField(max_length=8000)),
        migrations.RunPython(take_words_out, chain.take_triggers_away),
    ]
