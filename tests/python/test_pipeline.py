"""From the document to the table, as an officer would go."""

import datetime
from itertools import pairwise

import cchc
import pytest
from cchc import report


def test_the_plan_of_2024_is_read_whole(plan: cchc.Plan) -> None:
    assert plan.year == 2024
    assert plan.head.number == "3638/KH-UBND"
    assert plan.head.issued_on == datetime.date(2023, 12, 26)
    assert [len(plan.sections), len(plan.objectives), len(plan.tasks)] == [7, 30, 52]
    assert [plan.activity_count, plan.milestone_count] == [63, 65]
    assert [len(plan.activities), len(plan.milestones)] == [63, 65]


def test_a_row_is_the_ten_cells(plan: cchc.Plan) -> None:
    for ref in plan.activities:
        activity, row = plan.at(ref), plan.row(ref)
        assert row._fields == tuple(column.key for column in cchc.tabulate(plan).columns)
        assert (row.activity, row.lead, row.deadline) == (
            activity.activity.text,
            activity.lead.text,
            activity.deadline.text,
        )
        assert row.stt == plan.objective_of(ref).stt.text
        assert row.area.endswith(plan.section_of(ref).heading.text)
        assert row.task == plan.task_of(ref).text.text
        assert plan.find_activity(activity.id) == ref


def test_handles_lead_from_a_milestone_to_its_activity(plan: cchc.Plan) -> None:
    for ref in plan.milestones:
        milestone = plan.at(ref)
        assert plan.find_milestone(milestone.id) == ref
        assert milestone in plan.at(plan.activity_of(ref)).milestones


def test_issues_are_shown_under_their_line(reading: "cchc.Reading[cchc.Plan]", document: cchc.Document) -> None:
    codes = {issue.code for issue in reading.issues}
    assert "plan.stt_jump" in codes
    for issue in reading.issues:
        shown = cchc.explain(issue, document)
        assert issue.message in shown
        assert f":{issue.place.line}:" in shown


def test_districts_end_on_the_first_of_july_2025(directory: cchc.Directory) -> None:
    party = cchc.read_parties("UBND các huyện, thị xã, thành phố", directory, datetime.date(2024, 6, 30)).value
    assert len(cchc.members(party, directory, datetime.date(2024, 6, 30))) == 17
    assert cchc.members(party, directory, datetime.date(2025, 7, 1)) == []


def test_an_abolished_body_leads_to_its_successor(directory: cchc.Directory) -> None:
    then, now = datetime.date(2024, 6, 30), datetime.date(2025, 3, 1)
    ref = directory.find("Sở Thông tin và Truyền thông", then)
    assert ref is not None
    heir = directory.heir(ref, now)
    assert heir is not None
    assert directory.at(heir).in_force(now)
    assert not directory.at(ref).in_force(now)


def test_statuses_point_into_plan_and_directory(
    statuses: cchc.Statuses, plan: cchc.Plan, directory: cchc.Directory, schedule: cchc.Schedule
) -> None:
    assert len(statuses) > 65
    for item in statuses.items:
        assert plan.at(item.milestone).id
        assert directory.at(item.agency).name
        last = cchc.last_day(schedule.at(item.milestone))
        if item.status in {cchc.Status.done_on_time, cchc.Status.done_late, cchc.Status.overdue}:
            assert last is not None
        assert (item.days_late > 0) == (item.status in {cchc.Status.done_late, cchc.Status.overdue})


def test_what_is_late_stays_so_as_the_days_go_on(
    plan: cchc.Plan, directory: cchc.Directory, schedule: cchc.Schedule, progress: cchc.Progress
) -> None:
    days = [datetime.date(2024, month, day) for month in range(1, 13) for day in (5, 20)]
    judged = [cchc.judge(plan, directory, schedule, progress, day) for day in days]
    for before, after in pairwise(judged):
        later = {(item.milestone, item.agency): item for item in after.items}
        for item in before.items:
            then = later.get((item.milestone, item.agency))
            if then is None:
                continue
            if item.status is cchc.Status.overdue:
                assert then.status in {cchc.Status.overdue, cchc.Status.done_late, cchc.Status.done_on_time}
            if then.status is cchc.Status.open:
                assert item.status not in {cchc.Status.overdue}


@pytest.mark.parametrize("by", list(cchc.By))
def test_every_summary_counts_every_duty_once(
    by: cchc.By, statuses: cchc.Statuses, plan: cchc.Plan, directory: cchc.Directory, schedule: cchc.Schedule
) -> None:
    table = cchc.summarize(statuses, plan, directory, schedule, by)
    total = table.column("total").values
    assert total[-1] == len(statuses)
    assert sum(total[:-1]) == len(statuses)
    for status in cchc.Status:
        counted = sum(item.status is status for item in statuses.items)
        assert table.column(status.name).values[-1] == counted


def test_one_duty_is_explained_in_both_languages(
    statuses: cchc.Statuses,
    plan: cchc.Plan,
    directory: cchc.Directory,
    schedule: cchc.Schedule,
    progress: cchc.Progress,
) -> None:
    item = next(item for item in statuses.items if item.status is cchc.Status.overdue)
    day = statuses.as_of
    texts = [cchc.explain(item, plan, directory, schedule, progress, day, language) for language in cchc.Language]
    assert cchc.label(item.status) in texts[0]
    assert texts[0] != texts[1]


def test_an_event_starts_a_waiting_term(facts: cchc.Facts) -> None:
    rule = cchc.AfterEvent("có hướng dẫn của Bộ Nội vụ", cchc.Offset(15, cchc.Unit.working_day))
    assert isinstance(cchc.resolve(rule, 2024, facts), cchc.Awaiting)
    event = cchc.Event("Có hướng dẫn của Bộ Nội vụ", datetime.date(2024, 5, 2))
    known = cchc.Facts(facts.calendar, [event], facts.series)
    due = cchc.resolve(rule, 2024, known)
    assert isinstance(due, cchc.DueBy)
    assert due.date == facts.calendar.add_working_days(event.on, 15)


def test_late_evidence_goes_into_the_next_report(facts: cchc.Facts) -> None:
    (series,) = facts.series
    day, late = datetime.date(2024, 3, 10), datetime.date(2024, 3, 15)
    assert [report.label for report in cchc.which_report(series, day)] == ["Q1", "6T", "N"]
    assert [report.label for report in cchc.which_report(series, day, late)] == ["6T", "N"]


def test_the_report_states_its_day_and_its_reading(
    statuses: cchc.Statuses, plan: cchc.Plan, directory: cchc.Directory, schedule: cchc.Schedule
) -> None:
    shown = report.tables(plan, directory, schedule, statuses)
    lead = report.stated_reading(statuses)
    assert "15/10/2024" in lead
    assert "hết ngày liền trước" in lead
    page = report.to_html(report.title(plan), lead, shown)
    assert page.count("<table>") == 3
    assert report.to_markdown(report.title(plan), lead, shown).startswith("# Tình hình thực hiện Kế hoạch 3638/KH-UBND")


def test_tables_and_plans_show_themselves_in_notebooks(plan: cchc.Plan) -> None:
    table = cchc.tabulate(plan)
    assert plan._repr_html_() == table._repr_html_() == cchc.to_html(table)
    assert str(table) == cchc.to_markdown(table)
    assert len(table) == table.rows == 63
