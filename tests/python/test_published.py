"""Published figures of the index, computed again from the published parts; what the parts cannot give is told apart.

A printed part stands for everything that rounds to it. Where the parts as printed miss the published figure, interval
arithmetic says whether parts that print the same reach it: then the source cannot give the figure. No number is named.
"""

import csv
import dataclasses
import datetime
import re
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import cchc
import pytest

ROOT = Path(__file__).parents[2]
DAY = datetime.date(2024, 8, 19)
WHOLE = cchc.CriterionRef(0)
PROVINCE = cchc.Membership(cchc.Known.listed, [cchc.AgencyKind.province], cchc.Level.province)

Row = dict[str, str]

# Maxima of the parts of 2021: those of 2020 are not known, and a sum does not depend on them.
PARTS_OF_2021 = {"appraisal": "60.5", "sipas": "10", "leadership_survey": "23.5", "socio_economic": "6"}


def places_of(text: str) -> int:
    return len(text.partition(".")[2])


@dataclasses.dataclass(frozen=True)
class Figure:
    name: str
    published: str
    computed: Decimal
    lowest: Fraction
    highest: Fraction

    @property
    def equal(self) -> bool:
        return self.computed == Decimal(self.published)

    @property
    def reachable(self) -> bool:
        half = Fraction(1, 2 * 10 ** places_of(self.published))
        return self.lowest <= Fraction(self.published) + half and self.highest >= Fraction(self.published) - half


def cases() -> dict[str, list[Row]]:
    with (ROOT / "tests/data/published_index.csv").open(encoding="utf-8", newline="") as file:
        found: dict[str, list[Row]] = {}
        for row in csv.DictReader(file):
            found.setdefault(row["case"], []).append(row)
    return found


def bodies(names: list[str]) -> cchc.Directory:
    kind, level = cchc.AgencyKind.province, cchc.Level.province
    return cchc.Directory([cchc.Agency(f"b{i}", kind, level, name) for i, name in enumerate(names)])


def rubric_of(parts: list[tuple[str, str]], whole: str, places: int) -> cchc.Rubric:
    """A whole of parts that people give points for; a whole without parts is given itself."""
    head = cchc.RubricHead(
        id="cong-bo",
        title="Phần đã công bố",
        decision=cchc.Decision("Bảng kiểm thử", ""),
        publication=cchc.Publication(places, places),
        groups=[cchc.RankingGroup("tinh", "Tỉnh", PROVINCE)],
    )
    lines = [cchc.Criterion("p.tong", None, "Tổng", whole, cchc.Sum() if parts else cchc.Assessed())]
    lines += [cchc.Criterion(id, "p.tong", id, maximum, cchc.Assessed()) for id, maximum in parts]
    return cchc.Rubric(head, lines)


def mark(criterion: str, points: str, agency: str = "b0") -> cchc.Mark:
    return cchc.Mark(criterion, agency, cchc.Origin.appraised, 1, Decimal(points))


def interval(parts: list[str], scale: Fraction = Fraction(1)) -> tuple[Fraction, Fraction]:
    """What a sum of printed parts can have been, times `scale`; all parts are printed to as many places."""
    half = Fraction(1, 2 * 10 ** max(places_of(part) for part in parts))
    known = [Fraction(part) for part in parts]
    return sum(max(part - half, Fraction(0)) for part in known) * scale, sum(part + half for part in known) * scale


def sum_figure(name: str, published: Row, parts: list[Row]) -> Figure:
    ids = [f"p{i}" for i in range(len(parts))]
    maxima = [row["max_points"] or PARTS_OF_2021[row["item"]] for row in parts]
    rubric = rubric_of(list(zip(ids, maxima, strict=True)), published["max_points"], places_of(published["points"]))
    marks = cchc.Marks([mark(id, row["points"]) for id, row in zip(ids, parts, strict=True)])
    card = cchc.score(rubric, bodies([published["unit"]]), marks, DAY)
    computed = cchc.published_points(card, 0, WHOLE, rubric)
    return Figure(name, published["points"], computed, *interval([row["points"] for row in parts]))


def percent_figure(name: str, row: Row) -> Figure:
    rubric = rubric_of([], row["max_points"], places_of(row["percent"]))
    card = cchc.score(rubric, bodies([row["unit"]]), cchc.Marks([mark("p.tong", row["points"])]), DAY)
    computed = cchc.published_percent(card, 0, WHOLE, rubric)
    assert computed is not None
    return Figure(name, row["percent"], computed, *interval([row["points"]], 100 / Fraction(row["max_points"])))


