from tests.support.fixtures import county

__all__ = ["county"]
