from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor


def drop_tables_of_axes(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    """Tries were kept by django-axes before, with names and addresses in clear."""
    connection = editor.connection
    with connection.cursor() as cursor:
        names = [
            name for name in connection.introspection.table_names(cursor) if name.startswith("axes_access")
        ]
    # Those that name another one come first: `axes_accessattemptexpiration` names `axes_accessattempt`.
    for name in sorted(names, reverse=True):
        editor.execute(f"DROP TABLE {editor.quote_name(name)}")
    editor.execute("DELETE FROM django_migrations WHERE app = 'axes'")


class Migration(migrations.Migration):
    dependencies = [("accounts", "0015_sign_in_role")]

    operations = [
        migrations.CreateModel(
            name="SignInFailure",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("key", models.CharField(max_length=64)),
                ("at", models.DateTimeField()),
            ],
            options={
                "indexes": [
                    models.Index(fields=["key", "at"], name="tries_of_a_key"),
                    models.Index(fields=["at"], name="old_tries"),
                ],
            },
        ),
        migrations.RunPython(drop_tables_of_axes, migrations.RunPython.noop),
    ]
