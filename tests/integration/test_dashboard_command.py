"""`burden dashboard` as it is typed: what it refuses, and that it serves until it is stopped."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path
from urllib.request import urlopen

import pytest
from studies import small_study
from typer.testing import CliRunner

from burden.cli.app import app
from burden.workbook.write import write_study

pytestmark = pytest.mark.integration

run = CliRunner().invoke


def said(*arguments: object, code: int = 2) -> str:
    """What a command says that ends with a status."""
    found = run(app, ["dashboard", "--no-browser", *map(str, arguments)])
    assert isinstance(found.exception, SystemExit) and found.exit_code == code, found.output
    assert found.stdout == ""
    return " ".join(found.stderr.split())


def test_a_workbook_that_is_not_there_is_refused(tmp_path):
    assert "nergens.xlsx bestaat niet." in said(tmp_path / "nergens.xlsx", "--language", "nl")
    assert "nergens.xlsx does not exist." in said(tmp_path / "nergens.xlsx", "--language", "en")


def test_a_port_that_is_in_use_is_refused_in_plain_words():
    with socket.create_server(("localhost", 0)) as busy:
        port = busy.getsockname()[1]
        assert f"Port {port} is in use. Choose another with --port" in said("--port", port, "--language", "en")


def test_an_address_that_is_not_of_this_machine_is_refused():
    assert "Cannot listen on 203.0.113.7" in said("--address", "203.0.113.7", "--port", 0, "--language", "en")


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (
            "basic_auht = 'x'",
            "has a setting 'basic_auht' that has nothing to do with logging in. Did you mean basic_auth?",
        ),
        ("cookie_secret = 'x'", "sets neither basic_auth nor oauth_provider, so nobody would have to log in."),
        ("basic_auth = ''", "so nobody would have to log in."),
        ("basic_auth: x", "cannot be read:"),
        (None, "cannot be read: No such file"),
    ],
)
def test_wrong_settings_for_logging_in_are_refused(tmp_path, content, expected):
    path = tmp_path / "login.toml"
    if content is not None:
        path.write_text(content, encoding="utf-8")
    assert expected in said("--auth", path, "--language", "en")


def test_a_wrong_workbook_ends_the_command_with_its_problems(tmp_path):
    path = tmp_path / "kapot.xlsx"
    path.write_bytes(b"geen werkmap")
    found = said("--port", 0, "--language", "en", path, code=1)
    assert "this is not an Excel workbook" in found and "1 error in kapot.xlsx" in found


def read(address: str) -> str:
    with urlopen(address, timeout=60) as answer:
        return answer.read().decode("utf-8")


def test_panels_own_command_serves_it_too(tmp_path):
    path = tmp_path / "klein.xlsx"
    write_study(small_study(), path)
    with socket.create_server(("localhost", 0)) as free:
        port = free.getsockname()[1]
    root = Path(__file__).parents[2]
    command = [sys.executable, "-m", "panel", "serve", str(root / "dashboards" / "main.py"), "--port", str(port)]
    process = subprocess.Popen(
        [*command, "--session-ids", "signed", "--args", str(path)],
        stderr=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        text=True,
        cwd=root,
        env=os.environ | {"BOKEH_SECRET_KEY": "een sleutel van deze test"},
    )
    try:
        assert process.stderr is not None
        lines = iter(process.stderr.readline, "")
        assert any("running at" in line for line in lines)
        page = read(f"http://localhost:{port}/main")
        assert small_study().settings.title in page
    finally:
        process.terminate()
        process.communicate(timeout=20)
