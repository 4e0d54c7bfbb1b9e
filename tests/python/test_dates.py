"""Days, periods and the calendar against Python's datetime."""

import calendar
import datetime
import itertools

import cchc
from hypothesis import given
from hypothesis import strategies as st

days = st.dates(datetime.date(1900, 1, 1), datetime.date(2199, 12, 31))
years = st.integers(1900, 2199)


@given(days)
def test_a_day_is_read_in_both_forms(day: datetime.date) -> None:
    assert cchc.parse_date(day.isoformat()) == day
    assert cchc.parse_date(f"{day.day}/{day.month}/{day.year}") == day
    assert cchc.parse_date(cchc.to_vietnamese(day)) == day


@given(st.integers(-10, 3000), st.integers(0, 20), st.integers(0, 40))
def test_only_days_of_the_calendar_are_found(year: int, month: int, day: int) -> None:
    try:
        expected = datetime.date(year, month, day) if 1900 <= year <= 2199 else None
    except ValueError:
        expected = None
    assert cchc.find_date(year, month, day) == expected


@given(days, days)
def test_days_are_counted_as_python_counts_them(a: datetime.date, b: datetime.date) -> None:
    assert cchc.days_between(a, b) == (b - a).days
    assert cchc.next_day(a) == a + datetime.timedelta(1)
    assert cchc.day_before(a) == a - datetime.timedelta(1)


@given(years, st.integers(1, 12))
def test_a_month_ends_on_its_last_day(year: int, month: int) -> None:
    span = cchc.Month(year, month).span
    assert span.first == datetime.date(year, month, 1)
    assert span.last == datetime.date(year, month, calendar.monthrange(year, month)[1])


@given(years)
def test_quarters_and_halves_make_up_the_year(year: int) -> None:
    for kind, count in [(cchc.Quarter, 4), (cchc.Half, 2)]:
        spans = [cchc.span_of(kind(year, number)) for number in range(1, count + 1)]
        assert spans[0].first == cchc.span_of(year).first
        assert spans[-1].last == cchc.span_of(year).last
        for one, following in itertools.pairwise(spans):
            assert cchc.next_day(one.last) == following.first
            assert one.last in one
            assert one.last not in following


@given(years, st.integers(1, 2))
def test_a_period_reads_back_from_its_text(year: int, number: int) -> None:
    for period in (cchc.Month(year, number), cchc.Quarter(year, number), cchc.Half(year, number), year):
        assert cchc.parse_period(str(period)) == period


def test_the_calendar_knows_tet_and_swapped_days() -> None:
    vietnam = cchc.vietnam_calendar()
    tet = datetime.date(2024, 2, 10)
    found = vietnam.find(tet)
    assert found is not None
    assert not vietnam.is_working_day(tet)
    assert vietnam.find(datetime.date(2024, 8, 15)) is None
    for special in vietnam.days:
        assert vietnam.is_working_day(special.day) == (special.kind is cchc.DayKind.swap_work)


@given(st.dates(datetime.date(2016, 1, 1), datetime.date(2026, 6, 30)), st.integers(1, 60))
def test_working_days_are_those_one_counts_by_hand(day: datetime.date, count: int) -> None:
    vietnam = cchc.vietnam_calendar()
    found, left = day, count
    while left > 0:
        found += datetime.timedelta(1)
        left -= vietnam.is_working_day(found)
    assert vietnam.add_working_days(day, count) == found
    assert vietnam.working_days(cchc.Span(cchc.next_day(day), found)) == count
