"""What the index is used for: comparison, the gap to a better place, points at risk, a province's layer."""

import datetime
from decimal import Decimal
from pathlib import Path

import cchc
import pytest
from index import YEAR_END, Index


def rescored(index: Index, directory: cchc.Directory, change: cchc.Mark) -> cchc.Scorecard:
    return cchc.score(index.rubric, directory, index.marks + cchc.Marks([change]), YEAR_END)


def test_what_if_one_finding_were_another(index: Index, directory: cchc.Directory) -> None:
    solutions = index.rubric.ref("2.4")
    place = next(n for n in range(20) if index.card.at(n, solutions).points < 3)
    unit = index.card.units[place]
    given = cchc.Mark("2.4", directory.at(unit).id, cchc.Origin.appraised, 9, cchc.Count(2))
    after = rescored(index, directory, given)
    comparison = cchc.compare(index.card, after, index.rubric)
    moved = [
        (who, line)
        for who in comparison.units
        for line in range(comparison.lines)
        if comparison.at(who, cchc.CriterionRef(line)).points != 0
    ]
    assert {who for who, _ in moved} == {unit}
    whole = comparison.at(unit, cchc.CriterionRef(0))
    causes = cchc.causes(comparison, unit, cchc.CriterionRef(0), index.rubric)
    assert sum((leaf.points for leaf in causes.leaves), causes.limited) == whole.points > 0
    assert [index.rubric.at(leaf.criterion).id for leaf in causes.leaves] == ["2.4"]
    assert "2.4" in cchc.explain(comparison, unit, cchc.CriterionRef(0), index.rubric, directory)
    assert len(cchc.tabulate(comparison, index.rubric, directory)) == len(moved)


def test_the_smallest_lift_gives_the_place_it_promises(index: Index, directory: cchc.Directory) -> None:
    gaps = cchc.gaps(index.card, index.rubric, directory)
    assert gaps[0].reach is cchc.Reach.no_such_place
    assert len(cchc.tabulate(gaps, index.rubric, directory)) == 20
    for gap in gaps[1:]:
        lift = cchc.lift(index.card, index.rubric, directory, gap.agency, 1)
        assert lift.reach is cchc.Reach.reached
        assert lift.points >= gap.points
        card = cchc.raised(index.card, index.rubric, gap.agency, lift.raises)
        ranks = {unit.agency: unit.rank for unit in cchc.rank(card, index.rubric, directory).units}
        assert ranks[gap.agency] == lift.rank_after
        assert lift.rank is not None
        assert lift.rank_after is not None
        assert lift.rank_after < lift.rank
        assert cchc.explain(lift, index.rubric, directory)
    with pytest.raises(cchc.InvalidValue):
        cchc.lift(index.card, index.rubric, directory, gaps[1].agency, 0)


def test_what_is_at_risk_shrinks_to_nothing_when_all_is_settled(
    index: Index,
    plan: cchc.Plan,
    directory: cchc.Directory,
    schedule: cchc.Schedule,
    statuses: cchc.Statuses,
) -> None:
    risks = cchc.points_at_risk(index.rubric, plan, directory, schedule, statuses)
    assert risks.as_of == datetime.date(2024, 10, 15)
    for line in risks.lines:
        if line.all_done is not None and line.none_done is not None:
            assert line.at_risk == line.all_done - line.none_done >= Decimal(0)
        assert cchc.explain(line, index.rubric, plan, directory, risks.as_of)
    assert any(line.at_risk > 0 and line.milestones for line in risks.lines)
    assert len(cchc.tabulate(risks, index.rubric, plan, directory)) == len(risks.lines)


def test_a_layer_changes_what_it_names_and_proves_the_sums_again(index: Index) -> None:
    base = index.rubric
    head = base.head
    line = base.at(base.ref("7.2"))
    smaller = cchc.Criterion("7.2", "7", line.text, 1, cchc.Assessed())
    added = cchc.Criterion("7.3", "7", "Tự chủ tài chính", 1, cchc.Assessed())
    over = cchc.RubricLayer(
        "tinh", head.id, cchc.Decision("Quyết định", "9/QĐ-UBND"), replaced=[smaller], added=[added]
    )
    rubric = cchc.layer(base, over)
    assert rubric.maximum == base.maximum
    assert [rubric.at(ref).id for ref in rubric.children(rubric.ref("7"))] == ["7.1", "7.2", "7.3"]
    assert rubric.at(rubric.ref("7.3")).basis == "Quyết định 9/QĐ-UBND"
    unbalanced = cchc.RubricLayer("tinh", head.id, cchc.Decision("Quyết định", "9/QĐ-UBND"), added=[added])
    with pytest.raises(cchc.InvalidValue, match="add up to"):
        cchc.layer(base, unbalanced)


