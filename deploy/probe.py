"""`python -m deploy.probe`: the health check of the image: ends with 0 if the web server in this container answers."""

import http.client
import os
import sys


def main() -> int:
    host = os.environ["ALLOWED_HOSTS"].split(",")[0].strip().lstrip(".")
    server = http.client.HTTPConnection("127.0.0.1", int(os.environ.get("PORT", "8000")), timeout=3)
    server.request("GET", "/healthz", headers={"Host": host})
    return 0 if server.getresponse().status == 200 else 1


if __name__ == "__main__":
    sys.exit(main())
