"""What administrators are given: a kit for Windows and a container, which name what there is."""

import json
import re
import subprocess
import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from zipfile import ZipFile

import pytest
from typer.main import get_command

from burden.cli.app import app

pytestmark = pytest.mark.integration
ROOT = Path(__file__).parents[2]
KIT = (ROOT / ".ci" / "windows-kit").read_text(encoding="utf-8")
START = (ROOT / ".ci" / "kit" / "start-dashboard.cmd").read_bytes()
CONTAINER = (ROOT / ".ci" / "Containerfile").read_text(encoding="utf-8")
PAGE = (ROOT / "parameters" / "administrators.md").read_text(encoding="utf-8")
PYTHONS = ["3.11", "3.12", "3.13"]


@pytest.mark.skipif(sys.platform == "win32", reason="the kit is made on Linux")
def test_the_script_is_right_bash_and_can_be_run():
    script = ROOT / ".ci" / "windows-kit"
    assert script.stat().st_mode & 0o111
    subprocess.run(["bash", "-n", script], check=True)


@pytest.mark.skipif(sys.platform == "win32", reason="the kit is made on Linux")
def test_a_folder_that_is_there_is_not_touched(tmp_path):
    done = subprocess.run([ROOT / ".ci" / "windows-kit", tmp_path], capture_output=True, text=True)
    assert done.returncode == 2 and "exists already" in done.stderr and not list(tmp_path.iterdir())


@pytest.mark.parametrize("name", ["start-dashboard.cmd", "LEESMIJ-README.txt"])
def test_files_of_the_kit_are_written_as_every_windows_reads_them(name):
    content = (ROOT / ".ci" / "kit" / name).read_bytes()
    assert content.isascii() and content.count(b"\n") == content.count(b"\r\n") > 10


def test_the_kit_starts_with_what_it_holds():
    start = START.decode("ascii")
    made_there = {"installed.txt"}
    assert set(re.findall(r"\w+\.txt", start)) - made_there == {"version.txt", "constraints.txt"}
    assert '>"$work/kit/version.txt"' in KIT and 'cp .ci/constraints.txt .ci/kit/* "$work/kit/"' in KIT
    assert '"$work/kit/wheels"' in KIT and "--no-index --find-links wheels" in start
    assert sorted(re.findall(r"py -(3\.\d+)", start)) == PYTHONS
    assert f'"$work/kit/wheels" {" ".join(PYTHONS)}\n' in KIT
    assert set(re.findall(r"-m burden (\w+)", start)) <= set(get_command(app).commands)
    labels = set(re.findall(r"^:(\w+)", start, re.MULTILINE))
    assert set(re.findall(r"(?:goto |call :)(\w+)", start)) <= labels


def wheel(folder: Path, name: str, version: str, *needs: str) -> Path:
    path = folder / f"{name.replace('-', '_')}-{version}-py3-none-any.whl"
    with ZipFile(path, "w") as made:
        told = [f"Name: {name}", f"Version: {version}", *(f"Requires-Dist: {one}" for one in needs)]
        made.writestr(f"{name}-{version}.dist-info/METADATA", "\n".join(told) + "\n")
    return path


@pytest.fixture
def wheels():
    spec = spec_from_file_location("windows_wheels", ROOT / ".ci" / "windows_wheels.py")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("python", PYTHONS)
def test_conditions_of_libraries_are_read_as_they_hold_on_windows(tmp_path, monkeypatch, wheels, python):
    needs = {
        "pandas": ('tzdata; sys_platform == "win32"', 'colorama; sys_platform == "linux"'),
        "panel": ("bokeh", 'xlsxwriter; extra == "asked"', 'ruff; extra == "other"'),
    }
    fetched = {}

    def download(pins, version, folder):
        assert version == python
        for pin in pins:
            fetched[pin.name.lower()] = str(pin.specifier)
            wheel(folder, pin.name, str(pin.specifier).removeprefix("=="), *needs.get(pin.name, ()))

    monkeypatch.setattr(wheels, "download", download)
    wheel(tmp_path, "burden-calculator", "1.0", "pandas>=2.3", "panel[asked]", 'pytest; extra == "test"')
    wheels.main(tmp_path, python)
    assert set(fetched) == {"pandas", "tzdata", "panel", "bokeh", "xlsxwriter"}
    assert (fetched["panel"] == wheels.pinned("3.11")["panel"].specifier) == (python == "3.11")
    assert len(list(tmp_path.glob("*.whl"))) == 6


@pytest.mark.parametrize("need", ["nowhere", "pandas>=99"])
def test_a_library_that_is_not_pinned_stops_the_kit(tmp_path, wheels, need):
    wheel(tmp_path, "burden-calculator", "1.0", need)
    with pytest.raises(SystemExit, match=re.escape(f"burden-calculator needs {need}, and .ci/constraints.txt has")):
        wheels.main(tmp_path, "3.13")


def test_the_container_holds_what_the_project_has_and_starts_it_with_options_that_there_are():
    for copied in re.findall(r"^COPY (.+) \S+$", CONTAINER, re.MULTILINE):
        assert all((ROOT / name).exists() for name in copied.split())
    command = re.search(r"^CMD (exec burden dashboard [\s\S]*)", CONTAINER, re.MULTILINE)[1]
    there = {
        name
        for parameter in get_command(app).commands["dashboard"].params
        for name in (*parameter.opts, *parameter.secondary_opts)
    }
    assert set(re.findall(r"(?<= )--[a-z-]+", command)) <= there
    port = re.search(r"^EXPOSE (\d+)$", CONTAINER, re.MULTILINE)[1]
    python, _, health = json.loads(re.search(r"^HEALTHCHECK [^[]*(\[.*\])$", CONTAINER, re.MULTILINE)[1])
    compile(health, "health", "exec")
    assert python == "python" and f"--port {port} " in command and f", {port}," in health and f":{port} " in PAGE
    assert re.search(r"^USER burden$", CONTAINER, re.MULTILINE)


def test_the_page_names_what_the_container_reads():
    for named in ("BURDEN_ORIGIN", "/workbooks", "/run/secrets/login.toml"):
        assert named in CONTAINER and named in PAGE
    assert re.search(r"--uid (\d+)", CONTAINER)[1] in PAGE
