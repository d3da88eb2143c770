"""How long the estimate takes. Run with `pytest tests/benchmarks --benchmark-only -n 0`; read ratios, not seconds."""

import subprocess
import sys

import pytest
from inventory import national_inventory

from burden import estimate, read_study, time_path
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
