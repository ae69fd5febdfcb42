# One image: web server (the default command), worker and migrations differ only in the command that they run.
# compose.yaml says how to name what it is built from by digest.
ARG PYTHON_IMAGE=python:3.11.13-slim
ARG NODE_IMAGE=node:24.8.0-slim

FROM ${NODE_IMAGE} AS client
WORKDIR /build/frontend
COPY frontend/package.json frontend/package-lock.json frontend/.npmrc ./
RUN npm ci
COPY frontend/ ./
COPY locales/ ../locales/
RUN npm run build

FROM ${PYTHON_IMAGE} AS packages
COPY requirements/base.txt /tmp/base.txt
RUN python -m venv /opt/venv \
 && /opt/venv/bin/pip install --no-cache-dir --disable-pip-version-check --require-hashes -r /tmp/base.txt
WORKDIR /srv/coresponder
COPY manage.py ./
COPY config/ config/
COPY apps/ apps/
COPY deploy/ deploy/
COPY locales/ locales/
COPY --from=client /build/frontend/dist/ frontend/dist/
# The root file system may be read-only in use: bytecode and compressed files are made here.
RUN /opt/venv/bin/python -m compileall -q apps config deploy && /opt/venv/bin/python -m whitenoise.compress --quiet frontend/dist

FROM ${PYTHON_IMAGE}
RUN useradd --system --uid 10001 --user-group --no-create-home --home-dir /nonexistent coresponder \
 && install --directory --owner=10001 --group=10001 /anchors
COPY --from=packages /opt/venv /opt/venv
COPY --from=packages /srv/coresponder /srv/coresponder
WORKDIR /srv/coresponder
ENV PATH=/opt/venv/bin:$PATH PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 MODE=production
USER 10001:10001
EXPOSE 8000
HEALTHCHECK --interval=10s --timeout=4s --start-period=20s --retries=3 CMD ["python", "-m", "deploy.probe"]
CMD ["deploy/web"]
