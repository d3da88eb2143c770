"""How long the estimate takes. Run with `pytest tests/benchmarks --benchmark-only -n 0`; read ratios, not seconds."""

import subprocess
import sys

import pytest
from inventory import national_inventory

from burden import alternatives_of, estimate, read_study, time_path
from burden.study.goals import instruments_of
from burden.study.tables import Goal
from burden.workbook.default import default_study_path

pytestmark = pytest.mark.integration


@pytest.mark.benchmark(group="estimate")
def test_default_study(benchmark):
    study = read_study(default_study_path())
    benchmark(lambda: estimate(study).by("mix", "timing"))


@pytest.mark.benchmark(group="estimate")
@pytest.mark.parametrize("activities", [2_000, 20_000])
def test_national_inventory(benchmark, activities):
    """20,000 activities x 100 categories x 4 mixes make 8 million lines."""
    study = national_inventory(activities)
    benchmark.pedantic(lambda: estimate(study).by("mix", "timing"), rounds=3)


@pytest.mark.benchmark(group="cold start")
@pytest.mark.parametrize("what", ["import pandas, openpyxl", "from burden.cli import main; main()"])
def test_the_command_against_importing_its_libraries(benchmark, what):
    command = [sys.executable, "-c", f"import sys; sys.argv[1:] = ['compare']; {what}"]
    benchmark.pedantic(lambda: subprocess.run(command, check=True, capture_output=True), rounds=5, warmup_rounds=1)


@pytest.mark.benchmark(group="years")
def test_the_path_of_the_default_study(benchmark):
    result = estimate(read_study(default_study_path()))
    benchmark(lambda: time_path(result).by("mix", "year"))


@pytest.mark.benchmark(group="years")
@pytest.mark.parametrize("activities", [2_000, 20_000])
def test_the_path_of_a_national_inventory_over_ten_years(benchmark, activities):
    result = estimate(national_inventory(activities))
    benchmark.pedantic(lambda: time_path(result).by("mix", "year"), rounds=3)


@pytest.mark.benchmark(group="forms")
@pytest.mark.parametrize("draws", [0, 1_000])
def test_every_form_of_a_mix_of_twelve_instruments(benchmark, draws):
    """M3 of the default study with all that it leaves out up to twelve, scored on a goal: 4,096 forms."""
    study = read_study(default_study_path())
    held = set(instruments_of(study, "M3"))
    others = [row.code for row in study.instruments if row.code not in held][: 12 - len(held)]
    composition = {row.instrument: row for row in study.composition}
    composition |= {code: composition[code].update(entries=composition[code].entries | {"M3": "x"}) for code in others}
    goals = tuple(Goal(goal="A", instrument=row.code, score=at % 3 - 1) for at, row in enumerate(study.instruments))
    result = estimate(study.update(composition=tuple(composition.values()), goals=goals))
    found = benchmark.pedantic(lambda: alternatives_of(result, "M3", draws=draws), rounds=3)
    assert len(found.instruments) == 12
