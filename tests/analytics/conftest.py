from tests.stage import rings, scene, untouched

__all__ = ["rings", "scene", "untouched"]
