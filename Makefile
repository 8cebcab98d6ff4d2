# Two commands matter: `make compare` and `make test`. The rest is for people who change the program.
PYTHON ?= python3
VENV := .venv
NEURAL := .venv-neural
BIN := $(VENV)/bin

.PHONY: compare install test lint audit check data fuzz eval bench neural pictures wheel clean

compare: $(VENV)/installed  ## which claims does each of the two built-in articles make?
	@$(BIN)/llamafund compare --format table

install: $(VENV)/installed

# The light set: exact pins, no dependencies of dependencies. camel-tools asks for torch, for parts that are not used here.
$(VENV)/installed: requirements.lock pyproject.toml
	@echo "installing llamafund into $(VENV) (once, about half a minute)" >&2
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-compile --no-deps --requirement requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --editable .
	@env -u PYTHONDONTWRITEBYTECODE $(BIN)/llamafund compare > /dev/null  # compiles what is imported, and nothing else
	@touch $@

$(VENV)/tested: $(VENV)/installed requirements-dev.lock requirements-scale.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --requirement requirements-dev.lock \
	    --requirement requirements-scale.lock
	@touch $@

test: $(VENV)/tested  ## the tests
	@$(BIN)/python -m pytest --numprocesses auto --dist loadfile --no-loadscope-reorder

lint: $(VENV)/tested  ## style, types, layers
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(BIN)/mypy
	@$(BIN)/lint-imports

AUDIT := .venv-audit

audit:  ## known vulnerabilities of what is installed, where the database can be reached
	@test -x $(AUDIT)/bin/python || $(PYTHON) -m venv $(AUDIT)
	@$(AUDIT)/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --requirement requirements-audit.lock \
	    || echo "pip-audit cannot be installed here" >&2
	@$(AUDIT)/bin/python -m scripts.audit

check: lint test audit  ## all that has to hold before a commit

data: $(VENV)/tested  ## what is built from the YAML in data/ and needs no corpus, after an edit there
	@$(BIN)/python -m scripts.build_places
	@$(BIN)/python -m scripts.build_gazetteer
	@$(BIN)/python -m scripts.build_states
	@$(BIN)/python -m scripts.build_terms

SECONDS := 1800

fuzz: $(VENV)/tested  ## half an hour of bytes that nobody chose: make fuzz SECONDS=36000
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --requirement requirements-fuzz.lock
	@$(BIN)/python -m fuzz $(SECONDS)

eval: $(VENV)/tested  ## quality on public data in ../shared/bench; docs/accuracy.md says what they are and where from
	@$(BIN)/python -m scripts.evaluate

$(VENV)/benched: $(VENV)/tested requirements-bench.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --requirement requirements-bench.lock
	@touch $@

bench: $(VENV)/benched  ## speed, beside peers
	@$(BIN)/python -m bench

pictures: $(VENV)/tested  ## the pictures in docs/, taken anew; needs Chromium
	@$(BIN)/python -m scripts.screenshots

# A second environment, since torch alone is seven times what the light one may weigh.
$(NEURAL)/installed: requirements.lock requirements-neural.lock
	@echo "installing torch and what goes with it into $(NEURAL) (once, 1.2 GB)" >&2
	@test -x $(NEURAL)/bin/python || $(PYTHON) -m venv $(NEURAL)
	@$(NEURAL)/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --requirement requirements.lock --requirement requirements-neural.lock
	@$(NEURAL)/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --editable .
	@touch $@

neural: $(NEURAL)/installed  ## what needs torch, transformers, farahidi or camel-tools' analyser, tested with the real ones
	@$(NEURAL)/bin/python -m pytest -q -o addopts= tests/entities/test_camel.py tests/compare/test_neural.py tests/text/test_morphologies.py

wheel: $(VENV)/tested  ## build the wheel and run it in a clean environment away from the checkout
	@$(BIN)/python -m pytest -q -o addopts= --run-wheel tests/packaging

clean:
	rm -rf $(VENV) $(NEURAL) $(AUDIT) dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis
