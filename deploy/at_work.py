"""`python -m deploy.at_work`: the health check of the worker: ends with 0 if the worker in this container runs all its tasks."""

import sys

from apps.runtime.heartbeat import is_at_work

if __name__ == "__main__":
    sys.exit(0 if is_at_work() else 1)
