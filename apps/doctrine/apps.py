from django.apps import AppConfig
from django.db.models.signals import post_migrate


class DoctrineConfig(AppConfig):
    name = "apps.doctrine"

    def ready(self) -> None:
        from apps.doctrine.services import add_shipped_services

        post_migrate.connect(add_shipped_services, sender=self)
