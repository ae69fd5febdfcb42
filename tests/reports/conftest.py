from tests.support.fixtures import scene, untouched, wakeups

__all__ = ["scene", "untouched", "wakeups"]
