"""Tables of the state: a row for each part, or for each key of a part, and the pieces of the logs."""

from __future__ import annotations

from django.db import models


class SliceRow(models.Model):
    """The value of one part of a timeline's state, or of one key of it; of its logs the tails. Rows are in the order of keys."""

    timeline = models.ForeignKey("journal.Timeline", models.PROTECT, related_name="+")
    part = models.CharField(max_length=40)
    key = models.CharField(max_length=64, default="", help_text="Empty for a part that is stored whole.")
    by = models.CharField(max_length=64, default="", help_text="The field that rows are found by (`Keyed`).")
    head = models.JSONField(default=dict, help_text="Fields that are read without the value (`Keyed`).")
    value = models.JSONField(null=True)
    cut = models.JSONField(default=dict, help_text="How many pieces of each log are stored.")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["timeline", "part", "key"], name="one_row_per_part_and_key")
        ]
        indexes = [models.Index(fields=["timeline", "part", "by"], name="rows_found_by")]

    def __str__(self) -> str:
        return f"{self.part} {self.key}".strip()


class LogPiece(models.Model):
    """Items of a log that are before those in its row. Never changed; gone when the log is folded again."""

    timeline = models.ForeignKey("journal.Timeline", models.PROTECT, related_name="+")
    part = models.CharField(max_length=40)
    key = models.CharField(max_length=64, default="")
    log = models.CharField(max_length=120, help_text="Where it is in the value, such as `care/shocks`.")
    number = models.IntegerField()
    items = models.JSONField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["timeline", "part", "key", "log", "number"], name="one_piece_per_number"
            )
        ]

    def __str__(self) -> str:
        return f"{self.part} {self.key} {self.log} {self.number}"
