"""The index of many units as one would write it with NumPy and with pandas: float64, whole columns at a time.

Both know this one table by heart, keep no state but exempt, sum straight into the total, and are as exact as doubles.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import index_shape
import numpy as np
import pandas as pd
from numpy.typing import NDArray

Columns = dict[str, NDArray[Any]]
Floats = NDArray[np.float64]

KINDS = index_shape.components()
AREA_SIZE = sum(one.startswith(f"{index_shape.EXEMPT_AREA}.") for one in KINDS)
OPTION_POINTS = np.array([1.0, 0.5, 0.0])
STEP_POINTS = np.array([1.0, 0.5, 0.5, 0.5, 0.0])
BLOCK = 16_384  # units at a time, so that what is between stays in the cache: the fastest of 2048 to 100,000


def leaf_points(columns: Columns, one: str, kind: str, rows: slice) -> Floats:
    """Return what each unit earns for one component of one point."""
    if kind == "chosen":
        return OPTION_POINTS.take(columns[one][rows])
    if kind in {"banded", "linear", "surveyed"}:
        share = columns[f"{one}/part"][rows] / columns[f"{one}/whole"][rows]
        if kind == "banded":
            return (share >= 0.7) * 0.5 + (share > 0.9) * 0.5
        if kind == "linear":
            share[share < 0.5] = 0
            share[share >= 0.95] = 1
        return share
    numbers = columns[one][rows]
    if kind == "counted":
        return np.minimum(numbers * 0.25, 1)
    if kind == "deducted":
        return 1 - np.minimum(numbers * 0.25, 1)
    if kind == "stepped":
        return STEP_POINTS.take(numbers, mode="clip")
    return numbers


def blocks(units: int) -> Iterator[slice]:
    """Yield the rows of one block after another."""
    for begin in range(0, units, BLOCK):
        yield slice(begin, begin + BLOCK)


def with_numpy(columns: Columns) -> tuple[Floats, NDArray[np.int64]]:
    """Return the percentage and the rank of each unit."""
    exempt = next(column for name, column in columns.items() if name.endswith("/state"))
    total = np.empty(len(exempt))
    maximum = np.where(exempt == 4, len(KINDS) - AREA_SIZE, len(KINDS)).astype(float)
    for rows in blocks(len(exempt)):
        points = np.zeros(len(exempt[rows]))
        in_area = np.zeros(len(points))
        for one, kind in KINDS.items():
            into = in_area if one.startswith(f"{index_shape.EXEMPT_AREA}.") else points
            into += leaf_points(columns, one, kind, rows)
        in_area[exempt[rows] == 4] = 0
        total[rows] = points + in_area
    percent = np.round(100 * total / maximum, 10)  # doubles of equal points differ in their last digits
    order = np.argsort(-percent)
    best_first = percent[order]
    first = np.concatenate([[True], best_first[1:] != best_first[:-1]])
    ranks = np.empty(len(total), dtype=np.int64)
    ranks[order] = np.maximum.accumulate(np.where(first, np.arange(len(total)), 0)) + 1
    return percent, ranks


def with_pandas(frame: pd.DataFrame) -> tuple[pd.Series[float], pd.Series[int]]:
    """Return the same from a DataFrame."""
    exempt = frame[next(name for name in frame if name.endswith("/state"))] == 4
    total = pd.Series(0.0, index=frame.index)
    in_area = total.copy()
    for one, kind in KINDS.items():
        if kind in {"banded", "linear", "surveyed"}:
            points = frame[f"{one}/part"] / frame[f"{one}/whole"]
            if kind == "banded":
                points = (points >= 0.7) * 0.5 + (points > 0.9) * 0.5
            elif kind == "linear":
                points = points.where(points >= 0.5, 0).mask(points >= 0.95, 1)
        elif kind == "chosen":
            points = pd.Series(OPTION_POINTS.take(frame[one]), index=frame.index)
        elif kind == "stepped":
            points = pd.Series(STEP_POINTS.take(frame[one], mode="clip"), index=frame.index)
        else:
            points = frame[one] if kind == "assessed" else (frame[one] * 0.25).clip(upper=1)
            points = 1 - points if kind == "deducted" else points
        if one.startswith(f"{index_shape.EXEMPT_AREA}."):
            in_area += points
        else:
            total += points
    total += in_area.mask(exempt, 0)
    percent = (100 * total / (len(KINDS) - AREA_SIZE * exempt)).round(10)
    return percent, percent.rank(method="min", ascending=False).astype(int)
