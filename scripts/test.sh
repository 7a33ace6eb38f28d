#!/usr/bin/env bash
# All checks and all tests, each step shown. A failed step does not hide the ones after it.
set -uo pipefail
cd "$(dirname "$0")/.."
bin=.venv/bin
failed=()

step() { # TITLE COMMAND...
    local title=$1
    shift
    printf '\n== %s\n' "$title"
    "$@" </dev/null || failed+=("$title")
}

lint() {
    step "style: ruff check" $bin/ruff check
    step "format: ruff format" $bin/ruff format --check
    step "types: mypy --strict" $bin/mypy
    step "imports: import-linter" $bin/lint-imports --no-cache
}

tests() {
    # The limit stands here and not in pyproject.toml: one file tested alone shall not fail for it.
    step "tests: pytest" $bin/python -m pytest -n "${TEST_PROCESSES:-2}" --cov --cov-report=term:skip-covered --cov-fail-under=95
}

case ${1:-all} in
lint) lint ;;
all) lint; tests ;;
*) echo "test: 'lint' or nothing, not '$1'." >&2; exit 2 ;;
esac

if [ ${#failed[@]} -gt 0 ]; then
    printf '\nfailed: %s\n' "${failed[@]}"
    exit 1
fi
