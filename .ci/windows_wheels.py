"""Fetches the wheels with which the project's own wheel, already in the folder, installs on Windows.

    python .ci/windows_wheels.py FOLDER 3.11 3.12 3.13

pip fetches wheels for another system, but reads the conditions of libraries ("on Windows", "before Python 3.12") as
they hold on this one: what only Windows needs would be missing. Here they are read as they hold there.
"""

import subprocess
import sys
from email.parser import HeaderParser
from pathlib import Path
from shutil import copy
from tempfile import TemporaryDirectory
from zipfile import ZipFile

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

PROJECT = "burden-calculator"
WINDOWS = {"os_name": "nt", "sys_platform": "win32", "platform_system": "Windows", "platform_machine": "AMD64"}


def holds(one: Requirement, python: str, extra: str = "") -> bool:
    """Whether the condition of a line holds on Windows with this Python."""
    there = WINDOWS | {"python_version": python, "python_full_version": f"{python}.0", "extra": extra}
    return one.marker is None or one.marker.evaluate(there)


def pinned(python: str) -> dict[str, Requirement]:
    """The version of each library that the project is checked with."""
    lines = Path(__file__).with_name("constraints.txt").read_text(encoding="utf-8").splitlines()
    pins = [Requirement(line) for line in lines if line and not line.startswith("#")]
    return {canonicalize_name(pin.name): pin for pin in pins if holds(pin, python)}


def wheels_by_name(folder: Path) -> dict[str, Path]:
    """The wheels of a folder."""
    return {canonicalize_name(wheel.name.split("-")[0]): wheel for wheel in folder.glob("*.whl")}


def needed(wheel: Path, python: str, extra: str) -> list[Requirement]:
    """What a library needs there, or for an extra of it."""
    with ZipFile(wheel) as opened:
        name = next(name for name in opened.namelist() if name.endswith(".dist-info/METADATA"))
        told = HeaderParser().parsestr(opened.read(name).decode("utf-8"))
    found = map(Requirement, told.get_all("Requires-Dist", []))
    return [one for one in found if holds(one, python, extra)]


def download(pins: list[Requirement], python: str, folder: Path) -> None:
    """Fetch these libraries, and nothing that they need."""
    target = ["--platform", "win_amd64", "--implementation", "cp", "--python-version", python]
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--only-binary=:all:", *target]
    subprocess.run([*command, "--dest", str(folder), *(f"{pin.name}{pin.specifier}" for pin in pins)], check=True)


def collect(python: str, folder: Path) -> None:
    """Fetch all that the project needs there into the folder, which holds the project's wheel."""
    pins = pinned(python)
    asked = {(PROJECT, "")}
    done: set[tuple[str, str]] = set()
    while new := asked - done:
        missing = sorted({name for name, _ in new} - set(wheels_by_name(folder)))
        if missing:
            download([pins[name] for name in missing], python, folder)
        wheels = wheels_by_name(folder)
        for name, extra in new:
            for one in needed(wheels[name], python, extra):
                library = canonicalize_name(one.name)
                version = str(pins[library].specifier).removeprefix("==") if library in pins else "no version"
                if library not in pins or not one.specifier.contains(version, prereleases=True):
                    sys.exit(f"Python {python}: {name} needs {one}, and .ci/constraints.txt has {version} of it.")
                asked |= {(library, ""), *((library, wanted) for wanted in one.extras)}
        done |= new


def main(folder: Path, *pythons: str) -> None:
    """Fetch them for each Python."""
    for python in pythons:
        with TemporaryDirectory() as own:
            copy(wheels_by_name(folder)[PROJECT], own)
            collect(python, Path(own))
            for wheel in Path(own).glob("*.whl"):
                copy(wheel, folder)


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
