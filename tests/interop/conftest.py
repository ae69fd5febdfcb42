from tests.support.fixtures import scene

__all__ = ["scene"]
