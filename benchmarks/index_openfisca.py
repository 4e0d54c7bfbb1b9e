"""The index of many units in OpenFisca: run by a Python of its own, for its requirements are not ours.

Arguments: an .npz file of the columns. Prints the seconds of one run from the columns to percentages and ranks, and the
percentages of the first units.
"""

from __future__ import annotations

import json
import statistics
import sys
import time
from typing import Any

import numpy as np
from openfisca_core.entities import build_entity
from openfisca_core.periods import DateUnit
from openfisca_core.simulations import SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

YEAR = "2024"
RUNS = 5
OPTION_POINTS = np.array([1.0, 0.5, 0.0])
STEP_POINTS = np.array([1.0, 0.5, 0.5, 0.5, 0.0])

UNIT = build_entity(key="unit", plural="units", label="A unit that is scored", is_person=True)


def variable(name: str, formula: Any = None) -> type[Variable]:
    """Make a variable, of an input or of a formula."""
    fields = {"value_type": float, "entity": UNIT, "definition_period": DateUnit.YEAR, "label": name}
    return type(name, (Variable,), fields | ({"formula": formula} if formula else {}))


def points(one: str, kind: str) -> Any:
    """Make the formula of one component of one point."""

    def share(unit: Any, period: Any) -> Any:
        return unit(f"{one}_part", period) / unit(f"{one}_whole", period)

    def banded(unit: Any, period: Any) -> Any:
        ratio = share(unit, period)
        return (ratio >= 0.7) * 0.5 + (ratio > 0.9) * 0.5

    def linear(unit: Any, period: Any) -> Any:
        ratio = share(unit, period)
        return np.where(ratio < 0.5, 0, np.where(ratio >= 0.95, 1, ratio))

    formulas = {
        "chosen": lambda unit, period: OPTION_POINTS.take(unit(f"{one}_found", period).astype(int)),
        "banded": banded,
        "linear": linear,
        "surveyed": share,
        "assessed": lambda unit, period: unit(f"{one}_found", period),
        "counted": lambda unit, period: np.minimum(unit(f"{one}_found", period) * 0.25, 1),
        "deducted": lambda unit, period: 1 - np.minimum(unit(f"{one}_found", period) * 0.25, 1),
        "stepped": lambda unit, period: STEP_POINTS.take(unit(f"{one}_found", period).astype(int), mode="clip"),
    }
    return formulas[kind]


def name_of(column: str) -> str:
    """Return the name of a column as OpenFisca takes it."""
    name, _, what = column.partition("/")
    return f"c{name.replace('.', '_')}_{what or 'found'}"


def system(kinds: dict[str, str], columns: dict[str, Any], exempt_area: int) -> TaxBenefitSystem:
    """Make the table as a system of variables."""
    made = TaxBenefitSystem([UNIT])
    for column in columns:
        made.add_variable(variable(name_of(column)))
    names = {one: f"c{one.replace('.', '_')}" for one in kinds}
    for one, kind in kinds.items():
        made.add_variable(variable(names[one], points(names[one], kind)))
    in_area = [one for one in kinds if one.startswith(f"{exempt_area}.")]
    others = [one for one in kinds if one not in in_area]
    state = name_of(next(column for column in columns if column.endswith("/state")))

    def percent(unit: Any, period: Any) -> Any:
        there = unit(state, period) != 4
        total = sum(unit(names[one], period) for one in others)
        total = total + there * sum(unit(names[one], period) for one in in_area)
        return 100 * total / (len(others) + there * len(in_area))

    made.add_variable(variable("percent", percent))
    return made


def run(made: TaxBenefitSystem, columns: dict[str, Any], units: int) -> tuple[Any, Any]:
    """Return percentages and ranks."""
    simulation = SimulationBuilder().build_default_simulation(made, units)
    for column, cells in columns.items():
        simulation.set_input(name_of(column), YEAR, cells)
    percent = simulation.calculate("percent", YEAR)
    order = np.argsort(-percent)
    ranks = np.empty(units, dtype=np.int64)
    ranks[order] = np.arange(1, units + 1)
    return percent, ranks


def main() -> None:
    """Measure."""
    with np.load(sys.argv[1]) as file:
        columns = {name: file[name] for name in file.files if not name.startswith("_")}
        about = json.loads(str(file["_about"]))
    units = len(next(iter(columns.values())))
    made = system(about["kinds"], columns, about["exempt_area"])
    percent, _ = run(made, columns, units)
    taken = []
    for _ in range(RUNS):
        start = time.process_time()
        run(made, columns, units)
        taken.append(time.process_time() - start)
    print(json.dumps({"seconds": statistics.median(taken), "first": [float(one) for one in percent[:100]]}))


if __name__ == "__main__":
    main()
