"""What several tests start from: the real plan of 2024 and what is made of it."""

import datetime
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import cchc
import pytest
from index import Index, make_index

ROOT = Path(__file__).resolve().parents[2]
AS_OF = datetime.date(2024, 10, 15)

Run = Callable[..., "subprocess.CompletedProcess[bytes]"]


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def directory() -> cchc.Directory:
    return cchc.read_directory(ROOT / "data/agencies/gialai.csv")


@pytest.fixture(scope="session")
def document() -> cchc.Document:
    return cchc.read_document(ROOT / "data/plans/ke-hoach-3638-kh-ubnd.txt")


@pytest.fixture(scope="session")
def reading(document: cchc.Document, directory: cchc.Directory) -> "cchc.Reading[cchc.Plan]":
    return cchc.read_plan(document, directory)


@pytest.fixture(scope="session")
def plan(reading: "cchc.Reading[cchc.Plan]") -> cchc.Plan:
    return reading.value


@pytest.fixture(scope="session")
def facts() -> cchc.Facts:
    return cchc.Facts(cchc.vietnam_calendar(), [], cchc.vietnam_report_series())


@pytest.fixture(scope="session")
def schedule(plan: cchc.Plan, facts: cchc.Facts) -> cchc.Schedule:
    return cchc.resolve(plan, facts)


@pytest.fixture(scope="session")
def progress(plan: cchc.Plan, directory: cchc.Directory) -> cchc.Progress:
    return cchc.read_progress(ROOT / "data/progress/gialai-2024-sample.csv", plan, directory).value


@pytest.fixture(scope="session")
def statuses(
    plan: cchc.Plan, directory: cchc.Directory, schedule: cchc.Schedule, progress: cchc.Progress
) -> cchc.Statuses:
    return cchc.judge(plan, directory, schedule, progress, AS_OF)


@pytest.fixture(scope="session")
def index(plan: cchc.Plan, directory: cchc.Directory, schedule: cchc.Schedule, progress: cchc.Progress) -> Index:
    """The twenty departments of 2024, scored by the table that is shipped to show how."""
    return make_index(ROOT / "data", "so", plan, directory, schedule, progress)


@pytest.fixture(scope="session")
def run() -> Run:
    """Run the command line in a process of its own, in a locale that knows no Vietnamese."""

    def call(*arguments: object, stdin: bytes = b"") -> "subprocess.CompletedProcess[bytes]":
        environment = {**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
        command = [sys.executable, "-m", "cchc", *map(str, arguments)]
        return subprocess.run(command, input=stdin, capture_output=True, cwd=ROOT, env=environment, timeout=120)

    return call
