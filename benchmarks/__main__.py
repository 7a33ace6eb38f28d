"""Run all benchmarks, or the named ones: ``python -m benchmarks [NAME...]``."""

import importlib
import pkgutil
import sys
from collections.abc import Callable, Mapping

import benchmarks


def found() -> Mapping[str, Callable[[], None]]:
    """Find the modules here that can be run: those with a ``main``."""
    names = sorted(
        module.name for module in pkgutil.iter_modules(benchmarks.__path__) if module.name != "__main__"
    )
    modules = {name: importlib.import_module(f"benchmarks.{name}") for name in names}
    return {name: module.main for name, module in modules.items() if hasattr(module, "main")}


def main(wanted: list[str]) -> int:
    """Run them one after the other, each under its name."""
    known = found()
    if unknown := sorted(set(wanted) - set(known)):
        print(f"no benchmark called {', '.join(unknown)}; there are: {', '.join(known)}", file=sys.stderr)
        return 2
    for name in wanted or known:
        print(f"\n== {name}", flush=True)
        known[name]()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
