# What one types. On a machine with Python 3.11 or newer, Node 20.19 or newer and git: `make run`, `make test`.

SHELL := /bin/sh
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
MAKEFLAGS += --no-print-directory

PORT ?= 8000
HOST ?= 127.0.0.1
DEV_PORT ?= 5173
PYTHON ?= python3
PYTEST ?=
# The schema and Schematron of NEMSIS 3.5.0, which are not ours to copy: a folder of yours, or one next to the checkout.
NEMSIS_ORACLES ?= $(abspath $(wildcard ../shared/oracles/nemsis-3.5.0))
export NEMSIS_ORACLES

BIN := .venv/bin
# What touches no database, or none differently, and the browsers, run once, on PostgreSQL. `make test-long` runs it on both.
ONLY_POSTGRES := accounts aftercare analytics api browser care doctrine interop visibility wire
LONG_ON_SQLITE := $(addprefix tests/,$(filter-out browser wire,$(ONLY_POSTGRES)))
SQLITE_PASS := --touching-it $(ONLY_POSTGRES:%=--ignore tests/%)
MANAGE := $(BIN)/python manage.py
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
CLIENT := $(shell find frontend locales -name node_modules -prune -o -name dist -prune -o -type f -print)

.PHONY: help
help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.PHONY: run
run: export DEMO := true
run: port .venv/base frontend/dist/index.html ## a demo on http://localhost:8000 (PORT=…, HOST=…)
	@$(BIN)/python -m deploy.prepare
	@printf '\n  The demo is running. Open three windows of one browser, and sign in with one tap in each:\n\n'
	@printf '    %-34s %s\n' \
	  http://officer.localhost:$(PORT) 'the police officer: book on to XT21' \
	  http://paramedic.localhost:$(PORT) 'the paramedic: book on to A101' \
	  http://supervisor.localhost:$(PORT) 'the supervisor: press "Place a test call"'
	@printf '\n  The other people are on http://localhost:%s. Ctrl-C stops it.\n\n' $(PORT)
	@exec $(BIN)/daphne --bind $(HOST) --port $(PORT) --verbosity 0 config.asgi:application

.PHONY: dev
dev: export DEMO := true
dev: export CORESPONDER_SERVER := http://localhost:$(PORT)
dev: port .venv/dev frontend/node_modules/.package-lock.json ## the same with hot reload, on http://localhost:5173 (DEV_PORT=…)
	@$(BIN)/python -m deploy.prepare
	@$(MAKE) --jobs 2 dev-server dev-client

.PHONY: dev-server
dev-server:
	@$(MANAGE) runserver --verbosity 0 $(HOST):$(PORT)

.PHONY: dev-client
dev-client:
	@cd frontend && npm run --silent dev -- --port $(DEV_PORT) --strictPort

.PHONY: test
test: check programs frontend/dist/index.html ## everything: the checks, both databases, real browsers
	$(BIN)/python -m pytest --db sqlite --numprocesses 2 $(SQLITE_PASS) $(PYTEST)
	$(BIN)/python -m pytest --db postgres --numprocesses 2 --dist loadgroup $(PYTEST)

.PHONY: test-long
test-long: .venv/dev ## what takes minutes, once a day or on demand: the play of the demo, and on SQLite what `test` leaves out
	$(BIN)/python -m pytest --db sqlite --numprocesses 2 -m long $(PYTEST)
	$(BIN)/python -m pytest --db sqlite --numprocesses 2 --touching-it $(LONG_ON_SQLITE) $(PYTEST)

.PHONY: check
check: .venv/dev frontend/node_modules/.package-lock.json ## linters, types, floors, migrations, generated files, client tests
	@$(MAKE) --jobs 2 --output-sync=target check-lint check-client check-server check-types check-wire

.PHONY: words
words: .venv/dev ## uses of retired words (docs/glossary.md), with file and line
	@$(BIN)/python -m tools.retired_words

