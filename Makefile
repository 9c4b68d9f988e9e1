# Two commands do everything: `make run` (the main job on the worked example) and `make test`.
PYTHON ?= python3
WINDOW ?= yes
VENV := .venv
ifeq ($(OS),Windows_NT)
BIN := $(VENV)/Scripts
else
BIN := $(VENV)/bin
endif
PY := $(BIN)/python
TEST_ARGS ?=

.PHONY: run test lint bench translations locks clean

run: $(VENV)/.installed
	$(PY) -m forumplanner tour $(if $(filter no,$(WINDOW)),--no-window)

test: $(VENV)/.installed-dev
	QT_QPA_PLATFORM=offscreen $(PY) -m pytest -n 2 --dist loadgroup $(TEST_ARGS)

lint: $(VENV)/.installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

bench: $(VENV)/.installed-dev
	QT_QPA_PLATFORM=offscreen $(PY) -m tests.benchmarks

translations: $(VENV)/.installed-dev
	$(PY) -m tests.translations.renew

# The lock files name hashes and no address, so that they hold with any mirror.
locks:
	uv pip compile --universal --generate-hashes --no-emit-index-url --no-header --group build \
	  pyproject.toml -o requirements.lock
	uv pip compile --universal --generate-hashes --no-emit-index-url --no-header --group dev --group build \
	  pyproject.toml -o requirements-dev.lock

$(VENV)/bin/python $(VENV)/Scripts/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: requirements.lock pyproject.toml $(PY)
	$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(PY) -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --force-reinstall .
	@$(PY) -c "open('$@', 'w').close()"

$(VENV)/.installed-dev: requirements-dev.lock pyproject.toml $(PY)
	$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@$(PY) -c "open('$@', 'w').close()"

clean:
	$(PYTHON) -c "import shutil; [shutil.rmtree(d, ignore_errors=True) for d in ('$(VENV)', 'build', 'dist')]"
