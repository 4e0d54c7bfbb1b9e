# make demo   the 2024 plan of Gia Lai as a table of who owes what, by when, and who is late
# make test   every check and every test, C++ and Python
# make help   the other targets
# Everything made goes into build/, dist/ and .venv/. PYTHON=python3.12 make … builds for another Python.

PYTHON ?= python3
SHELL := /bin/sh
.DEFAULT_GOAL := demo
.DELETE_ON_ERROR:
MAKEFLAGS += --no-builtin-rules --no-print-directory

VENV := .venv
BIN := $(VENV)/bin
PY := $(BIN)/python
export PYTHON
export PIP_DISABLE_PIP_VERSION_CHECK := 1

# What an installed cchc is made of: a change of any reinstalls (ninja rebuilds only what the change touches).
PARTS := $(shell find src include bindings python data cmake -type f -not -name '*.pyc') CMakeLists.txt pyproject.toml
CXX_FILES := $(wildcard $(foreach folder,include/cchc src bindings tests/* tests/consumer/project examples benchmarks,\
  $(folder)/*.hpp $(folder)/*.cpp))

.PHONY: demo test help bootstrap bootstrap-test python
.PHONY: test-format test-lint test-types test-cpp test-asan test-fuzz test-python
.PHONY: format fuzz bench corpus grammar docs sdist install clean

demo: $(VENV)/.installed
	@$(PY) examples/demo.py

# One after another, cheapest first: the first that fails ends the run.
test: bootstrap-test
	@$(MAKE) test-format
	@$(MAKE) test-cpp
	@$(MAKE) test-asan
	@$(MAKE) test-lint
	@$(MAKE) test-types
	@$(MAKE) test-fuzz
	@$(MAKE) test-python

help:
	@sed -n 's/^# make/make/p' Makefile
	@echo "make test-{format,cpp,asan,lint,types,fuzz,python}   one part of make test"
	@echo "make format    puts C++ and Python into the house's format"
	@echo "make fuzz      looks for bad inputs, 120 s a target (SECONDS=600 make fuzz)"
	@echo "make bench     the benchmarks"
	@echo "make corpus    deadline phrases of real documents: what is read right, and every miss"
	@echo "make grammar   writes the table of what is read into docs/04-deadlines.md and its mirror"
	@echo "make docs      the pages, in build/docs"
	@echo "make sdist     the source distribution, in dist/"
	@echo "make install   the C++ package (PREFIX=/usr/local)"
	@echo "make clean     removes all that was made"

# --- the machine and the virtual environment -------------------------------------------------------------------------

bootstrap:
	@tools/bootstrap

bootstrap-test:
	@tools/bootstrap test

$(VENV)/.tools: tools/requirements-dev.txt | bootstrap
	@echo "Making $(VENV)"
	@test -x $(PY) || $(PYTHON) -m venv $(VENV)
	@$(PY) -m pip install -q -r tools/requirements-dev.txt
	@touch $@

$(VENV)/.installed: $(VENV)/.tools $(PARTS) | bootstrap
	@echo "Building cchc for Python"
	@$(PY) -m pip install -q --no-build-isolation --no-deps -e .
	@touch $@

python: $(VENV)/.installed

# --- the parts of make test ------------------------------------------------------------------------------------------

test-format: $(VENV)/.tools
	@echo "Format"
	@$(BIN)/clang-format --dry-run -Werror $(CXX_FILES)
	@$(BIN)/ruff format -q --diff

test-lint: $(VENV)/.tools
	@echo "Lint"
	@$(BIN)/ruff check -q
	@cmake --preset tidy >/dev/null
	@$(PY) tools/tidy.py build/tidy

test-types: $(VENV)/.installed
	@echo "Types"
	@$(BIN)/mypy
	@$(PY) -m mypy.stubtest cchc._core --allowlist tools/stubtest-allowlist.txt --mypy-config-file pyproject.toml

test-cpp:
	@cmake --preset dev >/dev/null
	@cmake --build --preset dev
	@ctest --preset dev -j2

test-asan:
	@cmake --preset asan >/dev/null
	@cmake --build --preset asan
	@ctest --preset asan -j2

test-fuzz: SECONDS := 60
test-fuzz: RUNS := 5000
fuzz: SECONDS ?= 120
fuzz: RUNS := -1
test-fuzz fuzz:
	@cmake --preset fuzz -DCCHC_FUZZ_RUNS=$(RUNS) -DCCHC_FUZZ_SECONDS=$(SECONDS) >/dev/null
	@cmake --build --preset fuzz
	@ctest --preset fuzz -j2

fuzz: bootstrap-test

test-python: $(VENV)/.installed
	@$(PY) -m pytest

# --- the rest --------------------------------------------------------------------------------------------------------

format: $(VENV)/.tools
	@$(BIN)/clang-format -i $(CXX_FILES)
	@$(BIN)/ruff check -q --fix-only --select I
	@$(BIN)/ruff format -q

# OpenFisca needs other versions of what .venv holds.
OPENFISCA := build/openfisca/bin/python
bench: $(VENV)/.installed
	@$(PY) -m pip install -q -r tools/requirements-bench.txt
	@cmake --preset release >/dev/null
	@cmake --build --preset release
	@if command -v npm >/dev/null; then npm install --silent --prefix build/bench chrono-node@2.10.3 || true; fi
	@$(PY) benchmarks/run.py
	@echo
	@test -x $(OPENFISCA) || $(PYTHON) -m venv build/openfisca
	@$(OPENFISCA) -m pip install -q -r tools/requirements-openfisca.txt
	@env -u OPENBLAS_CORETYPE -u OPENBLAS_L2_SIZE OPENBLAS_NUM_THREADS=1 $(PY) benchmarks/run_index.py

corpus: $(VENV)/.installed
	@$(PY) tools/corpus.py

grammar: $(VENV)/.installed
	@$(PY) tools/grammar_page.py

docs: $(VENV)/.tools
	@$(PY) -m pip install -q -r tools/requirements-docs.txt
	@$(PY) -m sphinx -q -W --keep-going -c tools/docs docs build/docs

sdist: $(VENV)/.tools
	@$(PY) -m pip install -q build==1.6.1
	@$(PY) -m build -q --sdist --no-isolation

install: bootstrap
	@cmake --preset release -DCCHC_BUILD_BENCHMARKS=OFF >/dev/null
	@cmake --build --preset release
	@cmake --install build/release --prefix $(or $(PREFIX),/usr/local)

clean:
	@rm -rf build dist $(VENV)
