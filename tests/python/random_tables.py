"""Scoring tables of every shape and marking, and findings for them, good and bad."""

from __future__ import annotations

import datetime
import itertools
import random
from decimal import Decimal
from fractions import Fraction
from typing import Any

import cchc
import numpy as np
from reference import BILLION, Finding, Line, Rules

YEAR_END = datetime.date(2024, 12, 31)
STATES = ("scored", "missing", "not_submitted", "under_appraisal", "exempt")


def decimal(number: Fraction) -> Decimal:
    """Return a number of at most nine places as a decimal."""
    billionths = number * BILLION
    assert billionths.denominator == 1
    return Decimal(billionths.numerator).scaleb(-9)


class Tables:
    """Draws tables and findings."""

    def __init__(self, seed: int) -> None:
        self.dice = random.Random(seed)

    def figure(self, low: Fraction, high: Fraction) -> Fraction:
        """Return a number of few digits, mostly."""
        places = self.dice.choice([0, 1, 2, 2, 3, 9])
        number = low + (high - low) * Fraction(self.dice.randrange(0, 1001), 1000)
        return min(max(Fraction(int(number * 10**places), 10**places), low), high)

    def marking(self, maximum: Fraction) -> tuple[object, ...]:
        zero, all_of_it = Fraction(0), Fraction(100)
        each = max(self.figure(zero, maximum), Fraction(1, BILLION))
        match self.dice.randrange(8):
            case 0:
                return ("chosen", [(f"o{i}", self.figure(zero, maximum)) for i in range(self.dice.randint(1, 4))])
            case 1:
                inner = {self.figure(zero, all_of_it) for _ in range(3)} - {zero, all_of_it}
                edges = [zero, *sorted(inner), all_of_it]
                closed = [True, *(self.dice.random() < 0.5 for _ in edges[1:-1]), True]  # below the edge
                bands = [
                    (low, i == 0 or not closed[i], high, closed[i + 1], self.figure(zero, maximum))
                    for i, (low, high) in enumerate(itertools.pairwise(edges))
                ]
                return ("banded", bands)
            case 2:
                starts = [0, *sorted(self.dice.sample(range(1, 12), 2))]
                return ("stepped", [(start, self.figure(zero, maximum)) for start in starts])
            case 3:
                floor = self.figure(zero, Fraction(80))
                return ("linear", floor, self.figure(floor + 1, all_of_it))
            case 4:
                return ("counted", each)
            case 5:
                return ("deducted", each)
            case 6:
                return ("surveyed",)
        return ("assessed",)

    def line(self, id: str, role: str, depth: int) -> Line:
        maximum = max(self.figure(Fraction(0), Fraction(20)), Fraction(1, 4))
        line = Line(id, role, maximum)
        if depth == 0 or (id != "t" and self.dice.random() < 0.5):
            line.marking = self.marking(maximum)
            return line
        for i in range(self.dice.randint(1, 5)):
            certain = i == 0 and role == "part"
            own = "part" if certain or self.dice.random() < 0.75 else self.dice.choice(["bonus", "penalty"])
            line.children.append(self.line(f"{id}.{i}", own, depth - 1))
        parts = sum((child.maximum for child in line.children if child.role == "part"), Fraction(0))
        line.maximum = parts or maximum
        return line

    def rules(self, line: Line) -> Rules:
        ids = [one.id for one in lines_of(line)]
        return Rules(
            capped=self.dice.random() < 0.5,
            point_places=self.dice.choice([0, 1, 2, 3, 9]),
            percent_places=self.dice.choice([0, 1, 2, 4]),
            rounding=self.dice.choice(["half_away", "half_even", "half_down"]),
            stage=self.dice.choice(["exact", "printed"]),
            compare=self.dice.choice(["exact", "published"]),
            ties=self.dice.choice(["share", "no_gap", "next_criterion"]),
            tie_break=[self.dice.choice(ids) for _ in range(2)],
        )

    def finding(self, line: Line) -> Finding:
        assert line.marking is not None
        bad = self.dice.random() < 0.05
        if self.dice.random() < 0.3:
            return self.dice.choice([None, ("exempt",), ("not_submitted",), ("under_appraisal",)])
        match line.marking[0]:
            case "chosen":
                return ("option", "none-such" if bad else self.dice.choice([one for one, _ in line.marking[1]]))  # type: ignore[attr-defined]
            case "assessed":
                return ("points", self.figure(Fraction(0), line.maximum) + (line.maximum + 1 if bad else 0))
            case "counted" | "deducted" | "stepped":
                return ("count", -1 if bad else self.dice.choice([0, 1, 2, 3, 7, 30, 2**62]))
        whole = self.dice.choice([0, 3, 7, 8, 10, 100, 400, 2**31, 2**60 + 3])
        part = self.dice.randint(0, whole)
        return ("share", whole + 1 if bad else part, whole)


def lines_of(line: Line) -> list[Line]:
    """Return a line and all below it, in the order of the table."""
    return [line, *(one for child in line.children for one in lines_of(child))]


