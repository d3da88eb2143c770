"""Long work in processes of its own: the same result, within limits, and stopped when nobody waits for it."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from pathlib import Path
from threading import Thread

import numpy as np
import pytest
from studies import small_study

from burden.answers.results import Results
from burden.answers.too_much import TooMuch
from burden.engine import estimate
from burden.engine.uncertainty.simulation import simulate
from burden.language import Language
from burden.processes import Progress
from dashboards.limits import Limits
from dashboards.state.apart import Apart

pytestmark = pytest.mark.integration
ROOT = Path(__file__).parents[2]
linux_alone = pytest.mark.skipif(sys.platform != "linux", reason="only Linux knows this limit on memory")


class NotWanted(Exception):
    pass


def told(reason: TooMuch) -> tuple[str, str]:
    return reason.reason.to(Language.EN), reason.reason.to(Language.NL)


def unconcerned(done: int, expected: int) -> None:
    pass


@pytest.fixture(scope="module")
def apart() -> Iterator[Apart]:
    yield (made := Apart(Limits(processes=1, draws=20_000)))
    made.close()


def double(number: int, progress: Progress) -> int:
    progress(1, 2)
    return 2 * number


def fail(_: object, progress: Progress) -> None:
    raise ValueError("no luck")


def sleep(_: object, progress: Progress) -> None:
    time.sleep(60)


def sleep_with_a_child(path: str, progress: Progress) -> None:
    child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
    Path(path).write_text(str(child.pid))
    progress(1, 2)
    time.sleep(60)


def hold_much(_: object, progress: Progress) -> int:
    return len(np.ones(200_000_000))


def die(_: object, progress: Progress) -> None:
    os._exit(9)


def is_alive(process: int) -> bool:
    state = Path(f"/proc/{process}/stat")
    return state.exists() and state.read_text().split(")")[1].split()[0] != "Z"


def test_a_process_for_draws_imports_what_they_need_and_nothing_of_the_pages(apart: Apart) -> None:
    """The first test of this file, since later ones ask other work of the same process."""
    apart.warm_up()
    imported = apart.elsewhere(partial(eval, "set(__import__('sys').modules)"))
    assert "burden.engine.uncertainty.simulation" in imported
    assert not {"dashboards.state", "burden.answers.results", "panel"} & imported


def test_draws_in_other_processes_are_the_same(apart):
    study, seen = small_study(), []
    made = Results(study, apart=apart).simulation(12_000, lambda done, expected: seen.append((done, expected)))
    here = simulate(estimate(study), 12_000, by=("mix",))
    for measure, draws in here.draws.items():
        np.testing.assert_array_equal(made.draws[measure], draws)
    assert seen[-1] == (12_000, 12_000)


def test_more_draws_than_allowed_are_refused_with_the_limit(apart):
    with pytest.raises(TooMuch) as refused:
        Results(small_study(), apart=apart).simulation(4_000_000)
    english, dutch = told(refused.value)
    assert "4,000,000 draws" in english and "at most 20,000" in english
    assert "4.000.000 trekkingen" in dutch and "hoogstens 20.000" in dutch


def test_draws_that_nobody_waits_for_stop_and_the_next_are_made(apart):
    def stop(done: int, expected: int) -> None:
        raise NotWanted

    results = Results(small_study(), apart=apart)
    with pytest.raises(NotWanted):
        results.simulation(20_000, stop)
    assert len(results.simulation(100)) == 100


def test_draws_end_at_the_limit_on_time():
    with pytest.raises(TooMuch, match="0 seconds"):
        Apart(Limits(seconds=0)).in_pieces(lambda executor, progress: progress(1, 2))


def test_processes_that_the_system_ended_are_told_of_and_replaced():
    apart = Apart(Limits(processes=1))

    def work(executor: object, progress: Progress) -> None:
        raise BrokenProcessPool

    first = apart.executor()
    with pytest.raises(TooMuch, match="memory"):
        apart.in_pieces(work)
    assert apart.executor() is not first
    apart.close()


def test_closing_ends_what_is_being_done_and_waits_for_nothing():
    apart = Apart(Limits(processes=1))
    executor = apart.executor()
    assert executor is not None
    worker, told = executor.submit(os.getpid).result(), []

    def wait_long() -> None:
        try:
            apart.elsewhere(partial(time.sleep, 60))
        except TooMuch as error:
            told.append(error)

    waiting = Thread(target=wait_long)
    waiting.start()
    apart.close()
    waiting.join(30)
    assert not waiting.is_alive() and len(told) == 1
    gone(worker)
    with pytest.raises(TooMuch):
        apart.in_pieces(lambda pool, progress: progress(1, 2))


def test_a_whole_gives_what_it_makes_and_tells_how_far_it_is():
    seen = []
    assert Apart().as_a_whole(double, 21, lambda done, expected: seen.append((done, expected))) == 42
    assert (1, 2) in seen


def test_an_error_of_a_whole_comes_out():
    with pytest.raises(ValueError, match="no luck"):
        Apart().as_a_whole(fail, None, unconcerned)


def test_a_whole_ends_at_the_limit_on_time_and_says_so():
    with pytest.raises(TooMuch) as refused:
        Apart(Limits(seconds=1)).as_a_whole(sleep, None, unconcerned)
    assert ["1 second" in told(refused.value)[0], "1 seconde" in told(refused.value)[1]] == [True, True]


@linux_alone
@pytest.mark.parametrize("work", [hold_much, die])
def test_a_whole_ends_at_the_limit_on_memory_and_says_so(work):
    with pytest.raises(TooMuch) as refused:
        Apart(Limits(memory=500)).as_a_whole(work, None, unconcerned)
    assert "500 MB" in told(refused.value)[0] and "500 MB" in told(refused.value)[1]


@linux_alone
def test_processes_end_with_the_server_even_when_it_was_killed():
    program = """
import sys, time
from dashboards.state.apart import Apart, Limits
from os import getpid
apart = Apart(Limits(processes=1))
print(apart.executor().submit(getpid).result(), flush=True)
time.sleep(60)
"""
    server = subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, text=True, cwd=ROOT)
    assert server.stdout is not None
    worker = int(server.stdout.readline())
    assert is_alive(worker)
    server.kill()
    server.communicate()
    gone(worker)


def gone(process: int) -> None:
    """Wait until a process has ended."""
    for _ in range(100):
        if not is_alive(process):
            return
        time.sleep(0.1)
    raise AssertionError(f"process {process} goes on")


@linux_alone
def test_a_whole_that_nobody_waits_for_ends_with_all_that_it_started(tmp_path):
    path = tmp_path / "child"

    def stop(done: int, expected: int) -> None:
        if (done, expected) == (1, 2):
            raise NotWanted

    with pytest.raises(NotWanted):
        Apart().as_a_whole(sleep_with_a_child, str(path), stop)
    gone(int(path.read_text()))
