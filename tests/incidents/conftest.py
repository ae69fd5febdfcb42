from tests.support.fixtures import county, untouched, wakeups

__all__ = ["county", "untouched", "wakeups"]
