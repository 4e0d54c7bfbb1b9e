"""`make bench`: what the index of many units costs, beside NumPy, pandas and OpenFisca, on one made-up table.

Times are processor time of one thread; where two work, the least time by the clock on the wall.
"""

from __future__ import annotations

import importlib.metadata
import json
import os
import platform
import subprocess
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import cchc
import index_others
import index_shape
import numpy as np
import pandas as pd
from run import ROOT, mark, measure, print_table, seconds

OPENFISCA = ROOT / "build/openfisca/bin/python"
UNITS = 100_000
PROVINCES = 63
DRAWS = 10_000
MOST_UNITS = int(os.environ.get("BENCH_UNITS", "10000000"))
WALL_RUNS = 15

Row = tuple[str, ...]
HEAD = ("", "measured", "bar", "× as long as cchc")


def wall_seconds(work: Callable[[], object]) -> float:
    """Return the least time by the clock on the wall."""
    taken = []
    for _ in range(WALL_RUNS):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return min(taken)


def row(name: str, measured: str, ratio: float | None = None, least: float | None = None) -> Row:
    """Hold a ratio to the least it may be."""
    bar = "" if least is None or ratio is None else f"≥ {least:g} × {mark(ratio >= least)}"
    return (name, measured, bar, "" if ratio is None else f"{ratio:.2f}")


def most_row(name: str, value: float, unit: str, most: float) -> Row:
    """Hold a number to the most it may be."""
    return (name, f"{value:.2f} {unit}", f"≤ {most:g} {mark(value <= most)}", "")


def openfisca(columns: index_others.Columns) -> tuple[float, list[float]]:
    """Run OpenFisca in its own Python."""
    about = json.dumps({"kinds": index_others.KINDS, "exempt_area": index_shape.EXEMPT_AREA})
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "columns.npz"
        np.savez(file, _about=np.array(about), **columns)
        command = [str(OPENFISCA), str(ROOT / "benchmarks/index_openfisca.py"), str(file)]
        result = json.loads(subprocess.run(command, capture_output=True, check=True, text=True).stdout)
    return result["seconds"], result["first"]


def index_rows(evaluator: cchc.Evaluator) -> list[Row]:
    """Score and rank many units, each way."""
    columns = index_shape.findings(UNITS)
    frame = pd.DataFrame(columns)
    scores = evaluator.score(columns)
    percent, ranks = index_others.with_numpy(columns)
    fisca, first = openfisca(columns)
    exact = 100 * scores["tong/points"] / scores["tong/maximum"]
    assert abs(exact - percent).max() < 1e-6
    assert (scores["rank"] == ranks).mean() > 0.99
    assert abs(exact[: len(first)] - first).max() < 1e-3  # OpenFisca's numbers are of 32 bits
    ours = seconds(lambda: evaluator.score(columns))
    numpy = seconds(lambda: index_others.with_numpy(columns))
    pandas = seconds(lambda: index_others.with_pandas(frame))
    on_two = wall_seconds(lambda: evaluator.score(columns, threads=2))
    numpy_wall = wall_seconds(lambda: index_others.with_numpy(columns))
    name = f"{UNITS:,} units scored and ranked"
    return [
        row(f"{name}, cchc", f"{1e3 * ours:.1f} ms"),
        row(f"{name}, NumPy", f"{1e3 * numpy:.1f} ms", numpy / ours, 1.8),
        row(f"{name}, pandas", f"{1e3 * pandas:.1f} ms", pandas / ours),
        row(f"{name}, OpenFisca", f"{1e3 * fisca:.1f} ms", fisca / ours, 4),
        row(f"{name}, cchc on two cores, by the clock", f"{1e3 * on_two:.1f} ms"),
        row(f"{name}, NumPy, by the clock", f"{1e3 * numpy_wall:.1f} ms", numpy_wall / on_two, 3),
    ]


