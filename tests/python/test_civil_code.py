"""Counting by Bộ luật Dân sự 2015, Điều 144 to 148, against a slow transcription of the articles: every day of 2015 to
2027, up to 400 of every unit, forwards and backwards.

The transcription knows nothing of the library: it reads the calendar's file itself, and counts one day, week, month or
year after another. Days are numbers (date.toordinal), so that the day after a day is one more.
"""

import csv
import datetime
from collections.abc import Callable
from pathlib import Path

import cchc
import numpy as np
import numpy.typing as npt
import pytest

CALENDAR_FILE = Path(__file__).parents[2] / "data/calendars/vietnam.csv"

COUNTS = range(401)
STARTS = range(datetime.date(2015, 1, 1).toordinal(), datetime.date(2027, 12, 31).toordinal() + 1)
CIVIL = [(day.year, day.month, day.day) for day in map(datetime.date.fromordinal, STARTS)]

Ends = list[int | None]


def _working_days() -> set[int]:
    """Monday to Friday, less the days off, and the Saturdays worked in exchange."""
    with CALENDAR_FILE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    kind = {datetime.date.fromisoformat(row["date"]).toordinal(): row["kind"] for row in rows}
    kind = {day: name for day, name in kind.items() if name not in {"first_day", "last_day"}}
    weekdays = {day for day in STARTS if datetime.date.fromordinal(day).weekday() < 5}
    off = {day for day, name in kind.items() if name != "swap_work"}
    return (weekdays - off) | {day for day, name in kind.items() if name == "swap_work"}


WORKING = _working_days()


def days_in(month: int, year: int) -> int:
    if month == 2:
        return 29 if (year % 4 == 0 and year % 100 != 0) or year % 400 == 0 else 28
    return 30 if month in {4, 6, 9, 11} else 31


def number(year: int, month: int, day: int) -> int | None:
    """The day as a number; None outside the years that the library reads."""
    return datetime.date(year, month, day).toordinal() if 1900 <= year <= 2199 else None


def moved(day: int | None, step: int) -> int | None:
    """148.5: a last day that is a day off gives way to the next working day. None where holidays are not known."""
    while day is not None and day not in WORKING:
        day = day + step if day in STARTS else None
    return day


def one_more_day(ends: Ends, step: int) -> Ends:
    """147, 148.1: the first day is not counted, each day after it is one."""
    return [end + step for end in ends if end is not None]


def one_more_week(ends: Ends, step: int) -> Ends:
    """148.2: the same weekday of the next week."""
    later: Ends = []
    for end in ends:
        assert end is not None
        day = end + step
        while day % 7 != end % 7:
            day += step
        later.append(day)
    return later


def month_by_month(step: int, count: int) -> Ends:
    """148.3: the same day number of the last month, or that month's last day when it has no such day."""
    ends: Ends = []
    for year, month, day in CIVIL:
        months = year * 12 + (month - 1) + step * count
        last_year, last_month = months // 12, months % 12 + 1
        ends.append(number(last_year, last_month, min(day, days_in(last_month, last_year))))
    return ends


def year_by_year(step: int, count: int, first_of_march: bool) -> Ends:
    """148.4: the same day and month of the last year. For 29/02 in a year without one the article is silent."""
    ends: Ends = []
    for year, month, day in CIVIL:
        last = year + step * count
        if (month, day) == (2, 29) and days_in(2, last) == 28:
            ends.append(number(last, 3, 1) if first_of_march else number(last, 2, 28))
        else:
            ends.append(number(last, month, day))
    return ends


def one_more_working_day(ends: Ends, step: int) -> Ends:
    """The next day that is one; None once holidays are not known."""
    return [moved(end + step, step) if end is not None else None for end in ends]


def days(ends: Ends) -> npt.NDArray[np.datetime64]:
    epoch = datetime.date(1970, 1, 1).toordinal()
    nat = np.iinfo(np.int64).min
    return np.array([nat if end is None else end - epoch for end in ends], np.int64).view("datetime64[D]")


EVENTS = days(list(STARTS))
VIETNAM = cchc.vietnam_calendar()


def agree(ours: npt.NDArray[np.datetime64], transcribed: Ends, offset: cchc.Offset) -> None:
    wanted = days(transcribed)
    if not np.array_equal(ours, wanted, equal_nan=True):
        wrong = np.flatnonzero(~((ours == wanted) | (np.isnat(ours) & np.isnat(wanted))))[0]
        pytest.fail(f"{EVENTS[wrong]} {offset}: {ours[wrong]}, by the articles {wanted[wrong]}")


