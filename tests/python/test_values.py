"""What every value keeps: equality, hash, copy, pickle, a repr that reads back, pattern matching, no writing."""

import copy
import datetime
import pickle

import cchc
import pytest

DAY = datetime.date(2024, 8, 15)
LATER = datetime.date(2024, 9, 30)
PLACE = cchc.Place(3, 9, 2, 1)
ISSUE = cchc.Issue(cchc.Severity.note, "deadline.year_inferred", "Không ghi năm.", "Ghi năm.", PLACE)
CELL = cchc.Cell("Sở Nội vụ", PLACE, True)
DEADLINE = cchc.Deadline("Báo cáo", cchc.Before(DAY), True, PLACE)
PARTY = cchc.Party(cchc.OneAgency("gl.snv"), "Sở Nội vụ", PLACE)
MILESTONE = cchc.Milestone("1.1", DEADLINE)
ACTIVITY = cchc.Activity("1.1", CELL, CELL, CELL, CELL, CELL, CELL, [PARTY], [], [MILESTONE])
MARCH = cchc.DayOfYear(0, 3, 14)
SPECIAL = cchc.SpecialDay(DAY, cchc.DayKind.swap_off, "nghỉ hoán đổi", "Thông báo", LATER)
EVENT = cchc.Event("có thông báo", DAY, "Công văn 1")
REGULAR = cchc.RegularReport("quý I", cchc.DayOfYear(-1, 12, 15), MARCH, MARCH, "Q1")
SERIES = cchc.ReportSeries("cchc", ["báo cáo định kỳ"], "Công văn 581", [REGULAR], DAY)
YEAR_2024 = cchc.Span(datetime.date(2024, 1, 1), datetime.date(2024, 12, 31))
CALENDAR = cchc.Calendar(YEAR_2024, [SPECIAL])
REPORT = cchc.Report("1.1", "gl.snv", LATER, DAY, "Báo cáo 5")
ITEM = cchc.StatusItem(cchc.MilestoneRef(0), cchc.AgencyRef(4), cchc.Status.done_late, 3)
COLUMN = cchc.Column("agency", "Cơ quan", ["Sở Nội vụ", None, 3, DAY, cchc.Share(1, 2)])

RULES = [
    cchc.Before(DAY),
    cchc.NoLaterThan(DAY),
    cchc.Within(cchc.Quarter(2024, 1)),
    cchc.Within(2024),
    cchc.Between(DAY, LATER),
    cchc.Throughout(2024),
    cchc.Onward(DAY),
    cchc.Every(cchc.Frequency.monthly, [cchc.Anchor(cchc.Relation.before, 15)]),
    cchc.AfterEvent("có hướng dẫn", cchc.Offset(15, cchc.Unit.working_day, cchc.Direction.after)),
    cchc.PerDocument("theo Kế hoạch"),
    cchc.InRegularReport("báo cáo định kỳ CCHC"),
    cchc.Unread("khi rảnh"),
]
DUES = [cchc.DueBy(None, DAY), cchc.Standing(DAY, LATER, LATER), cchc.Awaiting("kế hoạch"), cchc.Unclear("?")]
OTHERS = [
    PLACE,
    ISSUE,
    cchc.ActivityRef(1),
    cchc.MilestoneRef(2),
    cchc.AgencyRef(3),
    cchc.Span(DAY, LATER),
    cchc.Month(2024, 8),
    cchc.Quarter(2024, 4),
    cchc.Half(2024, 2),
    SPECIAL,
    cchc.Membership(cchc.Known.listed, [cchc.AgencyKind.vertical], cchc.Level.province),
    cchc.Agency("gl.snv", cchc.AgencyKind.provincial_agency, cchc.Level.province, "Sở Nội vụ", ["SNV"], since=DAY),
    cchc.OneAgency("gl.snv"),
    cchc.WholeGroup("grp.so"),
    cchc.UnnamedAgencies(),
    PARTY,
    cchc.Anchor(cchc.Relation.on, 15, 6),
    cchc.Offset(2, cchc.Unit.month, cchc.Direction.before),
    cchc.Policy(True, cchc.Rolling.back, [cchc.Ambiguity.stated_day], cchc.LeapDay.first_of_march, 14),
    cchc.Occurrence("Q1", cchc.Before(DAY), cchc.Span(DAY, LATER)),
    DEADLINE,
    cchc.Construct("by_then", cchc.Evidence.dated, "By a day.", "Đến một ngày.", ["đến hết năm 2024"]),
    cchc.Citation("Nghị quyết", "76/NQ-CP", DAY, PLACE),
    cchc.Head("Kế hoạch", "3638/KH-UBND", issued_on=DAY, citations=[cchc.Citation("Nghị quyết", "76/NQ-CP")]),
    CELL,
    MILESTONE,
    ACTIVITY,
    cchc.Task("1", 0, CELL, [ACTIVITY]),
    cchc.Objective(0, CELL, CELL),
    cchc.Section(cchc.Area.digital, CELL, CELL),
    EVENT,
    cchc.Link("ban hành Kế hoạch", "1.1a"),
    MARCH,
    REGULAR,
    cchc.DatedReport("quý I", cchc.Span(DAY, LATER), LATER),
    SERIES,
    REPORT,
    ITEM,
    cchc.Share(3, 4),
    COLUMN,
    cchc.Table("Bảng", [COLUMN]),
    cchc.Schedule(cchc.Policy(), DUES),
    cchc.Progress([REPORT]),
]
# These print their size instead of themselves.
LARGE = [
    CALENDAR,
    cchc.Facts(CALENDAR, [EVENT], [SERIES]),
    cchc.Document("a.txt", "Kế hoạch"),
    cchc.Statuses(DAY, cchc.Policy(), [ITEM], [ISSUE]),
    cchc.Directory([cchc.Agency("gl.snv", cchc.AgencyKind.office, cchc.Level.none, "Sở Nội vụ")]),
    cchc.Plan(
        2024,
        cchc.Head(),
        [cchc.Section(cchc.Area.other, CELL, CELL)],
        [cchc.Objective(0, CELL, CELL)],
        [cchc.Task("1", 0, CELL, [ACTIVITY])],
    ),
]
ALL = [*RULES, *DUES, *OTHERS, *LARGE]