def exempt_figure(name: str, row: Row) -> Figure:
    """The maximum is what an exemption leaves of 100."""
    left_out = str(100 - Decimal(row["max_points"]))
    rubric = rubric_of([("p0", row["max_points"]), ("p1", left_out)], "100", places_of(row["percent"]))
    exemption = cchc.Exemption("p1", "b0", row["note"])
    marks = cchc.Marks([mark("p0", row["points"])], [exemption])
    card = cchc.score(rubric, bodies([row["unit"]]), marks, DAY)
    computed = cchc.published_percent(card, 0, WHOLE, rubric)
    assert computed is not None
    return Figure(name, row["percent"], computed, *interval([row["points"]], 100 / Fraction(row["max_points"])))


def figures_of(rows: list[Row]) -> list[Figure]:
    parts = [row for row in rows if row["role"] == "part"]
    name = f"{rows[0]['index']} {rows[0]['year']}, {rows[0]['unit']}"
    found = []
    for row in rows:
        own = name if row["role"] in {"total", "index"} else f"{name}, {row['item']}"
        match row["role"]:
            case "total":
                found.append(sum_figure(own, row, parts))
            case "subtotal":
                added = row["note"].split(" + ")
                found.append(sum_figure(own, row, [part for part in parts if part["item"] in added]))
            case "area":
                found.append(percent_figure(own, row))
            case "index":
                found.append(exempt_figure(own, row))
    return found


FIGURES = [figure for rows in cases().values() for figure in figures_of(rows)]


@pytest.mark.parametrize("figure", FIGURES, ids=[figure.name for figure in FIGURES])
def test_a_published_figure_recomputes_or_its_parts_are_too_coarse(figure: Figure) -> None:
    assert figure.equal or figure.reachable, f"{figure.name}: {figure.published} published, {figure.computed} computed"


def test_a_figure_that_no_parts_give_is_told_apart() -> None:
    lowest, highest = interval(["57.66", "9.56", "18.83", "5"])
    assert [float(lowest), float(highest)] == [91.03, 91.07]
    for published, reachable in [("91.02", False), ("91.03", True), ("91.07", True), ("91.08", False)]:
        assert Figure("", published, Decimal(0), lowest, highest).reachable is reachable


@pytest.mark.parametrize("folder", [ROOT / "docs", ROOT / "docs/vi"], ids=["en", "vi"])
def test_the_page_lists_what_recomputes_and_what_the_source_cannot_give(folder: Path) -> None:
    text = (folder / "10-score-and-rank.md").read_text(encoding="utf-8")
    shown = re.findall(r"^\| [^|]+ \| ([\d.,]+) \| ([\d.,]+) \| ([^|]+) \|$", text, re.M)
    word = {"docs": {True: "equal", False: "rounded parts"}, "vi": {True: "bằng nhau", False: "các phần đã làm tròn"}}
    stated = [(published.replace(",", "."), computed.replace(",", "."), how) for published, computed, how in shown]
    places = {figure.published: places_of(figure.published) for figure in FIGURES}
    expected = [
        (figure.published, f"{figure.computed:.{places[figure.published]}f}", word[folder.name][figure.equal])
        for figure in FIGURES
    ]
    assert sorted(stated) == sorted(expected)


def test_the_ten_provinces_of_2020_stand_in_their_published_order() -> None:
    rows = [row for found in cases().values() for row in found if row["index"] == "PAR INDEX" and row["year"] == "2020"]
    totals = [row for row in rows if row["role"] == "total"]
    directory = bodies([row["unit"] for row in reversed(totals)])
    parts = [(f"p{i}", maximum) for i, maximum in enumerate(PARTS_OF_2021.values())]
    rubric = rubric_of(parts, "100", 2)
    ids = {row["unit"]: f"b{i}" for i, row in enumerate(reversed(totals))}
    items = {item: f"p{i}" for i, item in enumerate(PARTS_OF_2021)}
    marks = cchc.Marks(
        [mark(items[row["item"]], row["points"], ids[row["unit"]]) for row in rows if row["role"] == "part"]
    )
    ranking = cchc.rank(cchc.score(rubric, directory, marks, DAY), rubric, directory)
    assert [(directory.at(unit.agency).name, str(unit.rank)) for unit in ranking.units] == [
        (row["unit"], row["rank"]) for row in totals
    ]
