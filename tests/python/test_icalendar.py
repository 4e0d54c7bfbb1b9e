"""The calendar of a plan, read back by a library that is not ours."""

import datetime

import cchc
import icalendar
import pytest
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st

STAMPED = datetime.date(2024, 1, 2)


def events_of(schedule: cchc.Schedule, plan: cchc.Plan) -> list[icalendar.Event]:
    calendar = icalendar.Calendar.from_ical(cchc.to_icalendar(schedule, plan, STAMPED))
    assert calendar["VERSION"] == "2.0"
    assert not calendar.errors
    return list(calendar.walk("VEVENT"))


def days_of(event: icalendar.Event) -> list[datetime.date]:
    start = event["DTSTART"].dt
    if "RRULE" not in event:
        return [start]
    midnight = datetime.datetime.combine(start, datetime.time())
    return [day.date() for day in rrulestr(event["RRULE"].to_ical().decode(), dtstart=midnight)]


def test_every_last_day_of_the_plan_is_an_event(schedule: cchc.Schedule, plan: cchc.Plan) -> None:
    events = events_of(schedule, plan)
    wanted = {plan.at(ref).id: cchc.last_day(schedule.at(ref)) for ref in plan.milestones}
    found = {event["UID"].removesuffix(".3638-KH-UBND.2024@cchc"): event["DTSTART"].dt for event in events}
    assert found == {id_: day for id_, day in wanted.items() if day is not None}
    assert len(events) == len(found)
    for event in events:
        assert event["DTSTAMP"].dt == datetime.datetime(2024, 1, 2, tzinfo=datetime.timezone.utc)
        assert event["SUMMARY"].startswith("Hạn mốc ")


def test_words_come_back_as_they_stand_in_the_plan(schedule: cchc.Schedule, plan: cchc.Plan) -> None:
    events = {event["UID"].split(".3638")[0]: event for event in events_of(schedule, plan)}
    for ref in plan.milestones:
        event = events.get(plan.at(ref).id)
        if event is not None:
            lead = cchc.to_nfc(plan.at(plan.activity_of(ref)).lead.text)
            assert f"Cơ quan thực hiện: {lead}\n" in event["DESCRIPTION"]


def plan_of(rule: cchc.Rule, words: str) -> cchc.Plan:
    cell = cchc.Cell(words, cchc.Place(0, len(words.encode()), 1))
    deadline = cchc.Deadline("", rule, place=cchc.Place(0, len(words.encode())))
    activity = cchc.Activity("1.1", cell, cell, cell, cell, cell, cell, [], [], [cchc.Milestone("1.1", deadline)])
    return cchc.Plan(2024, cchc.Head(), [cchc.Section(cchc.Area.other, cell, cell)], [cchc.Objective(0, cell, cell)],
                     [cchc.Task("1", 0, cell, [activity])])  # fmt: skip


@pytest.mark.parametrize("rolling", list(cchc.Rolling))
@pytest.mark.parametrize(
    "words",
    [
        "hằng tuần",
        "trước 15 giờ thứ Sáu hằng tuần",
        "hằng tháng",
        "trước ngày 15 hằng tháng",
        "trước ngày 01 hằng tháng",
        "chậm nhất ngày 30 hằng tháng",
        "chậm nhất ngày 31 hằng tháng",
        "hằng quý",
        "chậm nhất ngày 15 của tháng cuối quý",
        "định kỳ 6 tháng",
        "trước ngày 15/6 và 15/12 hằng năm",
        "chậm nhất ngày 15/6 và ngày 01/12 hằng năm",
        "hằng năm",
        "02 lần/năm",
        "Hàng tháng, quý và năm",
    ],
)
def test_a_recurring_duty_has_the_days_of_its_occurrences(words: str, rolling: cchc.Rolling, facts: cchc.Facts) -> None:
    (deadline,) = cchc.read_deadlines(words, 2024).value
    assert isinstance(deadline.rule, cchc.Every)
    policy = cchc.Policy(rolling=rolling)
    plan = cchc.expand(plan_of(deadline.rule, words), facts, policy)
    schedule = cchc.resolve(plan, facts, policy)
    wanted = sorted(day for due in schedule.dues if (day := cchc.last_day(due)) is not None)
    events = events_of(schedule, plan)
    assert sorted(day for event in events for day in days_of(event)) == wanted
    assert len({event["UID"] for event in events}) == len(events)


@pytest.mark.parametrize(
    ("words", "rule"),
    [
        ("trước ngày 15 hằng tháng", "FREQ=MONTHLY;COUNT=12;BYMONTHDAY=14"),
        ("hằng tháng", "FREQ=MONTHLY;COUNT=12;BYMONTHDAY=-1"),
        ("hằng quý", "FREQ=MONTHLY;COUNT=4;INTERVAL=3;BYMONTHDAY=-1"),
        ("trước 15 giờ thứ Sáu hằng tuần", "FREQ=WEEKLY;COUNT=52"),
    ],
)
def test_what_recurs_exactly_is_one_event(words: str, rule: str, facts: cchc.Facts) -> None:
    (deadline,) = cchc.read_deadlines(words, 2024).value
    plan = cchc.expand(plan_of(deadline.rule, words), facts)
    (event,) = events_of(cchc.resolve(plan, facts), plan)
    assert event["RRULE"].to_ical().decode() == rule


@given(st.lists(st.dates(datetime.date(2023, 12, 1), datetime.date(2025, 1, 31)), max_size=6))
def test_a_rule_gives_exactly_its_days_or_is_none(days: list[datetime.date]) -> None:
    rule = cchc.recurrence_rule(days)
    if rule is not None:
        midnight = datetime.datetime.combine(days[0], datetime.time())
        assert [day.date() for day in rrulestr(rule, dtstart=midnight)] == days


@given(st.integers(1, 31), st.integers(1, 6), st.integers(2, 12), st.integers(2020, 2028))
def test_a_day_of_months_at_equal_distance_always_has_a_rule(day: int, step: int, count: int, year: int) -> None:
    days = []
    for n in range(count):
        month = cchc.Month(year + n * step // 12, n * step % 12 + 1)
        days.append(min(month.span.first + datetime.timedelta(day - 1), month.span.last))
    rule = cchc.recurrence_rule(days)
    assert rule is not None
    midnight = datetime.datetime.combine(days[0], datetime.time())
    assert [found.date() for found in rrulestr(rule, dtstart=midnight)] == days