def speed_rows(evaluator: cchc.Evaluator, rubric: Path) -> list[Row]:
    """Score a province, and up to ten million units."""
    columns = index_shape.findings(PROVINCES)
    cpp = measure("columns_speed", rubric, MOST_UNITS)
    python = seconds(lambda: evaluator.score(columns))
    sizes = sorted(int(name.split("_")[1]) for name in cpp if name.startswith("seconds_"))[1:]
    each = [1e9 * cpp[f"seconds_{size}"] / size / index_shape.COMPONENTS for size in sizes]
    per_cell = ", ".join(f"{size:,}: {one:.2f}" for size, one in zip(sizes, each, strict=True))
    return [
        most_row(f"{PROVINCES} units scored and ranked, C++", 1e6 * cpp["seconds_63"], "µs", 10),
        most_row(f"{PROVINCES} units scored and ranked, Python", 1e6 * python, "µs", 60),
        row("a cell, with ranks, by units", f"{per_cell} ns"),
        most_row("the dearest of these beside the cheapest", max(each) / min(each), "times", 1.5),
    ]


def drawn_with_numpy(points: index_others.Floats, maximum: index_others.Floats, draws: int) -> index_others.Floats:
    """Return the acceptability of each rank under random weights of ±10 %."""
    random = np.random.default_rng(1)
    units = len(points)
    weights = random.uniform(0.9, 1.1, (draws, points.shape[1]))
    index = (weights @ points.T) / (weights @ maximum.T)
    order = np.argsort(-index, axis=1)
    ranks = np.empty_like(order)
    np.put_along_axis(ranks, order, np.arange(units)[np.newaxis, :], axis=1)
    ranks += np.arange(units) * units
    return np.bincount(ranks.ravel(), minlength=units * units).reshape(units, units) / draws


def robustness_rows(rubric: cchc.Rubric) -> list[Row]:
    """Draw other weights for the units of a country's provinces."""
    directory = index_shape.directory(PROVINCES)
    card = cchc.score(rubric, directory, index_shape.marks(PROVINCES), index_shape.ON)
    leaves = [rubric.ref(one) for one in index_others.KINDS]
    points = np.array([[float(card.at(unit, leaf).points) for leaf in leaves] for unit in range(PROVINCES)])
    maximum = np.array([[float(card.at(unit, leaf).maximum) for leaf in leaves] for unit in range(PROVINCES)])
    variation = cchc.Variation(draws=DRAWS)
    result = cchc.robustness(card, rubric, directory, variation)
    order = [unit.agency.index for unit in result.units]
    theirs = drawn_with_numpy(points, maximum, DRAWS)[order]
    assert abs(result.acceptability() - theirs).max() < 0.05  # both are samples
    ours = seconds(lambda: cchc.robustness(card, rubric, directory, variation))
    numpy = seconds(lambda: drawn_with_numpy(points, maximum, DRAWS))
    name = f"{DRAWS:,} draws of weights, {PROVINCES} units"
    return [
        row(f"{name}, cchc", f"{1e3 * ours:.1f} ms"),
        row(f"{name}, NumPy", f"{1e3 * numpy:.1f} ms", numpy / ours, 2),
    ]


def main() -> None:
    """Print the table."""
    versions = [f"{name} {importlib.metadata.version(name)}" for name in ("cchc", "numpy", "pandas")]
    print(
        ", ".join(
            [*versions, "OpenFisca-Core 46.0.1", f"Python {platform.python_version()}", f"{os.cpu_count()} cores"]
        )
    )
    print()
    rubric = index_shape.rubric()
    evaluator = cchc.Evaluator(rubric, index_shape.ON)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "rubric.json"
        file.write_text(cchc.to_json(rubric), encoding="utf-8")
        rows = [*index_rows(evaluator), *speed_rows(evaluator, file), *robustness_rows(rubric)]
    print_table(HEAD, rows)


if __name__ == "__main__":
    main()
