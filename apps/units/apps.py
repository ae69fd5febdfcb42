from dataclasses import replace

from django.apps import AppConfig


class UnitsConfig(AppConfig):
    name = "apps.units"

    def ready(self) -> None:
        from django.db.models.signals import post_save

        from apps.accounts import sign_ins
        from apps.accounts.models import PartnershipChange
        from apps.doctrine.models import SchemeSwitch, SchemeVersion
        from apps.journal.kinds import registry
        from apps.units.erasing import erase
        from apps.units.kinds import KIND_MODULE
        from apps.units.models import Competence
        from apps.units.news import add_for_all
        from apps.units.selectors import is_on_duty, is_on_incident

        sign_ins.keep_while(is_on_duty)
        sign_ins.excuse_while(is_on_incident)
        registry.add(replace(KIND_MODULE, erase=erase))
        for model in (SchemeVersion, SchemeSwitch, PartnershipChange, Competence):
            post_save.connect(add_for_all, sender=model)
