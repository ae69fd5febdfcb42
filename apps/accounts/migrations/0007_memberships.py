import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import apps.core.ids

ROLES = ("responder", "clinician", "supervisor", "control_room", "administrator", "machine", "welfare")


class Migration(migrations.Migration):
    dependencies = [("accounts", "0006_partnerships_of_today")]

    operations = [
        migrations.CreateModel(
            name="Membership",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=apps.core.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("role", models.CharField(choices=[(name, name) for name in ROLES], max_length=16)),
                ("grade", models.CharField(blank=True, default="", max_length=40)),
                ("begins", models.DateTimeField()),
                ("ends", models.DateTimeField(null=True)),
                (
                    "agency",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="memberships",
                        to="accounts.agency",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="memberships",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("ends__isnull", True))
                        | models.Q(("ends__gte", models.F("begins"))),
                        name="memberships_end_after_they_begin",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("ends__isnull", True)),
                        fields=("person", "agency"),
                        name="one_open_membership_per_agency",
                    ),
                ],
            },
        ),
        migrations.AddField(
            "person",
            "membership",
            models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="accounts.membership",
            ),
        ),
    ]
