"""What is let in from Python and what is refused, and as which exception."""

import datetime
from pathlib import Path

import cchc
import pytest

DAY = datetime.date(2024, 8, 15)


def test_every_exception_is_an_error_of_ours_and_of_python() -> None:
    assert issubclass(cchc.InvalidValue, (cchc.Error, ValueError))
    for ours, pythons in [
        (cchc.InvalidValue, ValueError),
        (cchc.NotFound, LookupError),
        (cchc.OutsideCalendar, ValueError),
        (cchc.BadFile, OSError),
        (cchc.BadFile, ValueError),
    ]:
        assert issubclass(ours, cchc.Error)
        assert issubclass(ours, pythons)
        assert ours.__module__ == "cchc"


@pytest.mark.parametrize("text", ["", "31/02/2024", "2024-13-01", "1/1/0024", "15/8/2024xyz", "mai"])
def test_days_that_do_not_exist_are_invalid_values(text: str) -> None:
    with pytest.raises(cchc.InvalidValue):
        cchc.parse_date(text)


@pytest.mark.parametrize(("stretch", "number"), [(cchc.Month, 13), (cchc.Quarter, 5), (cchc.Half, 0)])
def test_stretches_that_do_not_exist_are_invalid_values(stretch: type, number: int) -> None:
    with pytest.raises(cchc.InvalidValue):
        stretch(2024, number)


@pytest.mark.parametrize("year", [24, 1899, 2200, 10**30, -1])
def test_a_year_outside_the_limits_is_an_invalid_value(year: int) -> None:
    with pytest.raises(cchc.InvalidValue, match="1900 to 2199"):
        cchc.read_deadlines("Quý I", year)


@pytest.mark.parametrize("day", [datetime.datetime(2024, 8, 15), "2024-08-15", 20240815, None])
def test_only_a_date_is_a_day(day: object) -> None:
    with pytest.raises(TypeError):
        cchc.Before(day)  # type: ignore[arg-type]


@pytest.mark.parametrize("year", [True, "2024", 2024.0, None])
def test_only_an_int_is_a_year(year: object) -> None:
    with pytest.raises(TypeError):
        cchc.Throughout(year)  # type: ignore[arg-type]


@pytest.mark.parametrize("value", [True, 1.5, datetime.datetime(2024, 8, 15), b"x", [1]])
def test_a_table_takes_only_its_kinds_of_value(value: object) -> None:
    with pytest.raises(TypeError):
        cchc.Column("a", "A", [value])  # type: ignore[list-item]


@pytest.mark.parametrize("text", ["", "Sở Nội vụ", "a b", "x" * 65])
def test_an_id_is_checked_at_the_door(text: str) -> None:
    with pytest.raises(cchc.InvalidValue):
        cchc.OneAgency(text)


def test_what_is_not_there_is_not_found(plan: cchc.Plan, directory: cchc.Directory) -> None:
    with pytest.raises(cchc.NotFound):
        directory.at("gl.none")
    with pytest.raises(cchc.NotFound):
        plan.at(cchc.ActivityRef(10**6))
    with pytest.raises(cchc.NotFound):
        cchc.shipped("nothing.csv")
    with pytest.raises(cchc.NotFound):
        cchc.Table("", []).column("a")
    assert directory.find("gl.none") is None
    assert plan.find_milestone("999.9") is None


def test_a_day_outside_the_calendar_is_refused() -> None:
    with pytest.raises(cchc.OutsideCalendar):
        cchc.vietnam_calendar().is_working_day(datetime.date(2190, 1, 1))


def test_bad_files_are_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("bad.txt").write_bytes(b"K\xe1\xba")
    for file in ("missing.txt", "bad.txt"):
        with pytest.raises(cchc.BadFile, match=file):
            cchc.read_document(file)


def test_files_are_given_as_str_or_path(root: Path) -> None:
    file = root / "data/plans/ke-hoach-3638-kh-ubnd.txt"
    assert cchc.read_document(str(file)) == cchc.read_document(file)


def test_a_document_gives_words_only_inside_it() -> None:
    document = cchc.Document("a", "Kế hoạch")
    assert document.at(cchc.Place(0, 4)) == "Kế"
    with pytest.raises(cchc.InvalidValue):
        document.at(cchc.Place(0, 99))


def test_views_keep_what_they_show_alive(document: cchc.Document, directory: cchc.Directory) -> None:
    activity = cchc.read_plan(document, directory).value.tasks[0].activities[0]
    party = cchc.read_parties("Sở Nội vụ", directory, DAY).value[0]
    assert activity.id == "1.1"
    assert party.text == "Sở Nội vụ"
