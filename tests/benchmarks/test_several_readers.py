"""Twenty readers of one server, one of them with a large study and some who ask for many draws: nobody else waits.

Run with `pytest tests/benchmarks/test_several_readers.py --benchmark-only -n 0 -s`. All on this machine alone, for about a
minute and a half.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Coroutine
from itertools import cycle
from pathlib import Path
from typing import Any

import pytest
from inventory import national_inventory
from readers import Reader
from served import serving

from burden.study import Study
from burden.workbook import read_study
from burden.workbook.default import default_study_path
from burden.workbook.write import write_study

pytestmark = pytest.mark.integration
OTHERS, ROUNDS = 15, 10
PARAMETERS = "page=parameters&table=tariffs&language=nl"


def with_draws(study: Study, draws: int) -> Study:
    return study.model_copy(update={"settings": study.settings.model_copy(update={"draws": draws})})


def memory_of_servers() -> float:
    """What all processes that this one started hold together, in MB."""
    parents, sizes = {}, {}
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            status = dict(
                line.split(":\t", 1) for line in (folder / "status").read_text().splitlines() if ":\t" in line
            )
        except OSError:
            continue  # it has ended
        parents[status["Pid"]], sizes[status["Pid"]] = status["PPid"], int(status.get("VmRSS", "0").split()[0]) / 1024
    ours = {Path("/proc/self").resolve().name}
    for _ in range(5):
        ours |= {process for process, parent in parents.items() if parent in ours}
    return sum(sizes[process] for process in ours if parents[process] in ours)


@pytest.mark.benchmark(group="dashboard")
@pytest.mark.skipif(sys.platform != "linux", reason="reads what the system says of processes")
def test_nobody_waits_for_a_large_study_or_for_many_draws(benchmark: Any, tmp_path: Path) -> None:
    study = read_study(default_study_path())
    write_study(study, tmp_path / "study.xlsx")
    write_study(national_inventory(2_500, 50), tmp_path / "large.xlsx")
    write_study(national_inventory(3_000, 3_000), tmp_path / "too_large.xlsx")
    write_study(with_draws(study, 190_000), tmp_path / "draws.xlsx")
    write_study(with_draws(study, 4_000_000), tmp_path / "too_many.xlsx")
    with serving(tmp_path) as address:
        asyncio.run(_measure(address))
    benchmark.pedantic(lambda: None)


async def _measure(address: str) -> None:
    readers = [await Reader.come(address, f"workbook=study.xlsx&{PARAMETERS}") for _ in range(OTHERS)]

    async def edit_at_once(value: str) -> float:
        return max(await asyncio.gather(*(reader.edit("uurtarief", value) for reader in readers)))

    alone = [await edit_at_once(value) for value in ("61", "58", "60")]
    before = memory_of_servers()
    busy = [asyncio.create_task(work) for work in _busy(address)]
    beside, peak = [], before
    for value in range(50, 50 + ROUNDS):
        beside.append(await edit_at_once(str(value)))
        peak = max(peak, memory_of_servers())
        await asyncio.sleep(1)
    for task in busy:
        if task.done():
            task.result()  # which went wrong, since it never ends by itself
        task.cancel()
    for reader in readers:
        reader.leave()
    # Sessions are forgotten some time after their readers have left.
    await asyncio.sleep(100)
    sys.stdout.write(
        f"\n{OTHERS} edits at once: the slowest {', '.join(f'{taken:.2f}' for taken in alone)} s; beside a large study and"
        f" many draws {', '.join(f'{taken:.2f}' for taken in beside)} s"
        f"\nmemory {before:.0f} MB, at most {peak:.0f} MB, afterwards {memory_of_servers():.0f} MB\n"
    )
    assert max(beside) < 2
    assert peak < 4_000


def _busy(address: str) -> list[Coroutine[Any, Any, None]]:
    """Readers who keep the server busy, each for as long as it is let."""

    async def visit(query: str) -> None:
        while True:
            reader = await Reader.see(address, query)
            try:
                await reader.quiet(2)
            finally:
                reader.leave()

    async def edit_large() -> None:
        reader = await Reader.come(address, f"workbook=large.xlsx&{PARAMETERS}")
        try:
            for value in cycle(range(26, 38)):
                await reader.edit("uurtarief", str(value))
        finally:
            reader.leave()

    pages = ("workbook=large.xlsx&page=compare", "workbook=too_large.xlsx&page=compare")
    draws = ("workbook=draws.xlsx&page=uncertainty", "workbook=too_many.xlsx&page=uncertainty")
    return [edit_large(), *(visit(query) for query in (*pages, *draws))]
