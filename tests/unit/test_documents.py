"""The pages for people: what they name is there, what they say can be run, and nothing stands in two of them."""

import re
import shlex
import tomllib
from datetime import date
from pathlib import Path

import pytest
from typer.main import get_command

from burden.cli.app import app

pytestmark = pytest.mark.unit
ROOT = Path(__file__).parents[2]
README, CONTRIBUTING, CHANGES = ROOT / "README.md", ROOT / ".github" / "CONTRIBUTING.md", ROOT / "CHANGELOG.md"
GUIDE = ROOT / "parameters" / "guide.md"
WRITTEN = [GUIDE, *(GUIDE.with_name(f"{name}.md") for name in ("handleiding", "reviewer"))]
PAGES = [README, CHANGES, *sorted((ROOT / ".github").rglob("*.md")), *WRITTEN]
each_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
COMMANDS = get_command(app).commands
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
PATH = re.compile(r"(?!\.venv|/)[\w.-]+/[\w./-]*|[\w-]+\.(?:py|md)|pyproject\.toml")


def told(page: Path) -> list[str]:
    """What stands as code on a page: between backticks, and the lines of its blocks."""
    blocks, between = re.split(r"```.*\n", page.read_text(encoding="utf-8"))[1::2], []
    for text in re.split(r"```[\s\S]*?```", page.read_text(encoding="utf-8")):
        between += [" ".join(span.split()) for span in re.findall(r"`([^`]+)`", text)]
    return between + [line.removeprefix("$ ") for block in blocks for line in block.splitlines()]


def words(page: Path) -> list[str]:
    return [word for code in told(page) for word in code.split()]


def anchors(page: Path) -> list[str]:
    headings = re.findall(r"^#+ (.*)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return [re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings]


def options_of(*names: str) -> set[str]:
    return {"--help"} | {option for name in names for parameter in COMMANDS[name].params for option in parameter.opts}


@each_page
def test_every_file_that_a_page_names_is_there(page):
    named = [word for word in words(page) if PATH.fullmatch(word)]
    modules = [
        word.replace(".", "/") + ".py" for word in re.findall(r"-m ((?:burden|dashboards)\.\S+)", "\n".join(told(page)))
    ]
    assert [name for name in named + modules if not (ROOT / name).exists()] == []


@each_page
def test_every_link_of_a_page_leads_somewhere(page):
    for name, anchor in re.findall(r"\]\((?!http)([^)#]*)(?:#([^)]*))?\)", page.read_text(encoding="utf-8")):
        leads_to = page.parent / name if name else page
        assert leads_to.exists(), name
        assert not anchor or anchor in anchors(leads_to), anchor


def test_files_are_recognised_on_a_page():
    """Or the tests above would hold for any page."""
    assert {"burden/engine/formula.py", "pyproject.toml", "tests/unit/", ".ci/run"} <= set(
        filter(PATH.fullmatch, words(CONTRIBUTING))
    )
    assert {".ci/constraints.txt", "dashboards/main.py"} <= set(filter(PATH.fullmatch, words(GUIDE)))


@each_page
def test_every_command_and_option_that_a_page_names_is_known(page):
    for code in told(page):
        first, *rest = re.sub(r"\s{2,}.*", "", code).replace("…", "").split() or [""]
        if first == "burden" and rest and not rest[0].startswith("-"):
            known = options_of(rest[0])
        elif first.startswith("--"):
            known, rest = options_of(*COMMANDS), [first]
        else:
            continue
        asked = [word for word in rest if word.startswith("--")]
        assert [word for word in asked if not any(option.startswith(word) for option in known)] == [], code


def test_no_line_stands_on_two_pages():
    long = [{line for line in page.read_text(encoding="utf-8").splitlines() if len(line) > 40} for page in PAGES]
    assert [line for number, lines in enumerate(long) for line in lines if line in set().union(*long[:number])] == []


# The first use


def first_use(system: str, page: Path = README) -> list[str]:
    return re.findall(rf"^{re.escape(system)}: `([^`]+)`$", page.read_text(encoding="utf-8"), re.MULTILINE)


LINUX, WINDOWS = first_use("Linux, macOS"), first_use("Windows (PowerShell)")


@pytest.mark.parametrize(("page", "lines"), [(README, 2), (GUIDE, 1)], ids=["README", "guide"])
def test_the_commands_are_the_same_on_windows(page, lines):
    linux, windows = first_use("Linux, macOS", page), first_use("Windows (PowerShell)", page)
    assert len(linux) == lines
    changes = (("python3", "py"), (".venv/bin/", ".venv\\Scripts\\"), (" && ", "; "))
    for one, other in zip(linux, windows, strict=True):
        for ours, theirs in changes:
            one = one.replace(ours, theirs)
        assert one == other


@pytest.mark.parametrize(("line", "last"), list(zip(LINUX, ("burden compare --language en", "pytest"), strict=True)))
def test_the_two_commands_make_an_environment_install_and_run_what_was_installed(line, last):
    make, install, run = line.split(" && ")
    assert make == "python3 -m venv .venv"
    program, *asked = shlex.split(install)
    assert program == ".venv/bin/pip" and asked[0] == "install"
    assert all((ROOT / asked[number + 1]).exists() for number, word in enumerate(asked) if word == "-c")
    extras = re.findall(r"^\.\[(\w+)\]$", asked[-1])
    assert asked[-1] == "." or set(extras) <= set(PROJECT["optional-dependencies"])
    assert run == f".venv/bin/{last}"
    name = last.split()[0]
    assert name in PROJECT["scripts"] or any(
        re.match(rf"{name}\b(?!-)", one) for one in PROJECT["optional-dependencies"][extras[0]]
    )


def test_the_workflow_runs_what_the_pages_tell():
    workflow = (ROOT / ".github" / "workflows" / "check.yml").read_text(encoding="utf-8")
    _, linux, windows = re.split(r"^  (?:linux|windows):$", workflow, flags=re.MULTILINE)
    assert re.findall(r"- run: (.*)", linux) == ["bash .ci/run"]
    commands = "; ".join(re.findall(r"- run: (.*)", windows)).replace("python -m venv", "py -m venv")
    assert commands == f"{WINDOWS[1]} -m unit"


# The version


def test_the_newest_release_in_the_change_log_is_the_version_and_has_a_date():
    number, day = re.search(r"^## (\d\S*) – (.*)$", CHANGES.read_text(encoding="utf-8"), re.MULTILINE).groups()
    assert number == PROJECT["version"]
    assert date.fromisoformat(day) <= date.today()


def test_the_version_stands_in_no_module():
    modules = [path for package in ("burden", "dashboards") for path in (ROOT / package).rglob("*.py")]
    assert [path for path in modules if f'"{PROJECT["version"]}"' in path.read_text(encoding="utf-8")] == []


# The first hour


def test_the_readme_is_short_and_its_pictures_are_small():
    assert len(README.read_text(encoding="utf-8").splitlines()) < 150
    pictures = re.findall(r"!\[[^\]]+\]\(([^)]+)\)", README.read_text(encoding="utf-8"))
    assert len(pictures) == 2 and all((ROOT / picture).stat().st_size < 150_000 for picture in pictures)
