"""Commands that are stopped with Ctrl-C while they draw, as people stop them."""

from __future__ import annotations

import os
import signal
import subprocess
import sys

import pytest

has_signals = pytest.mark.skipif(sys.platform == "win32", reason="signals are sent otherwise there")
_TELLING = """
from burden.cli import main
from burden.cli.progress_bar import ProgressBar
ProgressBar.__call__ = lambda bar, done, expected: print(done, flush=True)
main()
"""
"""A command that also prints how many draws it has made."""


def stopped(*arguments: object) -> list[str]:
    """What a command says on standard error when it is stopped after its first draws."""
    running = subprocess.Popen(
        [sys.executable, "-c", _TELLING, *map(str, arguments), "--language", "en"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
        # What runs the tests may itself be in the background, where Ctrl-C is ignored and programs inherit that.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )
    assert running.stdout is not None
    assert running.stdout.readline(), "it should be drawing by now"
    assert running.poll() is None
    running.send_signal(signal.SIGINT)
    _, said = running.communicate(timeout=60)
    assert running.returncode == 130
    return said.splitlines()
