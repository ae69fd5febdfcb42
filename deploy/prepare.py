"""`python -m deploy.prepare`: brings a database up to date before a server starts. It may run any number of times.

The checks of every room, then migrations, then doctrine, then, where DEMO is set, the demo's people and units and, once, its
past weeks. All run in one process, because each start of Django takes longer than most of the work.
"""

import os

import django
from django.core.management import call_command


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    django.setup()
    from django.conf import settings

    call_command("check")
    call_command("migrate", interactive=False, verbosity=0)
    call_command("load_doctrine")
    if settings.DEMO:
        call_command("seed_demo")
        if settings.DEMO_PAST_WEEKS:
            call_command("seed_past_weeks", once=True)


if __name__ == "__main__":
    main()
