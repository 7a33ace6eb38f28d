"""The set-up script does nothing twice, and stops with a command where it may not install."""

import hashlib
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
INPUTS = ("requirements/bootstrap.txt", "requirements/dev.txt", "pyproject.toml", "scripts/setup.sh")
PROGRAMS = ("bash", "cat", "cut", "dirname", "flock", "grep", "mkdir", "rm", "sha256sum", "tail")


@pytest.fixture
def checkout(tmp_path) -> Path:
    """Lay out what the script reads, in a folder with a blank in its name."""
    folder = tmp_path / "a checkout"
    for name in INPUTS:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(ROOT / name, folder / name)
    return folder


@pytest.fixture
def run_setup(checkout, tmp_path):
    """Run the script as a user who may not install, on a system without Chromium."""
    programs = tmp_path / "bin"
    programs.mkdir()
    for name in filter(shutil.which, PROGRAMS):
        (programs / name).symlink_to(shutil.which(name))
    for name, text in {"id": "echo 1000", "apt-get": f"echo called >>'{tmp_path}/apt-get'"}.items():
        (programs / name).write_text(f"#!{shutil.which('bash')}\n{text}\n")
        (programs / name).chmod(0o755)

    def run(kind: str) -> subprocess.CompletedProcess[str]:
        command = [shutil.which("bash"), checkout / "scripts" / "setup.sh", kind]
        return subprocess.run(
            command, env={"PATH": str(programs)}, capture_output=True, text=True, check=False
        )

    return run


def stamp_of(checkout: Path) -> str:
    content = f"{checkout}\n".encode() + b"".join((checkout / name).read_bytes() for name in INPUTS)
    return f"dev {hashlib.sha256(content).hexdigest()}"


def pretend_set_up(checkout: Path) -> None:
    (checkout / ".venv" / "bin").mkdir(parents=True)
    (checkout / ".venv" / "bin" / "python").symlink_to(shutil.which("true"))
    (checkout / ".venv" / "redthread-setup").write_text(stamp_of(checkout))


@pytest.mark.parametrize("kind", ["app", "dev"])
def test_setup_that_stands_does_nothing(checkout, run_setup, kind):
    (checkout / "requirements" / "app.txt").touch()
    pretend_set_up(checkout)
    outcome = run_setup(kind)
    assert (outcome.returncode, outcome.stdout, outcome.stderr) == (0, "", "")


@pytest.mark.parametrize("changed", INPUTS)
def test_setup_notices_each_changed_file(checkout, run_setup, changed):
    pretend_set_up(checkout)
    with (checkout / changed).open("a") as file:
        file.write("\n# changed\n")
    assert run_setup("dev").returncode == 1


def test_setup_notices_an_environment_without_its_python(checkout, run_setup):
    pretend_set_up(checkout)
    (checkout / ".venv" / "bin" / "python").unlink()
    assert run_setup("dev").returncode == 1


def test_setup_without_rights_prints_the_command_and_stops(run_setup, tmp_path):
    outcome = run_setup("dev")
    lines = outcome.stderr.splitlines()
    assert outcome.returncode == 1
    assert lines[0].startswith("set-up: system packages are missing: ")
    assert "chromium" in lines[0].split()
    assert lines[-1].startswith("set-up:     sudo sh -c 'apt-get update && apt-get install ")
    assert not (tmp_path / "apt-get").exists()


def test_setup_refuses_an_unknown_kind(run_setup):
    outcome = run_setup("all")
    assert (outcome.returncode, outcome.stderr) == (2, "set-up: 'app' or 'dev', not 'all'.\n")
