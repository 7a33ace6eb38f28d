# The two commands of the README are `make demo` and `make test`; both set up what they need first.
DIR ?= build/demo
SERVE ?= 1
bin := .venv/bin

.DEFAULT_GOAL := help
.PHONY: help demo test test-fast bench lint format lock setup setup-dev clean

help: ## list what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: setup ## set up, write the demo study, check it, build the report (SERVE=0 never blocks, DIR=build/demo)
	@$(bin)/redthread demo "$(DIR)" $(if $(filter 0,$(SERVE)),--no-serve)

test: setup-dev ## set up what the tests need, then style, types, imports and all tests with coverage
	@scripts/test.sh

test-fast: setup-dev ## the tests that take no time, without coverage
	@$(bin)/python -m pytest -q -m "not slow and not browser"

bench: setup-dev ## the measured figures: speed and detection
	@$(bin)/python -m benchmarks

lint: setup-dev ## style, format, types and imports only
	@scripts/test.sh lint

format: setup-dev ## let ruff order imports and format the code
	@$(bin)/ruff check --fix-only --quiet
	@$(bin)/ruff format

lock: setup ## resolve requirements/*.in anew (UPGRADE=1 takes the newest versions)
	@scripts/lock.sh $(if $(UPGRADE),--upgrade)

setup: ## set up what the demo needs, and nothing if it stands
	@scripts/setup.sh app

setup-dev: ## set up what the tests need, and nothing if it stands
	@scripts/setup.sh dev

clean: ## remove what was made: the environment, the demo, the caches
	rm -rf .venv build dist .coverage .coverage.* htmlcov .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
