from django.db import migrations


class Migration(migrations.Migration):
    """Deadlines move to a room of their own (`apps.deadlines`). The table stays as it is."""

    dependencies = [("dispatch", "0002_deadlines")]

    operations = [
        migrations.SeparateDatabaseAndState(state_operations=[migrations.DeleteModel(name="Deadline")])
    ]
