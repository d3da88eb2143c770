"""How long reading takes against what openpyxl itself takes. Run with `pytest tests/benchmarks --benchmark-only -n 0 -s`.

The ratio is what counts: it should stay below 1.5.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from time import process_time
from typing import Any

import openpyxl
import pytest
from inventory import national_inventory

from burden.workbook import read_workbook
from burden.workbook.default import default_study_path
from burden.workbook.write import write_study

pytestmark = pytest.mark.integration


@pytest.fixture(scope="session")
def inventory_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workbook of 20,000 activities."""
    path = tmp_path_factory.mktemp("inventory") / "inventory.xlsx"
    write_study(national_inventory(20_000), path)
    return path


def seconds(work: Callable[[], object]) -> float:
    start = process_time()
    work()
    return process_time() - start


def compare(benchmark: Any, path: Path, rounds: int) -> None:
    """Measure both in turn, so that a busy moment of the machine hits both, and print the ratio of the best times."""
    reading = [seconds(lambda: read_workbook(path))]
    loading = [seconds(lambda: openpyxl.load_workbook(path))]
    for _ in range(rounds):
        reading.append(seconds(lambda: read_workbook(path)))
        loading.append(seconds(lambda: openpyxl.load_workbook(path)))
    ratio = min(reading) / min(loading)
    benchmark.extra_info["ratio to openpyxl.load_workbook"] = round(ratio, 2)
    print(f"\n{path.name}: {min(reading):.2f} s against {min(loading):.2f} s, ratio {ratio:.2f}")
    assert benchmark.pedantic(lambda: read_workbook(path), rounds=rounds).errors == ()


@pytest.mark.benchmark(group="reading")
def test_reading_the_default_study(benchmark: Any) -> None:
    compare(benchmark, default_study_path(), rounds=10)


@pytest.mark.benchmark(group="reading")
def test_reading_a_national_inventory(benchmark: Any, inventory_path: Path) -> None:
    compare(benchmark, inventory_path, rounds=3)
