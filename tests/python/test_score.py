"""The index of the year, and its traces recomputed without the library."""

import json
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import cchc
import jsonschema
import pytest
from index import Index

BILLION = 10**9


def half_away(number: Fraction, places: int) -> Fraction:
    unit = Fraction(1, 10**places)
    size = (abs(number) / unit + Fraction(1, 2)).__floor__() * unit
    return size if number >= 0 else -size


def within(share: Fraction, band: dict[str, Any]) -> bool:
    lower, upper = Fraction(band["from"]["at"]), Fraction(band["to"]["at"])
    above = share > lower or (share == lower and band["from"]["closed"])
    return above and (share < upper or (share == upper and band["to"]["closed"]))


def leaf_points(line: dict[str, Any]) -> Fraction:
    """What a leaf of a trace earns, from its rule and the finding that stands."""
    standing = [layer["finding"] for layer in line["layers"] if layer["stands"]]
    if line["state"] in {"exempt", "missing", "not_submitted", "under_appraisal"}:
        return Fraction(0)
    (finding,), marking, maximum = standing, line["marking"], Fraction(line["nominal_maximum"])
    if "points" in finding:
        return Fraction(finding["points"])
    match marking["kind"]:
        case "chosen":
            return next(Fraction(one["points"]) for one in marking["options"] if one["id"] == finding["option"])
        case "banded":
            percent = Fraction(100 * finding["part"], finding["whole"])
            return next(Fraction(band["points"]) for band in marking["bands"] if within(percent, band))
        case "linear":
            percent = Fraction(100 * finding["part"], finding["whole"])
            if percent < Fraction(marking["floor"]):
                return Fraction(0)
            earned = maximum if percent >= Fraction(marking["full_from"]) else maximum * percent / 100
            return half_away(earned, 9)
        case "surveyed":
            return half_away(maximum * finding["part"] / finding["whole"], 9)
        case "stepped":
            return [Fraction(step["points"]) for step in marking["steps"] if step["from"] <= finding["count"]][-1]
        case "counted":
            return min(maximum, Fraction(marking["each"]) * finding["count"])
        case "deducted":
            return max(Fraction(0), maximum - Fraction(marking["each"]) * finding["count"])
    raise AssertionError(marking)


def recomputed(trace: dict[str, Any]) -> tuple[Fraction, Fraction]:
    """Points and maximum of a trace, from its leaves alone."""
    children: dict[str, list[dict[str, Any]]] = {}
    for line in trace["lines"]:
        children.setdefault(line["parent"] or "", []).append(line)

    def of(line: dict[str, Any]) -> tuple[Fraction, Fraction]:
        below = children.get(line["id"], [])
        if not below:
            return leaf_points(line), Fraction(0 if line["state"] == "exempt" else line["nominal_maximum"])
        points = maximum = Fraction(0)
        for child in below:
            own, own_maximum = of(child)
            points += -own if child["role"] == "penalty" else own
            maximum += own_maximum if child["role"] == "part" else 0
        points = max(points, Fraction(0))
        return (min(points, maximum) if trace["capped"] else points), maximum

    return of(children[""][0])


def traces(index: Index, directory: cchc.Directory) -> Iterator[dict[str, Any]]:
    for unit in index.card.units:
        text = cchc.trace(index.card, unit, cchc.CriterionRef(0), index.rubric, directory, index.marks)
        yield json.loads(text)


def test_the_trace_recomputes_every_score(index: Index, directory: cchc.Directory) -> None:
    for place, envelope in enumerate(traces(index, directory)):
        trace = envelope["trace"]
        points, maximum = recomputed(trace)
        score = index.card.at(place, cchc.CriterionRef(0))
        assert points == Fraction(trace["points"]) == Fraction(score.points)
        assert maximum == Fraction(trace["maximum"]) == Fraction(score.maximum)
        percent = half_away(100 * points / maximum, trace["publication"]["percent_places"])
        assert percent == Fraction(trace["published_percent"])


def test_the_trace_is_what_its_schema_says(index: Index, directory: cchc.Directory, root: Path) -> None:
    schema = json.loads((root / "data/schemas/trace.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    for envelope in traces(index, directory):
        validator.validate(envelope)


@pytest.mark.parametrize("units", ["so", "huyen"])
def test_the_shipped_marks_are_read_without_a_fault(units: str, root: Path, directory: cchc.Directory) -> None:
    rubric = cchc.read_rubric(root / f"data/rubrics/minh-hoa-{units}.json")
    reading = cchc.read_marks(
        root / f"data/marks/gialai-2024-{units}.csv", rubric, directory, cchc.make_date(2024, 12, 31)
    )
    assert reading.issues == ()
    assert all("giả định" in mark.evidence + mark.reason for mark in reading.value.marks)


def test_the_bodies_ranked_are_those_of_2024(index: Index, directory: cchc.Directory) -> None:
    assert len(index.ranking) == 20
    assert [unit.rank for unit in index.ranking.units] == list(range(1, 21))


def test_bodies_without_procedures_have_their_own_maximum(index: Index, directory: cchc.Directory) -> None:
    inspectorate = directory.find("Thanh tra tỉnh", cchc.make_date(2024, 12, 31))
    assert inspectorate is not None
    whole = index.card.at(index.card.place(inspectorate), cchc.CriterionRef(0))
    assert whole.maximum == Decimal(80)
    text = cchc.explain(index.card, inspectorate, cchc.CriterionRef(0), index.rubric, directory, index.marks)
    assert "80 = 100 − 20" in text


def test_the_published_skeleton_says_what_is_missing(root: Path, directory: cchc.Directory) -> None:
    rubric = cchc.read_rubric(root / "data/rubrics/par-index-2022-2030.json")
    assert rubric.maximum == 100
    with pytest.raises(cchc.InvalidValue, match="điểm tối đa của các lĩnh vực 5, 6, 7 và 8"):
        cchc.score(rubric, directory, cchc.Marks(), cchc.make_date(2024, 12, 31))


def test_points_are_decimals_in_python() -> None:
    assert cchc.points_for(cchc.Linear(), "10.5", cchc.Share(1, 3)) == Decimal("3.5")
    assert cchc.points_for(cchc.Assessed(), 2, 0.1) == Decimal("0.1")
    assert cchc.points_for(cchc.Assessed(), 2, Decimal("1E-2")) == Decimal("0.01")
    assert isinstance(cchc.scale(2, cchc.Share(1, 3)), Decimal)
    for bad in (float("nan"), float("inf"), "1.234,5", Decimal("NaN"), Decimal("1E-10")):
        with pytest.raises(cchc.InvalidValue):
            cchc.points_for(cchc.Assessed(), 2, bad)
    with pytest.raises(TypeError):
        cchc.points_for(cchc.Assessed(), True, cchc.Share(1, 2))