def marking_of(marking: tuple[object, ...] | None) -> cchc.Marking:
    """Return a marking of the library."""
    made: dict[str, Any] = {
        "chosen": lambda options: cchc.Chosen([cchc.Option(one, "", decimal(points)) for one, points in options]),
        "banded": lambda bands: cchc.Banded(
            [
                cchc.Band(cchc.Edge(decimal(low), low_in), cchc.Edge(decimal(high), high_in), decimal(points))
                for low, low_in, high, high_in, points in bands
            ]
        ),
        "stepped": lambda steps: cchc.Stepped([cchc.Step(start, decimal(points)) for start, points in steps]),
        "linear": lambda floor, full: cchc.Linear(decimal(floor), decimal(full)),
        "counted": lambda each: cchc.Counted(decimal(each)),
        "deducted": lambda each: cchc.Deducted(decimal(each)),
        "surveyed": cchc.Surveyed,
        "assessed": cchc.Assessed,
    }
    return cchc.Sum() if marking is None else made[str(marking[0])](*marking[1:])


def rubric_of(table: Line, rules: Rules) -> cchc.Rubric:
    """Return the table as a rubric."""
    lines = []
    parents = {child.id: line.id for line in lines_of(table) for child in line.children}
    for line in lines_of(table):
        role, marking = cchc.Role[line.role], marking_of(line.marking)
        lines.append(cchc.Criterion(line.id, parents.get(line.id), "", decimal(line.maximum), marking, role))
    everyone = cchc.Membership(cchc.Known.listed, [cchc.AgencyKind.provincial_agency], cchc.Level.province)
    publication = cchc.Publication(
        rules.point_places, rules.percent_places, cchc.Rounding[rules.rounding], cchc.Stage[rules.stage]
    )
    ranking = cchc.RankingRule(cchc.Compare[rules.compare], cchc.Ties[rules.ties], rules.tie_break)
    head = cchc.RubricHead(
        "thu",
        "Bộ tiêu chí thử",
        cchc.Decision(),
        capped=rules.capped,
        publication=publication,
        ranking=ranking,
        groups=[cchc.RankingGroup("so", "Các sở", everyone)],
    )
    return cchc.Rubric(head, lines)


def finding_of(finding: tuple[object, ...]) -> Any:
    """Return a finding of the library."""
    match finding:
        case ["points", Fraction() as points]:
            return decimal(points)
        case ["share", int() as part, int() as whole]:
            return cchc.Share(part, whole)
        case ["count", int() as count]:
            return cchc.Count(count)
        case ["option", str() as option]:
            return cchc.Choice(option)
        case ["not_submitted"]:
            return cchc.NotSubmitted()
    return cchc.UnderAppraisal()


def marks_of(units: list[dict[str, Finding]]) -> cchc.Marks:
    """Return the findings of all units as marks and exemptions."""
    marks, exemptions = [], []
    for place, findings in enumerate(units):
        for line, finding in findings.items():
            if finding is None:
                continue
            if finding[0] == "exempt":
                exemptions.append(cchc.Exemption(line, f"u{place}", "Không có chức năng này"))
            else:
                marks.append(cchc.Mark(line, f"u{place}", cchc.Origin.appraised, 1, finding_of(finding)))
    return cchc.Marks(marks, exemptions)


def columns_of(table: Line, units: list[dict[str, Finding]]) -> dict[str, Any]:
    """Return the same findings as columns."""
    columns: dict[str, Any] = {}
    for line in lines_of(table):
        if line.marking is None:
            continue
        found = [findings[line.id] for findings in units]
        kinds = {one[0] for one in found if one is not None}
        states = ["missing" if one is None else ("scored" if one[0] not in STATES else one[0]) for one in found]
        columns[f"{line.id}/state"] = np.array([STATES.index(str(state)) for state in states], dtype=np.uint8)

        def cells(place: int, kind: str, default: object, found: list[Finding] = found) -> list[Any]:
            return [one[place] if one is not None and one[0] == kind else default for one in found]

        if line.marking[0] == "chosen":
            columns[line.id] = np.array(cells(1, "option", None), dtype=object)
        elif line.marking[0] == "assessed":
            columns[line.id] = np.array([float(one) for one in cells(1, "points", 0)])
        elif "share" in kinds or line.marking[0] in {"banded", "linear", "surveyed"}:
            columns[f"{line.id}/part"] = np.array(cells(1, "share", 0), dtype=np.int64)
            columns[f"{line.id}/whole"] = np.array(cells(2, "share", 0), dtype=np.int64)
        else:
            columns[line.id] = np.array(cells(1, "count", 0), dtype=np.int64)
    return columns


def directory_of(count: int) -> cchc.Directory:
    """Return a directory of so many bodies."""
    rows = ["id,kind,level,name", *(f"u{i},provincial_agency,province,Sở {i}" for i in range(count))]
    return cchc.parse_directory("\n".join(rows) + "\n")