.PHONY: check-server
check-server: .venv/dev
	$(BIN)/ruff check --quiet
	$(BIN)/ruff format --check --quiet
	$(BIN)/python -m tools.line_lengths
	$(BIN)/python -m tools.untyped
	$(BIN)/mypy --no-error-summary
	$(BIN)/lint-imports --no-logo
	$(MANAGE) makemigrations --check --dry-run

.PHONY: check-wire
check-wire: .venv/dev frontend/node_modules/.package-lock.json
	$(MANAGE) export_wire --check
	$(BIN)/python -m tools.catalogues --check
	$(BIN)/python -m tools.literals
	$(BIN)/python -m tools.retired_words
	cd frontend && npm run --silent types -- --check

.PHONY: check-lint
check-lint: frontend/node_modules/.package-lock.json
	cd frontend && npm run --silent lint

.PHONY: check-types
check-types: frontend/node_modules/.package-lock.json
	cd frontend && npm run --silent check

.PHONY: check-client
check-client: frontend/node_modules/.package-lock.json
	cd frontend && npm run --silent test

.PHONY: build
build: .venv/base frontend/dist/index.html ## the client, compressed, in frontend/dist

.PHONY: types
types: .venv/dev frontend/node_modules/.package-lock.json ## OpenAPI schema and TypeScript types, made from the code
	$(MANAGE) export_wire
	$(BIN)/python -m tools.catalogues
	cd frontend && npm run --silent types

.PHONY: bench
bench: .venv/dev frontend/dist/index.html ## the measurements of benchmarks/
	@for file in benchmarks/[a-z]*.py; do $(BIN)/python -m "benchmarks.$$(basename "$$file" .py)" || exit 1; done

.PHONY: lock
lock: .venv/bin/python ## requirements/*.txt made from *.in (LOCK=--upgrade for newer versions)
	@$(PIP) install --require-hashes -r requirements/lock.txt
	@for file in base dev lock; do \
	  $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	    --no-annotate --no-header $(LOCK) --output-file requirements/$$file.txt requirements/$$file.in || exit 1; \
	done

.PHONY: clean
clean: ## removes what was built and installed; var/, with your database, stays
	rm -rf .venv frontend/node_modules frontend/dist .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# Before anything is installed or built: a second server on the same port would only fail at the very end.
.PHONY: port
port:
	@node -e 'require("net").createServer().on("error", () => process.exit(1)).listen($(PORT), "$(HOST)", function () { this.close() })' \
	  || { echo "Port $(PORT) of $(HOST) is taken: choose another, for example make run PORT=8001." >&2; exit 1; }

.PHONY: programs
programs:
	@.ci/programs

.venv/bin/python:
	@for python in $(PYTHON) python3.14 python3.13 python3.12 python3.11; do \
	  "$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && break; python=; \
	done; \
	[ -n "$$python" ] || { echo "Python 3.11 or newer is needed: install it, or name it with make PYTHON=…" >&2; exit 1; }; \
	"$$python" -m venv .venv || { rm -rf .venv; echo "Python's venv module is needed: on Debian, apt-get install python3-venv." >&2; exit 1; }

.venv/%: requirements/%.txt | .venv/bin/python
	@echo "Installing requirements/$*.txt …"
	@$(PIP) install --require-hashes -r $<
	@touch $@

frontend/node_modules/.package-lock.json: frontend/package.json frontend/package-lock.json
	@node -e 'const [major, minor] = process.versions.node.split("."); process.exit(major > 20 || (major == 20 && minor >= 19) ? 0 : 1)' \
	  || { echo "Node 20.19 or newer is needed." >&2; exit 1; }
	@echo "Installing the client's packages …"
	@cd frontend && npm ci --no-audit --no-fund --loglevel error
	@touch $@

frontend/dist/index.html: $(CLIENT) frontend/node_modules/.package-lock.json | .venv/base
	@echo "Building the client …"
	@cd frontend && npm run --silent build -- --logLevel warn
	@$(BIN)/python -m whitenoise.compress --quiet frontend/dist
	@touch $@
