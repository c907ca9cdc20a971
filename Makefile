# Everything a newcomer needs is `make run` and `make test`; both make .venv from the lock by themselves.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: run test prove torture years bench screens check format messages lock clean

run: $(VENV)/.runs
	@$(BIN)/python -m bot

test: $(VENV)/.tests
	@$(BIN)/python -m pytest

# Every week there is, for eight runners, against a search that looks at everything; some minutes.
prove: $(VENV)/.tests
	@$(BIN)/python -m tests.coach.prove

# Two hundred power cuts on each database, while messages go out and answers come in.
torture: $(VENV)/.tests
	@$(BIN)/python -m tests.bot.torture

# Two years of ten thousand runners in all time zones, with outages and moves; some minutes.
years: $(VENV)/.tests
	@$(BIN)/python -m tests.dialogs.years

# How long a plan and a suggestion take, and how many labelled sentences are understood.
bench: $(VENV)/.tests
	@$(BIN)/python -m tests.coach.bench
	@$(BIN)/python -m tests.dialogs.accuracy
	@$(BIN)/python -m tests.bot.bench_telegram
	@$(BIN)/python -m tests.bot.bench

# Every screen in every language, on one page to read from top to bottom.
screens: $(VENV)/.tests
	@$(BIN)/python -m tests.screens build/screens.html

check: $(VENV)/.tests
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

format: $(VENV)/.tests
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

# Collects every sentence into the catalogue's template.
messages: $(VENV)/.tests
	@$(BIN)/python -m babel.messages.frontend -q extract -F babel.cfg -k marked --no-location \
		--sort-output --project Sidestride \
		--copyright-holder "the Sidestride authors" -o dialogs/locales/sidestride.pot .

# The lock serves Python 3.11 to 3.13 on every system; hashes pin what is installed.
lock:
	@uv pip compile --universal --python-version 3.11 --generate-hashes --no-annotate --no-header \
		-q -o requirements.lock pyproject.toml
	@uv pip compile --universal --python-version 3.11 --generate-hashes --no-annotate --no-header \
		-q --group dev -c requirements.lock \
		-o requirements-dev.lock pyproject.toml

$(VENV)/.runs: requirements.lock
	@$(PYTHON) -c 'import sys; sys.exit(0 if (3, 11) <= sys.version_info < (3, 14) else "Sidestride needs Python 3.11, 3.12 or 3.13; say which with: make PYTHON=python3.12 run")'
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "Installing what Sidestride needs into $(VENV); this happens once."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@touch $@

$(VENV)/.tests: $(VENV)/.runs requirements-dev.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@touch $@

clean:
	@rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
