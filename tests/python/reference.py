"""The rules of a scoring table written again, slowly and with fractions, from what the pages say of them.

A table is a tree of `Line`s; a finding of a unit for a leaf is a tuple that begins with its kind.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from fractions import Fraction

BILLION = 10**9
Finding = tuple[object, ...] | None  # None: nobody has said anything
Key = tuple[Fraction, ...]


@dataclasses.dataclass
class Line:
    """One line of the table."""

    id: str
    role: str  # part, bonus, penalty
    maximum: Fraction
    marking: tuple[object, ...] | None = None  # of a leaf
    children: list[Line] = dataclasses.field(default_factory=list)


@dataclasses.dataclass
class Rules:
    """What a table says of itself."""

    capped: bool
    point_places: int
    percent_places: int
    rounding: str
    stage: str
    compare: str
    ties: str
    tie_break: list[str]


@dataclasses.dataclass
class Result:
    """How a unit stands with a line."""

    points: Fraction
    maximum: Fraction
    open: int
    state: str
    printed: Fraction
    percent: Fraction | None = None


def rounded(number: Fraction, places: int, rounding: str = "half_away") -> Fraction:
    """Round a number that is not below zero."""
    scaled = number * 10**places
    whole = scaled.numerator // scaled.denominator
    rest = scaled - whole
    half = Fraction(1, 2)
    up = rest > half or (rest == half and (rounding == "half_away" or (rounding == "half_even" and whole % 2 == 1)))
    return Fraction(whole + up, 10**places)


def points_of_share(marking: Sequence[object], maximum: Fraction, share: Fraction) -> Fraction:
    """Return what a share earns."""
    percent = 100 * share
    match marking:
        case ["banded", bands]:
            for low, low_closed, high, high_closed, points in bands:  # type: ignore[attr-defined]
                above = percent > low or (low_closed and percent == low)
                below = percent < high or (high_closed and percent == high)
                if above and below:
                    return points  # type: ignore[no-any-return]
            raise AssertionError(percent)
        case ["linear", floor, full_from]:
            if percent < floor:  # type: ignore[operator]
                return Fraction(0)
            return maximum if percent >= full_from else rounded(maximum * share, 9)  # type: ignore[operator]
        case ["surveyed"]:
            return rounded(maximum * share, 9)
    raise AssertionError(marking)


def earned(line: Line, finding: tuple[object, ...]) -> Fraction | None:
    """Return the points of a finding; None where it says nothing. Raises ValueError for one that cannot be used."""
    marking = line.marking
    assert marking is not None
    match finding:
        case ["points", Fraction() as points]:
            if not 0 <= points <= line.maximum:
                raise ValueError(points)
            return points
        case ["share", int() as part, int() as whole]:
            if not 0 <= part <= whole:
                raise ValueError(part)
            return None if whole == 0 else points_of_share(marking, line.maximum, Fraction(part, whole))
        case ["count", int() as count]:
            if count < 0:
                raise ValueError(count)
            if marking[0] == "stepped":
                return [points for start, points in marking[1] if start <= count][-1]  # type: ignore[attr-defined, no-any-return]
            total = min(line.maximum, count * marking[1])  # type: ignore[operator]
            return total if marking[0] == "counted" else line.maximum - total
        case ["option", str() as option]:
            options = dict(marking[1])  # type: ignore[call-overload]
            if option not in options:
                raise ValueError(option)
            return options[option]  # type: ignore[no-any-return]
    raise AssertionError(finding)


def leaf_result(line: Line, finding: Finding, awaited: bool, rules: Rules) -> Result:
    """Return how a unit stands with a leaf."""
    state, points = "missing", Fraction(0)
    if finding is not None and finding[0] in {"exempt", "not_submitted", "under_appraisal"}:
        state = str(finding[0])
    elif finding is not None:
        try:
            found = earned(line, finding)
        except ValueError:
            found = None
        if found is not None:
            state, points = "scored", found
    still_open = state == "under_appraisal" or (state == "missing" and awaited)
    printed = rounded(points, rules.point_places, rules.rounding)
    maximum = Fraction(0) if state == "exempt" else line.maximum
    return Result(points, maximum, int(still_open), state, printed)


def score(line: Line, findings: dict[str, Finding], rules: Rules, awaited: bool = True) -> dict[str, Result]:
    """Return how a unit stands with a line and all below it."""
    awaited = awaited and line.role == "part"
    if line.marking is not None:
        own = leaf_result(line, findings.get(line.id), awaited, rules)
        results = {line.id: own}
    else:
        results = {}
        for child in line.children:
            results |= score(child, findings, rules, awaited)
        own = sum_result(line, results, rules)
        results[line.id] = own
    if own.maximum > 0:
        points = own.points if rules.stage == "exact" else own.printed
        own.percent = rounded(100 * points / own.maximum, rules.percent_places, rules.rounding)
    return results


def sum_result(line: Line, results: dict[str, Result], rules: Rules) -> Result:
    """Return how a unit stands with a line that others stand below."""
    children = [(child, results[child.id]) for child in line.children]
    parts = [result for child, result in children if child.role == "part"]
    of_which = parts or [result for _, result in children]
    exempt = all(result.state == "exempt" for result in of_which)
    answered = any(result.state not in {"exempt", "missing"} for _, result in children)
    maximum = sum((result.maximum for result in parts), Fraction(0))
    if maximum == 0 and line.role != "part" and not exempt:
        maximum = line.maximum

    def total(figure: str) -> Fraction:
        signed = (getattr(result, figure) * (-1 if child.role == "penalty" else 1) for child, result in children)
        points = max(Fraction(0), sum(signed, Fraction(0)))
        return min(points, maximum) if rules.capped or line.role != "part" else points

    state = "exempt" if exempt else ("scored" if answered else "missing")
    return Result(total("points"), maximum, sum(result.open for _, result in children), state, total("printed"))


def key_of(results: dict[str, Result], rules: Rules, whole: str) -> Key:
    """Return what a unit is ranked by: the greater, the better."""

    def figure(line: str) -> Fraction:
        result = results[line]
        if rules.compare == "published":
            return Fraction(-1) if result.percent is None else result.percent
        return Fraction(-1) if result.maximum == 0 else result.points / result.maximum

    more = rules.tie_break if rules.ties == "next_criterion" else []
    return tuple(figure(line) for line in [whole, *more])


def ranks(units: list[dict[str, Result]], rules: Rules, whole: str) -> list[int | None]:
    """Return the rank of each unit; None for one that has no maximum."""
    keys = [key_of(results, rules, whole) if results[whole].maximum > 0 else None for results in units]
    ranked = [key for key in keys if key is not None]
    better = set(ranked) if rules.ties == "no_gap" else ranked
    return [None if key is None else 1 + sum(other > key for other in better) for key in keys]
