from tests.stage import scene

__all__ = ["scene"]
