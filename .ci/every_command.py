"""Runs every command of the installed program, in the folder that it is started in; the environment is its own."""

import re
import subprocess
import sys
import urllib.request
from importlib.resources import files
from pathlib import Path

STUDY = "study.xlsx"
ASKED = {
    "new": [STUDY, "--example", "us-home-mortgage-disclosure"],
    "check": [STUDY],
    "compare": [STUDY],
    "export": [STUDY, "--to", "tables"],
    "years": [STUDY],
    "scenarios": [STUDY],
    "simulate": [STUDY, "--draws", "100"],
    "sensitivity": [STUDY, "--mix", "FIN0", "--draws", "100"],
    "explain": ["FIN0", "FIN1", STUDY],
    "elements": ["FIN0", STUDY],
    "alternatives": ["FIN0", STUDY],
    "diff": [STUDY, STUDY],
    "dashboard": [STUDY, "--no-browser", "--port", "0"],
}


def open_the_dashboard(command: list[str]) -> None:
    """Start it, fetch its first page, and stop it."""
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as server:
        try:
            address = next(filter(None, (re.search(r"http://\S+?(?=\.?\s)", line) for line in server.stderr)))[0]
            assert b"<title>" in urllib.request.urlopen(address, timeout=60).read()
        finally:
            server.terminate()


def main() -> None:
    """Run them, and say which of them fails."""
    import burden
    from burden.cli.app import COMMANDS

    installed = Path(burden.__file__)
    assert installed.is_relative_to(sys.prefix), f"{installed} is not the installed program"
    assert set(ASKED) == set(COMMANDS), f"not tried: {set(COMMANDS) ^ set(ASKED)}"
    assert files("burden").joinpath("_data", "reference.md").is_file(), "the reference pages are missing"
    program = Path(sys.executable).with_name("burden")
    for name, asked in ASKED.items():
        command = [str(program), name, *asked]
        if name == "dashboard":
            open_the_dashboard(command)
        else:
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    subprocess.run([sys.executable, "-m", "burden", "compare"], check=True, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    main()
