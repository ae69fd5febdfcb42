from django.apps import AppConfig


class DoctrineConfig(AppConfig):
    name = "apps.doctrine"
