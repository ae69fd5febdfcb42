"""`python -m deploy.prepare`: brings a database up to date before a server starts. It may run any number of times.

The checks of every room, then migrations, then the application's own role of the database where APPLICATION_DATABASE_URL names one,
then doctrine, then, where DEMO is set, the demo's people and units and, once, its
past weeks. All run in one process, because each start of Django takes longer than most of the work.
"""

import os
import secrets
from importlib import import_module

import django
from django.core.management import call_command


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    if os.environ.get("MODE") == "production":
        # Nothing that it signs outlives it, so it needs no secret of the installation.
        os.environ.setdefault("SECRET_KEY", secrets.token_urlsafe(64))
    django.setup()
    from django.conf import settings

    call_command("check")
    call_command("migrate", interactive=False, verbosity=0)
    # Now that the tables are there: whether the triggers that guard them are.
    call_command("check", databases=["default"])
    if settings.APPLICATION_DATABASE_URL:
        import_module("apps.runtime.application_role").grant(settings.APPLICATION_DATABASE_URL)
    call_command("load_doctrine")
    if settings.PRODUCTION:
        from config.no_demo import refuse_demo

        refuse_demo()
    if settings.DEMO:
        call_command("seed_demo")
        if settings.DEMO_PAST_WEEKS:
            call_command("seed_past_weeks", once=True)


if __name__ == "__main__":
    main()