def check(offset: cchc.Offset, counted: Ends, policy: cchc.Policy) -> None:
    """The end of the count, and the last day, which is a working day the calendar knows."""
    step = 1 if offset.direction is cchc.Direction.after else -1
    agree(cchc.count_calendar_terms(EVENTS, offset, policy), counted, offset)
    agree(cchc.count_terms(EVENTS, offset, VIETNAM, policy), [moved(end, step) for end in counted], offset)


STEPS = {cchc.Direction.after: 1, cchc.Direction.before: -1}


@pytest.mark.parametrize("direction", list(STEPS))
@pytest.mark.parametrize(
    ("unit", "one_more"), [(cchc.Unit.day, one_more_day), (cchc.Unit.week, one_more_week)], ids=["day", "week"]
)
def test_days_and_weeks(unit: cchc.Unit, one_more: Callable[[Ends, int], Ends], direction: cchc.Direction) -> None:
    ends: Ends = list(STARTS)
    for count in COUNTS:
        if count > 0:
            ends = one_more(ends, STEPS[direction])
        check(cchc.Offset(count, unit, direction), ends, cchc.Policy())


@pytest.mark.parametrize("direction", list(STEPS))
def test_hours(direction: cchc.Direction) -> None:
    """147.1: from the moment on. Of the event only the day is known: the day into which the hours lead from its end."""
    for count in COUNTS:
        led_into = (count + 23) // 24
        ends: Ends = [start + STEPS[direction] * led_into for start in STARTS]
        check(cchc.Offset(count, cchc.Unit.hour, direction), ends, cchc.Policy())


@pytest.mark.parametrize("direction", list(STEPS))
def test_working_days(direction: cchc.Direction) -> None:
    ends: Ends = list(STARTS)
    for count in COUNTS:
        if count > 0:
            ends = one_more_working_day(ends, STEPS[direction])
        offset = cchc.Offset(count, cchc.Unit.working_day, direction)
        agree(cchc.count_terms(EVENTS, offset, VIETNAM), ends, offset)


@pytest.mark.parametrize("direction", list(STEPS))
def test_months(direction: cchc.Direction) -> None:
    for count in COUNTS:
        check(cchc.Offset(count, cchc.Unit.month, direction), month_by_month(STEPS[direction], count), cchc.Policy())


@pytest.mark.parametrize("leap_day", list(cchc.LeapDay))
@pytest.mark.parametrize("direction", list(STEPS))
def test_years(direction: cchc.Direction, leap_day: cchc.LeapDay) -> None:
    first_of_march = leap_day is cchc.LeapDay.first_of_march
    for count in COUNTS:
        ends = year_by_year(STEPS[direction], count, first_of_march)
        check(cchc.Offset(count, cchc.Unit.year, direction), ends, cchc.Policy(leap_day=leap_day))


@pytest.mark.parametrize("unit", list(cchc.Unit))
@pytest.mark.parametrize("direction", list(STEPS))
def test_no_term_ends_on_a_day_off(unit: cchc.Unit, direction: cchc.Direction) -> None:
    for count in COUNTS[1:]:
        ends = cchc.count_terms(EVENTS, cchc.Offset(count, unit, direction), VIETNAM)
        known = ends[~np.isnat(ends)].astype(np.int64) + datetime.date(1970, 1, 1).toordinal()
        assert set(np.unique(known).tolist()) <= WORKING


def test_one_term_is_counted_as_many_are() -> None:
    events = [datetime.date(2024, 2, 29), datetime.date(2024, 12, 31), datetime.date(2027, 12, 31)]
    for unit in cchc.Unit:
        offset = cchc.Offset(2, unit)
        many = cchc.count_terms(events, offset, VIETNAM).tolist()
        for event, last in zip(events[:2], many, strict=False):
            if last is None:
                with pytest.raises(cchc.OutsideCalendar):
                    cchc.count_term(event, offset, VIETNAM)
            else:
                assert cchc.count_term(event, offset, VIETNAM) == last
        assert many[2] is None
        assert cchc.count_calendar_terms(events, offset).tolist() == [
            cchc.count_calendar_term(event, offset) for event in events
        ]


def test_days_that_are_none_stay_none() -> None:
    events = np.array(["NaT", "1899-12-31", "2200-01-01", "2024-03-04"], "datetime64[D]")
    offset = cchc.Offset(1, cchc.Unit.day)
    assert cchc.count_terms(events, offset, VIETNAM).tolist() == [None, None, None, datetime.date(2024, 3, 5)]
    with pytest.raises(ValueError, match="one dimension"):
        cchc.count_terms(events.reshape(2, 2), offset, VIETNAM)
