#!/usr/bin/env bash
# Resolve requirements/*.in into hashed files that name no address.
#
#   scripts/lock.sh [--upgrade]
set -euo pipefail
cd "$(dirname "$0")/.."

for name in app dev bootstrap; do # in this order: each is held to the versions of the one before
    echo "lock: requirements/$name.txt"
    .venv/bin/uv pip compile --quiet --universal --python-version 3.11 --fork-strategy fewest --generate-hashes --no-emit-index-url \
        --no-emit-find-links --no-header --no-annotate "$@" "requirements/$name.in" -o "requirements/$name.txt"
done

if grep -n '://' requirements/*.txt; then
    echo "lock: the lines above name an address; nothing may." >&2
    exit 1
fi
