from tests.support.fixtures import rings, scene, untouched

__all__ = ["rings", "scene", "untouched"]