def name_of(value: object) -> str:
    return type(value).__name__


@pytest.mark.parametrize("value", ALL, ids=name_of)
def test_a_copy_is_equal_and_hashes_alike(value: object) -> None:
    other = copy.deepcopy(value)
    assert other is not value
    assert other == value
    assert hash(other) == hash(value)


@pytest.mark.parametrize("value", ALL, ids=name_of)
def test_a_pickled_value_comes_back_equal(value: object) -> None:
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        assert pickle.loads(pickle.dumps(value, protocol)) == value


def test_no_two_of_these_values_are_equal() -> None:
    for i, one in enumerate(ALL):
        for other in ALL[i + 1 :]:
            assert one != other
    assert cchc.Before(DAY) != DAY


@pytest.mark.parametrize("value", [*RULES, *DUES, *OTHERS], ids=name_of)
def test_the_repr_makes_the_value_again(value: object) -> None:
    names = {**vars(cchc), "datetime": datetime}
    assert eval(repr(value), names) == value


@pytest.mark.parametrize("value", [v for v in ALL if hasattr(v, "__match_args__")], ids=name_of)
def test_match_args_are_the_arguments_of_the_constructor(value: object) -> None:
    fields = [getattr(value, name) for name in type(value).__match_args__]
    assert type(value)(*fields) == value
    assert type(value)(**dict(zip(type(value).__match_args__, fields, strict=True))) == value


@pytest.mark.parametrize("value", ALL, ids=name_of)
def test_values_cannot_be_written_to(value: object) -> None:
    for name in getattr(type(value), "__match_args__", ("year", "agencies")):
        with pytest.raises(AttributeError):
            setattr(value, name, None)


@pytest.mark.parametrize("value", ALL, ids=name_of)
def test_every_public_attribute_has_a_one_sentence_docstring(value: object) -> None:
    kind = type(value)
    assert kind.__module__ == "cchc"
    for name in [n for n in vars(kind) if not n.startswith("_")]:
        text = getattr(kind, name).__doc__.strip().splitlines()[-1]
        assert text, f"{kind.__name__}.{name}"
    assert kind.__doc__


def test_rules_are_told_apart_by_pattern() -> None:
    def words(rule: cchc.Rule) -> str:
        match rule:
            case cchc.Before(date) | cchc.NoLaterThan(date):
                return date.isoformat()
            case cchc.Within(cchc.Quarter(year, number)):
                return f"{number}/{year}"
            case cchc.Within(int(year)):
                return str(year)
            case cchc.Every(frequency, (cchc.Anchor(day=day),)):
                return f"{frequency.name} {day}"
            case cchc.Unread(text):
                return text
        return "other"

    assert [words(rule) for rule in RULES] == [
        *["2024-08-15", "2024-08-15", "1/2024", "2024", "other", "other", "other"],
        *["monthly 15", "other", "other", "other", "khi rảnh"],
    ]


def test_a_rule_and_a_due_know_their_kind_and_their_union() -> None:
    assert [cchc.kind_of(rule) for rule in RULES[:3]] == ["before", "no_later_than", "within"]
    assert [cchc.kind_of(due) for due in DUES] == ["due_by", "standing", "awaiting", "unclear"]
    assert all(isinstance(rule, cchc.Rule) and not isinstance(rule, cchc.Due) for rule in RULES)
    assert all(isinstance(due, cchc.Due) for due in DUES)


def test_handles_of_two_kinds_are_never_taken_for_each_other(plan: cchc.Plan, directory: cchc.Directory) -> None:
    assert cchc.MilestoneRef(1) != cchc.AgencyRef(1)
    with pytest.raises(TypeError):
        plan.at(cchc.AgencyRef(0))  # type: ignore[call-overload]
    with pytest.raises(TypeError):
        directory.at(cchc.MilestoneRef(0))  # type: ignore[call-overload]
    assert sorted([cchc.AgencyRef(2), cchc.AgencyRef(1)]) == [cchc.AgencyRef(1), cchc.AgencyRef(2)]


def test_enumerations_are_enums_of_python() -> None:
    assert cchc.Status["overdue"] is cchc.Status.overdue
    assert pickle.loads(pickle.dumps(cchc.Rolling.back)) is cchc.Rolling.back
    assert repr(cchc.Severity.note) == "Severity.note"
    assert next(area.name for area in cchc.Area) == "institutions"
    assert len(cchc.Status) == 8


def test_a_reading_is_a_value_with_its_issues() -> None:
    reading = cchc.Reading((DEADLINE,), (ISSUE,))
    assert not reading.clean
    assert cchc.Reading(1).clean
    assert pickle.loads(pickle.dumps(reading)) == reading
    assert hash(reading) == hash(cchc.Reading((DEADLINE,), (ISSUE,)))
