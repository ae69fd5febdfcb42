"""Tables of the journal."""

from __future__ import annotations

from uuid import uuid4

from django.db import models
from django.utils.functional import cached_property

from apps.accounts.access import SUBJECT_KINDS, SubjectKind
from apps.accounts.models import Agency, Area, Person
from apps.core.ids import new_id
from apps.journal.slice_models import LogPiece, SliceRow
from apps.journal.stored import StoredState

__all__ = ["Entry", "Erasure", "Head", "LogPiece", "SliceRow", "Text", "Timeline"]


class Head(models.Model):
    """The end of one stream: how far it is written, and the digest of all that is written."""

    area = models.OneToOneField(Area, models.PROTECT, primary_key=True)
    epoch = models.UUIDField(default=uuid4)
    position = models.BigIntegerField(default=0)
    digest = models.CharField(max_length=64, default="0" * 64)

    def __str__(self) -> str:
        return f"{self.area_id}@{self.position}"


class Timeline(models.Model):
    """The entries of one incident or operation: the row that is locked to append to it, and their count.

    The state has its own rows. `subject_kind`: what the timeline is of.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    area = models.ForeignKey(Area, models.PROTECT)
    seq = models.IntegerField(default=0)
    subject_kind = models.CharField(
        max_length=12,
        default="incident",
        db_default="incident",
        choices=[(kind, kind) for kind in SUBJECT_KINDS],
    )

    class Meta:
        # Renaming the table or its columns would rebuild tables on SQLite, and their triggers would be lost.
        db_table = "journal_story"

    def __str__(self) -> str:
        return str(self.id)

    @property
    def subject(self) -> SubjectKind:
        """`subject_kind` as one of the kinds that there are."""
        return "operation" if self.subject_kind == "operation" else "incident"

    @cached_property
    def state(self) -> StoredState:
        """What the entries fold to, read when somebody asks for it."""
        return StoredState(self.pk, self.seq)


class Text(models.Model):
    """Free text of one entry. It is kept apart so that it can be erased without breaking the digest chain."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    timeline = models.ForeignKey(Timeline, models.PROTECT, null=True, db_column="story_id")
    body = models.CharField(max_length=8000)
    erased_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return str(self.id)


class Entry(models.Model):
    """One thing that happened. Written once; the database refuses to change or delete it, but to erase what it says.

    The chain covers the digests of payload and text, made with the entry's own salt. Erasing takes payload, text and salt away and
    leaves the digests, so the chain still holds and nobody can guess what was there.
    """

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
    salt = models.CharField(max_length=32, default="")
    payload_digest = models.CharField(max_length=64, default="")
    text_digest = models.CharField(max_length=64, default="")
    erased_at = models.DateTimeField(null=True)
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
        indexes = [models.Index(fields=["timeline", "kind"], name="entries_by_kind")]

    def __str__(self) -> str:
        return f"{self.kind}@{self.position}"


class Erasure(models.Model):
    """The certificate of one erasure: what was erased, on which basis, who approved it, and the digest of the list of entries.

    The database refuses to change or delete it. The entry `records_erased` puts its digest into the chain.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    stream = models.ForeignKey(Area, models.PROTECT)
    timeline = models.ForeignKey(Timeline, models.PROTECT, null=True)
    scope = models.CharField(max_length=8, help_text="incident, patient or entry")
    target = models.UUIDField(help_text="The incident, patient or entry.")
    basis = models.CharField(max_length=200)
    first_approver = models.ForeignKey(Person, models.PROTECT, related_name="+")
    second_approver = models.ForeignKey(Person, models.PROTECT, related_name="+")
    at = models.DateTimeField()
    entries = models.JSONField(help_text="The ids of the entries erased, in the order of the stream.")
    counts = models.JSONField(help_text="How many entries and texts were erased.")
    digest = models.CharField(max_length=64)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(first_approver=models.F("second_approver")), name="two_approve_an_erasure"
            )
        ]

    def __str__(self) -> str:
        return f"{self.scope} {self.target}"
