"""The library beside the slow reference of fractions, on random tables and findings: marks one by one, and columns."""

from __future__ import annotations

import random
from fractions import Fraction
from typing import Any

import cchc
import pytest
from random_tables import STATES, YEAR_END, Tables, columns_of, directory_of, lines_of, marks_of, rubric_of
from reference import BILLION, Finding, Line, Result, Rules, ranks, rounded, score

SEEDS = range(0, 2000, 100)  # a hundred tables each


class Case:
    """A random table with units, as the reference and the library have it."""

    def __init__(self, seed: int) -> None:
        tables = Tables(seed)
        self.table: Line = tables.line("t", "part", 3)
        self.rules: Rules = tables.rules(self.table)
        leaves = [line for line in lines_of(self.table) if line.marking is not None]
        self.units: list[dict[str, Finding]] = [
            {line.id: tables.finding(line) for line in leaves} for _ in range(tables.dice.randint(1, 7))
        ]
        self.rubric = rubric_of(self.table, self.rules)
        self.directory = directory_of(len(self.units))

    def reference(self) -> list[dict[str, Result]]:
        return [score(self.table, findings, self.rules) for findings in self.units]

    def card(self) -> cchc.Scorecard:
        return cchc.score(self.rubric, self.directory, marks_of(self.units), YEAR_END)

    def ranks(self, card: cchc.Scorecard) -> list[int | None]:
        ranking = cchc.rank(card, self.rubric, self.directory)
        by_agency = {self.directory.at(one.agency).id: one.rank for one in ranking.units}
        return [by_agency[f"u{place}"] for place in range(len(self.units))]

    def columns(self, units: list[dict[str, Finding]]) -> cchc.ColumnScores:
        wanted = ["points", "maximum", "percent", "open", "state", "rank"]
        lines = [line.id for line in lines_of(self.table)]
        evaluator = cchc.Evaluator(self.rubric, YEAR_END)
        return evaluator.score(columns_of(self.table, units), lines=lines, wanted=wanted)


def billionths(number: Fraction | None) -> int:
    if number is None:
        return -1
    assert (number * BILLION).denominator == 1
    return (number * BILLION).numerator


@pytest.mark.parametrize("first", SEEDS)
def test_points_percentages_published_figures_ranks_and_ties_are_those_of_the_reference(first: int) -> None:
    for seed in range(first, first + 100):
        case = Case(seed)
        expected = case.reference()
        card = case.card()
        columns = case.columns(case.units)
        for line in lines_of(case.table):
            ref = case.rubric.ref(line.id)
            exact = {name: columns.exact(f"{line.id}/{name}").tolist() for name in ("points", "maximum", "percent")}
            open_leaves, states = columns[f"{line.id}/open"].tolist(), columns[f"{line.id}/state"].tolist()
            for place, results in enumerate(expected):
                result, own = results[line.id], card.at(place, ref)
                assert (own.points, own.maximum) == (result.points, result.maximum), (seed, line.id)
                assert (own.open, own.state.name) == (result.open, result.state), (seed, line.id)
                assert cchc.published_points(card, place, ref, case.rubric) == published(result, case.rules), seed
                assert cchc.published_percent(card, place, ref, case.rubric) == result.percent, (seed, line.id)
                assert exact["points"][place] == billionths(result.points), (seed, line.id)
                assert exact["maximum"][place] == billionths(result.maximum), (seed, line.id)
                assert exact["percent"][place] == billionths(result.percent), (seed, line.id)
                assert (open_leaves[place], STATES[states[place]]) == (result.open, result.state), (seed, line.id)
        places = ranks(expected, case.rules, "t")
        assert case.ranks(card) == places, seed
        assert [place or None for place in columns["rank"].tolist()] == places, seed


def published(result: Result, rules: Rules) -> Fraction:
    if rules.stage == "printed":
        return result.printed
    return rounded(result.points, rules.point_places, rules.rounding)


def test_a_sum_of_parts_is_the_sum_of_its_children() -> None:
    for seed in range(300):
        case = Case(seed)
        card = case.card()
        for line in lines_of(case.table):
            if not line.children or any(child.role != "part" for child in line.children) or line.role != "part":
                continue
            for place in range(len(card.units)):
                children = [card.at(place, case.rubric.ref(child.id)) for child in line.children]
                assert card.at(place, case.rubric.ref(line.id)).points == sum(child.points for child in children)


def test_an_exemption_never_changes_another_unit() -> None:
    for seed in range(300):
        case = Case(seed)
        before = case.columns(case.units)
        dice = random.Random(seed)
        place = dice.randrange(len(case.units))
        changed = [dict(findings) for findings in case.units]
        changed[place][dice.choice(list(changed[place]))] = ("exempt",)
        after = case.columns(changed)
        others = [other for other in range(len(case.units)) if other != place]
        for name in before.names:
            if name != "rank":
                assert (before.exact(name)[others] == after.exact(name)[others]).all(), (seed, name)


def test_adding_points_never_lowers_a_rank() -> None:
    """More of what earns points, for one unit and one criterion that counts up."""
    tried = 0
    for seed in range(1200):
        case = Case(seed)
        dice = random.Random(seed)
        leaves = {line.id: line for line in lines_of(case.table) if line.marking == ("assessed",)}
        place = dice.randrange(len(case.units))
        movable = [one for one in leaves if (case.units[place][one] or ("",))[0] == "points"]
        # A penalty takes off: more of it is worse. A penalty above turns around what is below it.
        movable = [one for one in movable if not takes_off(case.table, one)]
        if not movable:
            continue
        tried += 1
        changed = [dict(findings) for findings in case.units]
        chosen = dice.choice(movable)
        finding: Any = changed[place][chosen]
        if not 0 <= finding[1] <= leaves[chosen].maximum:
            continue
        changed[place][chosen] = ("points", min(leaves[chosen].maximum, finding[1] + Fraction(1, 4)))
        before, after = case.columns(case.units)["rank"][place], case.columns(changed)["rank"][place]
        assert after <= before, seed
    assert tried > 100


def takes_off(table: Line, id: str) -> bool:
    return any(line.role == "penalty" and (id == line.id or id.startswith(f"{line.id}.")) for line in lines_of(table))


def test_permuting_rows_changes_nothing() -> None:
    for seed in range(300):
        case = Case(seed)
        order = list(range(len(case.units)))
        random.Random(seed).shuffle(order)
        straight, shuffled = case.columns(case.units), case.columns([case.units[place] for place in order])
        for name in straight.names:
            assert (straight.exact(name)[order] == shuffled.exact(name)).all(), (seed, name)
