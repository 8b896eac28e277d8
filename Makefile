# Zhiji 职技. `make` alone lists what can be done; the lists below are the lines with two hashes.
SHELL := /bin/bash
.DEFAULT_GOAL := help

# The first Python that is 3.12 or newer: the one that .python-version names, or any other that is installed.
PYTHON := $(shell for p in python3 python3.14 python3.13 python3.12 $$HOME/.pyenv/versions/3.1[2-9]*/bin/python3; do \
	if command -v $$p >/dev/null 2>&1 && $$p -c 'import sys; sys.exit(sys.version_info < (3, 12))' 2>/dev/null; then echo $$p; break; fi; done)
UV := .tools/bin/uv
RUN := .venv/bin/python -m
# An office that puts its own certificate between itself and the world has it in the system's store.
export UV_SYSTEM_CERTS := 1
TEXT ?= $(wildcard ../shared/plan/dongning-2019-2021.txt)

CHROMIUM := $(or $(ZHIJI_CHROMIUM),/usr/bin/chromium)

# A few files of tests at a time, each process with a database server and a browser of its own; WORKERS=0 for one process.
WORKERS ?= 4
SIDE_BY_SIDE = $(if $(filter-out 0,$(WORKERS)),-n auto --maxprocesses $(WORKERS) --dist loadfile --no-loadscope-reorder)

.PHONY: help setup demo browsers vendor test soak check format lock bench bench-registry bench-quick clean

help: ## this list
	@awk -F':.*## ' '/^[a-z0-9-]+:.*## / {printf "  make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: .venv/ready ## install everything into .venv (done by the others as needed)

.venv/ready: requirements-dev.lock pyproject.toml
	@if [ -z "$(PYTHON)" ]; then echo "Python 3.12 or newer is needed; none was found. 需要 Python 3.12 或更新版本。"; exit 1; fi
	$(PYTHON) -m venv .tools
	.tools/bin/python -m pip install --quiet --disable-pip-version-check uv
	$(UV) venv --quiet --clear --python .tools/bin/python .venv
	$(UV) pip sync --quiet --require-hashes --compile-bytecode requirements-dev.lock
	$(UV) pip install --quiet --no-deps --editable .
	@$(RUN) compileall -q src
	@touch $@

demo: setup ## decide a synthetic county's claims, then open the office with a small city at http://127.0.0.1:8000 (ARGS=--no-serve: claims only)
	@.venv/bin/zhiji demo demo --lang zh $(ARGS)

browsers: ## Chromium and Chinese fonts for the browser stories, by apt where they are missing
	@if [ -x "$(CHROMIUM)" ] && fc-list :lang=zh 2>/dev/null | grep -q .; then exit 0; \
	elif [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
		apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fonts-noto-cjk fontconfig >/dev/null; \
	else echo "The browser stories need Chromium and a Chinese font. As root: apt-get install chromium fonts-noto-cjk;"; \
		echo "or install them in your system's way and say ZHIJI_CHROMIUM=/path/to/chromium."; \
		echo "浏览器测试需要 Chromium 和中文字体：请以 root 运行上面的命令，或自行安装后设置 ZHIJI_CHROMIUM。"; exit 1; fi

vendor: setup ## renew scripts, styles and icons of the pages from package.json (needs npm)
	.venv/bin/python tools/vendor.py

test: setup browsers ## all tests, the plan's text compared where it is given (TEXT=…)
	.venv/bin/zhiji policy check $(if $(TEXT),--text $(TEXT)) --lang en
	$(if $(TEXT),ZHIJI_PLAN_TEXT=$(TEXT)) $(RUN) pytest -m "not soak" $(SIDE_BY_SIDE)

test-15: setup ## the office's tests on the system's PostgreSQL, such as Debian's 15, instead of the wheel's
	ZHIJI_TEST_POSTGRES=system $(RUN) pytest -m "not soak" $(SIDE_BY_SIDE) tests/office tests/portals

soak: setup ## the heavy campaigns: many more random claims
	$(RUN) pytest -m soak

check: setup ## format, lint, types, walls between the parts, lock files
	$(RUN) ruff format --check .
	$(RUN) ruff check .
	$(RUN) mypy
	.venv/bin/lint-imports --no-cache
	@! grep -n '://' requirements.lock requirements-dev.lock package-lock.json || (echo "a lock file holds an address"; exit 1)

format: setup ## put the code into its form
	$(RUN) ruff format .
	$(RUN) ruff check --fix .

lock: setup ## renew the lock files from pyproject.toml
	$(UV) pip compile --quiet --universal --generate-hashes --no-annotate --no-emit-index-url --python-version 3.12 pyproject.toml -o requirements.lock
	$(UV) pip compile --quiet --universal --generate-hashes --no-annotate --no-emit-index-url --python-version 3.12 --group dev pyproject.toml -o requirements-dev.lock

bench: setup ## every speed target beside its baseline, 10 million claims (takes some minutes)
	$(RUN) bench

bench-registry: setup ## search and lists over a million invented people beside a bare page (takes some minutes)
	$(RUN) bench.registry

bench-quick: setup ## the same with 1 million claims
	$(RUN) bench --claims 1000000

clean: ## remove what was built
	rm -rf .venv .tools demo bench/data .mypy_cache .ruff_cache .pytest_cache
