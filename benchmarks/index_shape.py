"""A scoring table of the shape of the national one, 8 areas, 39 criteria, 95 components, and findings for it.

Made up: the national tables are not published in full. Every way of marking is there, in about the share that published
provincial tables have it.
"""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Any

import cchc
import numpy as np
from numpy.typing import NDArray

ON = datetime.date(2024, 12, 31)
CRITERIA = (7, 5, 5, 4, 5, 4, 6, 3)  # of each area
COMPONENTS = 95
EXEMPT_AREA = 3  # bodies without procedures are not assessed there

OPTIONS = [cchc.Option("kip-thoi", "", 1), cchc.Option("muon", "", Decimal("0.5")), cchc.Option("khong", "", 0)]
BANDS = [
    cchc.Band(cchc.Edge(0, True), cchc.Edge(70, False), 0),
    cchc.Band(cchc.Edge(70, True), cchc.Edge(90, True), Decimal("0.5")),
    cchc.Band(cchc.Edge(90, False), cchc.Edge(100, True), 1),
]
STEPS = [cchc.Step(0, 1), cchc.Step(1, Decimal("0.5")), cchc.Step(4, 0)]
# Of twenty components in turn.
KINDS = (
    ["chosen"] * 6
    + ["banded"] * 3
    + ["linear"] * 4
    + ["surveyed"] * 2
    + ["assessed"] * 2
    + ["counted", "deducted", "stepped"]
)
MARKINGS: dict[str, cchc.Marking] = {
    "chosen": cchc.Chosen(OPTIONS),
    "banded": cchc.Banded(BANDS),
    "linear": cchc.Linear(50, 95),
    "surveyed": cchc.Surveyed(),
    "assessed": cchc.Assessed(),
    "counted": cchc.Counted(Decimal("0.25")),
    "deducted": cchc.Deducted(Decimal("0.25")),
    "stepped": cchc.Stepped(STEPS),
}


def components() -> dict[str, str]:
    """Return the kind of each component, in the order of the table."""
    criteria = [f"{area}.{number}" for area, count in enumerate(CRITERIA, 1) for number in range(1, count + 1)]
    counts = [COMPONENTS // len(criteria) + (i < COMPONENTS % len(criteria)) for i in range(len(criteria))]
    ids = [f"{one}.{i}" for one, count in zip(criteria, counts, strict=True) for i in range(1, count + 1)]
    return {one: KINDS[place % len(KINDS)] for place, one in enumerate(ids)}


def rubric() -> cchc.Rubric:
    """Return the table: each component of one point."""
    leaves = components()
    areas = sorted({one.split(".")[0] for one in leaves})
    criteria = sorted({one.rsplit(".", 1)[0] for one in leaves})

    def size(prefix: str) -> int:
        return sum(one.startswith(prefix) for one in leaves)

    lines = [cchc.Criterion("tong", None, "Tổng", len(leaves))]
    lines += [cchc.Criterion(one, "tong", "", size(f"{one}.")) for one in areas]
    lines += [cchc.Criterion(one, one.split(".")[0], "", size(f"{one}.")) for one in criteria]
    lines += [cchc.Criterion(one, one.rsplit(".", 1)[0], "", 1, MARKINGS[kind]) for one, kind in leaves.items()]
    everyone = cchc.Membership(cchc.Known.listed, [cchc.AgencyKind.provincial_agency], cchc.Level.province)
    head = cchc.RubricHead("do", "Bảng đo", cchc.Decision(), groups=[cchc.RankingGroup("g", "", everyone)])
    return cchc.Rubric(head, lines)


def findings(units: int, seed: int = 1) -> dict[str, NDArray[Any]]:
    """Return columns of findings: a tenth of the units is exempt from one area."""
    random = np.random.default_rng(seed)
    exempt = np.where(random.random(units) < 0.1, np.uint8(4), np.uint8(0))
    columns: dict[str, NDArray[Any]] = {}
    for one, kind in components().items():
        if kind == "chosen":
            columns[one] = random.integers(0, len(OPTIONS), units, dtype=np.int8)
        elif kind in {"banded", "linear", "surveyed"}:
            columns[f"{one}/whole"] = random.integers(1, 500, units)
            columns[f"{one}/part"] = random.integers(0, columns[f"{one}/whole"] + 1)
        elif kind == "assessed":
            columns[one] = random.integers(0, 101, units) / 100
        else:
            columns[one] = random.integers(0, 8, units)
        if one.startswith(f"{EXEMPT_AREA}."):
            columns[f"{one}/state"] = exempt
    return columns


def directory(units: int) -> cchc.Directory:
    """Return a directory of so many units."""
    rows = [f"u{i},provincial_agency,province,Sở {i}" for i in range(units)]
    return cchc.parse_directory("\n".join(["id,kind,level,name", *rows]) + "\n")


def marks(units: int, seed: int = 1) -> cchc.Marks:
    """Return findings like those above as marks."""
    columns = findings(units, seed)
    all_marks, exemptions = [], []
    for one, kind in components().items():
        for i in range(units):
            if f"{one}/state" in columns and columns[f"{one}/state"][i] == 4:
                exemptions.append(cchc.Exemption(one, f"u{i}", "Không có thủ tục hành chính"))
                continue
            if kind == "chosen":
                finding: cchc.Finding = cchc.Choice(OPTIONS[columns[one][i]].id)
            elif kind in {"banded", "linear", "surveyed"}:
                finding = cchc.Share(int(columns[f"{one}/part"][i]), int(columns[f"{one}/whole"][i]))
            elif kind == "assessed":
                finding = Decimal(str(columns[one][i]))
            else:
                finding = cchc.Count(int(columns[one][i]))
            all_marks.append(cchc.Mark(one, f"u{i}", cchc.Origin.appraised, 1, finding))
    return cchc.Marks(all_marks, exemptions)
