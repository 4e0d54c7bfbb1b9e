"""Deadline cells from Python: one at a time and many at once, and the readings of the law."""

import datetime
import gc

import cchc
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

EMPTY = cchc.Facts(cchc.vietnam_calendar())
CELLS = [
    "Trước ngày 31/12/2023",
    "- Ban hành Kế hoạch: trong Quý I/2024\n- Báo cáo kết quả: chậm nhất ngày 10/12",
    "",
    "Thường xuyên trong năm",
    "khi nào xong thì thôi",
]
days = st.dates(datetime.date(1900, 1, 2), datetime.date(2199, 12, 31))


@given(days)
def test_before_a_day_is_no_later_than_the_day_before(day: datetime.date) -> None:
    before = cchc.resolve(cchc.Before(day), day.year, EMPTY)
    assert before == cchc.resolve(cchc.NoLaterThan(cchc.day_before(day)), day.year, EMPTY)
    included = cchc.resolve(cchc.Before(day), day.year, EMPTY, cchc.Policy(before_includes_the_day=True))
    assert included == cchc.resolve(cchc.NoLaterThan(day), day.year, EMPTY)


@given(days)
def test_a_day_is_read_however_it_is_written(day: datetime.date) -> None:
    d, m, y = day.day, day.month, day.year
    for text in (f"trước ngày {d}/{m}/{y}", f"TRƯỚC NGÀY {d:02}/{m:02}/{y}", f"trước\u00a0ngày\n{d} tháng {m} năm {y}"):
        reading = cchc.read_deadlines(text, 2024)
        assert [deadline.rule for deadline in reading.value] == [cchc.Before(day)]
        assert reading.clean


def test_places_count_bytes_and_characters_on_request() -> None:
    cell = CELLS[1]
    first, second = cchc.read_deadlines(cell, 2024).value
    place = cchc.in_characters(second.place, cell)
    assert cell[place.begin : place.end] == cell.encode()[second.place.begin : second.place.end].decode()
    assert cell[place.begin :].lstrip("- ").startswith("Báo cáo kết quả")
    assert first.subject == "Ban hành Kế hoạch"
    assert second.year_inferred


def test_a_batch_says_what_one_by_one_says() -> None:
    columns = cchc.read_deadlines_batch(CELLS, 2024)
    one_by_one = [(i, d) for i, cell in enumerate(CELLS) for d in cchc.read_deadlines(cell, 2024).value]
    assert len(columns) == len(one_by_one)
    for row, (cell, deadline) in enumerate(one_by_one):
        assert columns.deadline(row) == deadline
        assert columns.cell[row] == cell
        assert columns.rule_kinds[columns.rule[row]] == cchc.kind_of(deadline.rule)
        assert columns.year_inferred[row] == deadline.year_inferred
        assert (columns.begin[row], columns.end[row]) == (deadline.place.begin, deadline.place.end)
        due = cchc.resolve(deadline.rule, 2024, EMPTY)
        assert columns.due_kinds[columns.due[row]] == cchc.kind_of(due)
        last = cchc.last_day(due)
        assert np.isnat(columns.last[row]) if last is None else columns.last[row] == np.datetime64(last, "D")
    assert columns.subjects == [deadline.subject for _, deadline in one_by_one]
    assert columns.issues == [(i, x) for i, cell in enumerate(CELLS) for x in cchc.read_deadlines(cell, 2024).issues]


def test_a_batch_follows_the_policy_and_each_year() -> None:
    texts = ["trước 31/12", "trước 31/12"]
    excluded = cchc.read_deadlines_batch(texts, [2023, 2024])
    included = cchc.read_deadlines_batch(texts, [2023, 2024], cchc.Policy(before_includes_the_day=True))
    assert excluded.last.tolist() == [datetime.date(2023, 12, 30), datetime.date(2024, 12, 30)]
    assert included.last.tolist() == [datetime.date(2023, 12, 31), datetime.date(2024, 12, 31)]


def test_a_batch_marks_what_the_calendar_does_not_reach() -> None:
    columns = cchc.read_deadlines_batch(["trước ngày 31/12/2190"], 2190, cchc.Policy(rolling=cchc.Rolling.forward))
    assert columns.due.tolist() == [-1]
    assert np.isnat(columns.last[0])


def test_columns_have_stated_types_cannot_be_written_and_outlive_their_owner() -> None:
    columns = cchc.read_deadlines_batch(CELLS, 2024)
    names = ["cell", "rule", "due", "first", "last", "year_inferred", "begin", "end"]
    arrays = {name: getattr(columns, name) for name in names}
    types = ["int32", "int8", "int8", "datetime64[D]", "datetime64[D]", "bool", "int32", "int32"]
    assert [str(array.dtype) for array in arrays.values()] == types
    copies = {name: array.copy() for name, array in arrays.items()}
    del columns
    gc.collect()
    for name, array in arrays.items():
        assert array.tobytes() == copies[name].tobytes()
        with pytest.raises(ValueError, match="read-only"):
            array[0] = array[0]


def test_an_empty_batch_has_empty_columns() -> None:
    columns = cchc.read_deadlines_batch([], 2024)
    assert len(columns) == 0
    assert columns.last.shape == (0,)
    with pytest.raises(IndexError):
        columns.deadline(0)


@pytest.mark.parametrize("cells", ["trước 31/12", [None], ["trước 31/12", 5], ["\ud800"]])
def test_a_batch_takes_only_a_sequence_of_str(cells: object) -> None:
    with pytest.raises(TypeError):
        cchc.read_deadlines_batch(cells, 2024)  # type: ignore[call-overload]


def test_a_batch_needs_one_year_or_one_for_each() -> None:
    with pytest.raises(cchc.InvalidValue, match="1 years for 2 cells"):
        cchc.read_deadlines_batch(["Quý I", "Quý II"], [2024])


@given(st.text(st.characters(codec="utf-8")))
def test_any_text_is_read_and_none_of_it_is_lost(text: str) -> None:
    reading = cchc.read_deadlines(text, 2024)
    data = text.encode()
    told = set()
    for place in [deadline.place for deadline in reading.value] + [issue.place for issue in reading.issues]:
        data[place.begin : place.end].decode()  # a place never cuts a character
        told.update(range(place.begin, place.end))
    for index, character in enumerate(text):
        begin = len(text[:index].encode())
        if cchc.squeeze(character):
            assert set(range(begin, begin + len(character.encode()))) <= told
