from django.db import migrations


class Migration(migrations.Migration):
    """Apart from the migration that moves them: PostgreSQL alters no table that has rows changed meanwhile."""

    dependencies = [("accounts", "0008_first_memberships")]

    operations = [
        migrations.RemoveField("person", "agency"),
        migrations.RemoveField("person", "role"),
    ]
