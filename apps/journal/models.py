"""Tables of the journal."""

from __future__ import annotations

from uuid import uuid4

from django.db import models

from apps.accounts.models import Agency, Area, Person
from apps.core.ids import new_id


class Head(models.Model):
    """The end of one stream: how far it is written, and the digest of all that is written."""

    area = models.OneToOneField(Area, models.PROTECT, primary_key=True)
    epoch = models.UUIDField(default=uuid4)
    position = models.BigIntegerField(default=0)
    digest = models.CharField(max_length=64, default="0" * 64)

    def __str__(self) -> str:
        return f"{self.area_id}@{self.position}"


class Timeline(models.Model):
    """The entries of one incident: the row that is locked to append to it, their count, and the state that they fold to."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    area = models.ForeignKey(Area, models.PROTECT)
    seq = models.IntegerField(default=0)
    state = models.JSONField(default=dict)

    class Meta:
        # Renaming the table or its columns would rebuild tables on SQLite, and their triggers would be lost.
        db_table = "journal_story"

    def __str__(self) -> str:
        return str(self.id)


class Text(models.Model):
    """Free text of one entry. It is kept apart so that it can be erased without breaking the digest chain."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    timeline = models.ForeignKey(Timeline, models.PROTECT, db_column="story_id")
    body = models.CharField(max_length=2000)
    erased_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return str(self.id)


class Entry(models.Model):
    """One thing that happened. Written once; the database refuses to change or delete it."""

    id = models.UUIDField(primary_key=True)
    stream = models.ForeignKey(Area, models.PROTECT)
    position = models.BigIntegerField()
    timeline = models.ForeignKey(
        Timeline, models.PROTECT, null=True, related_name="entries", db_column="story_id"
    )
    seq = models.IntegerField(null=True)
    kind = models.CharField(max_length=40)
    version = models.PositiveSmallIntegerField()
    payload = models.JSONField()
    text = models.ForeignKey(Text, models.PROTECT, null=True)
    unit = models.UUIDField(null=True)
    author = models.ForeignKey(Person, models.PROTECT, null=True)
    agency = models.ForeignKey(Agency, models.PROTECT, null=True)
    device = models.UUIDField(null=True)
    occurred_at = models.DateTimeField()
    device_at = models.DateTimeField(null=True)
    received_at = models.DateTimeField()
    recorded_at = models.DateTimeField()
    clock_offset_ms = models.BigIntegerField(null=True)
    flags = models.JSONField(default=list)
    report_digest = models.CharField(max_length=64, blank=True)
    digest = models.CharField(max_length=64)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["stream", "position"], name="one_entry_per_position"),
            models.UniqueConstraint(fields=["timeline", "seq"], name="one_entry_per_seq"),
        ]

    def __str__(self) -> str:
        return f"{self.kind}@{self.position}"
