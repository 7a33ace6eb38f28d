#!/usr/bin/env bash
# Set up everything that `make demo` (app) or `make test` (dev) needs, on a machine with git, make
# and Python 3.11 alone. Done before and nothing changed: nothing happens.
#
#   scripts/setup.sh [app|dev]
#
# PYTHON=/path/to/python3   takes this Python instead of looking for one.
set -euo pipefail
cd "$(dirname "$0")/.."
unset VIRTUAL_ENV PYTHONHOME PYTHONPATH CONDA_PREFIX

kind=${1:-app}
case $kind in app | dev) ;; *) echo "set-up: 'app' or 'dev', not '$kind'." >&2; exit 2 ;; esac

stamp=.venv/redthread-setup
log=build/setup.log

# --- is there anything to do? -----------------------------------------------------------------

fingerprint() { # of all that the outcome depends on; the place counts, since a venv cannot be moved
    { pwd -P; cat requirements/bootstrap.txt "requirements/$1.txt" pyproject.toml scripts/setup.sh; } | sha256sum | cut -c1-64
}

stands() { [ -x .venv/bin/python ] && [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$1 $(fingerprint "$1")" ]; }

# What the tests need includes what the demo needs.
if stands dev || { [ "$kind" = app ] && stands app; }; then exit 0; fi
# Never take away the test tools of somebody who only starts the demo.
if [ -f "$stamp" ] && [ "$(cut -d' ' -f1 "$stamp")" = dev ]; then kind=dev; fi

mkdir -p build
if command -v flock >/dev/null; then exec 9>build/setup.lock; flock 9; fi
if stands dev || { [ "$kind" = app ] && stands app; }; then exit 0; fi
: >"$log"

say() { printf 'set-up: %s\n' "$*"; }

stop() { printf 'set-up: %s\n' "$@" >&2; exit 1; }

try() { "$@" </dev/null >>"$log" 2>&1; }

run() { # quietly, but with the last lines and the whole log at hand when it fails
    try "$@" && return
    tail -n 15 "$log" >&2
    stop "this did not work: $*" "all output is in $log"
}

# --- system packages --------------------------------------------------------------------------

as_root=()
may_install() {
    command -v apt-get >/dev/null || return 1
    [ "$(id -u)" = 0 ] && return
    as_root=(sudo -n)
    command -v sudo >/dev/null && sudo -n true 2>/dev/null
}

install_packages() {
    local command="apt-get update && apt-get install -y --no-install-recommends $*"
    may_install || stop "system packages are missing: $*" "install them, then start again:" "    sudo sh -c '$command'"
    say "installing system packages: $* (this can take a minute)"
    # An index that one source refuses to renew may still do; the installation itself decides.
    try "${as_root[@]}" apt-get update || say "the package index could not be renewed, going on"
    run "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 install -y --no-install-recommends "$@"
}

# --- Python -----------------------------------------------------------------------------------

fits() { "$1" -c 'import sys; raise SystemExit(sys.version_info < (3, 11))' 2>/dev/null; }

complete() { "$1" -c 'import ensurepip, venv' 2>/dev/null; }

# 3.11 first: it is what the pinned versions were resolved for. Newer ones work too.
candidates() { printf '%s\n' ${PYTHON:+"$PYTHON"} python3.11 /usr/bin/python3 python3 python3.12 python3.13 python3.14; }

find_python() {
    local name
    for name in $(candidates); do
        if fits "$name" && complete "$name"; then echo "$name"; return; fi
    done
    return 1
}

make_environment() {
    local python
    python=$(find_python) || stop "no Python from 3.11 on with venv and ensurepip was found." "Install one, or name it: PYTHON=/path/to/python3 make ..."
    say "1/4 $("$python" --version) in .venv"
    run "$python" -m venv --clear .venv
}

environment_works() {
    [ -x .venv/bin/python ] && .venv/bin/python -m pip --version >/dev/null 2>&1 || return 1
    # A folder that was copied or moved keeps programs that point to its old place.
    [ ! -f .venv/redthread-place ] || [ "$(cat .venv/redthread-place)" = "$(pwd -P)" ]
}

# --- what is missing on the system ------------------------------------------------------------

has_any() { local name; for name in "$@"; do command -v "$name" >/dev/null && return; done; return 1; }

missing_packages() {
    environment_works || find_python >/dev/null || echo python3-venv
    if [ "$kind" = app ]; then return; fi
    has_any chromium chromium-browser google-chrome || echo chromium
    # The program that drives the browser in tests is linked to it, and a small Debian is without.
    compgen -G '/usr/lib*/**/libatomic.so.1' >/dev/null || compgen -G '/usr/lib*/libatomic.so.1' >/dev/null || echo libatomic1
}

install_missing_packages() { # all at once, so that nobody is sent to an administrator twice
    local missing
    mapfile -t missing < <(missing_packages)
    if [ ${#missing[@]} = 0 ]; then return; fi
    if command -v apt-get >/dev/null; then install_packages "${missing[@]}"; else say "without apt these are yours to install: ${missing[*]}"; fi
}

# --- libraries --------------------------------------------------------------------------------

install_libraries() {
    local files=(requirements/bootstrap.txt "requirements/$kind.txt") certificates=()
    # Networks that inspect traffic are common in public administration: trust what the system trusts.
    [ ! -s /etc/ssl/certs/ca-certificates.crt ] || certificates=(--system-certs)
    try .venv/bin/uv pip sync --python .venv/bin/python "${certificates[@]}" --no-build-isolation --require-hashes "${files[@]}" && return
    # pip knows mirrors and certificates that an institution has set up for pip alone.
    say "uv could not, trying again with pip (slower)"
    run .venv/bin/python -m pip install --disable-pip-version-check --no-input --no-build-isolation --require-hashes "${files[@]/#/--requirement=}"
}

# --- all of it --------------------------------------------------------------------------------

install_missing_packages
if environment_works; then say "1/4 .venv is there"; else make_environment; fi
rm -f "$stamp"
pwd -P >.venv/redthread-place

say "2/4 the installer"
run .venv/bin/python -m pip install --disable-pip-version-check --no-input --require-hashes -r requirements/bootstrap.txt

say "3/4 $(grep -c '==' "requirements/$kind.txt") libraries, pinned by hash"
install_libraries

say "4/4 redthread itself"
run .venv/bin/uv pip install --python .venv/bin/python --no-deps --no-build-isolation --editable .

printf '%s %s\n' "$kind" "$(fingerprint "$kind")" >"$stamp"
say "done in $SECONDS s"