def test_a_layer_is_read_from_a_file(index: Index, tmp_path: Path) -> None:
    over = cchc.RubricLayer("tinh", index.rubric.head.id, index.rubric.head.decision, capped=False)
    file = tmp_path / "layer.json"
    file.write_text(cchc.to_json(over), encoding="utf-8")
    assert cchc.read_rubric_layer(file) == over
    assert cchc.layer(index.rubric, over).head.capped is False


def test_differences_are_told_by_cause(index: Index, directory: cchc.Directory) -> None:
    found = cchc.differences(index.rubric, directory, index.marks, YEAR_END)
    by_cause = {cause: [one for one in found if one.cause is cause] for cause in cchc.DifferenceCause}
    assert by_cause[cchc.DifferenceCause.finding_changed]
    assert all(one.points == 0 for one in by_cause[cchc.DifferenceCause.agreed])
    assert len(by_cause[cchc.DifferenceCause.under_appraisal]) == 2  # as the ranking says of the one unit
    sums = cchc.summarize(found)
    assert sums.column("leaves").values[-1] == len(found)
    assert sums.column("difference").values[-1] == sum(one.points for one in found)
    shown = cchc.tabulate(found, index.rubric, directory, index.marks)
    assert len(shown) == len(found) - len(by_cause[cchc.DifferenceCause.agreed])


def test_a_year_under_another_table_is_split_into_rule_and_performance(index: Index, directory: cchc.Directory) -> None:
    head = index.rubric.head
    surveys = next(line for line in index.rubric.criteria if isinstance(line.marking, cchc.Surveyed))
    stricter = cchc.Criterion(
        surveys.id, surveys.parent, surveys.text, surveys.maximum, cchc.Linear(99), surveys.role, None, surveys.basis
    )
    later = datetime.date(2025, 2, 28)  # the last day before the reorganisation of 2025
    over = cchc.RubricLayer("sau", head.id, head.decision, since=later, until=later, replaced=[stricter])
    rubric = cchc.layer(index.rubric, over)
    marks = cchc.Marks([mark for mark in index.marks.marks if mark.origin is not cchc.Origin.computed])
    before = cchc.score(index.rubric, directory, marks, YEAR_END)
    years = cchc.TwoYears(
        index.rubric,
        before,
        marks,
        rubric,
        cchc.score(rubric, directory, marks, later),
        cchc.propose_crosswalk(index.rubric, rubric),
    )
    change = cchc.year_on_year(years)
    assert len(change.units) > 15
    for unit in change.units:
        # the same findings: all that changed is the rule, and what is not settled moved nothing
        assert unit.performance == unit.open == unit.remainder == 0
        assert unit.after - unit.before == unit.rule
        assert unit.restated == unit.after
    assert not change.gone
    assert not change.come
    moved = [unit for unit in change.units if unit.rule]
    assert moved
    assert "bảng điểm" in cchc.explain(change, moved[0].agency, years, directory)
    assert len(cchc.tabulate(change, years, directory)) == len(moved)
    assert len(cchc.summarize(change, years, directory)) == len(change.units)


def test_a_crosswalk_is_read_from_a_file(index: Index, tmp_path: Path) -> None:
    crosswalk = cchc.propose_crosswalk(index.rubric, index.rubric)
    file = tmp_path / "crosswalk.json"
    file.write_text(cchc.to_json(crosswalk), encoding="utf-8")
    assert cchc.read_crosswalk(file) == crosswalk
    bad = cchc.Crosswalk(crosswalk.before, crosswalk.after, "", crosswalk.links[1:])
    with pytest.raises(cchc.InvalidValue, match="is in no link"):
        cchc.require_fits(bad, index.rubric, index.rubric)
