"""One JSON value in, one JSON value out: deadline cells and agency cells for programs in any language.

Places count characters, as the strings of JSON do in most languages, not bytes.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from cchc import _core as core

Answer = dict[str, Any]
Question = dict[str, Any]


class BadLineError(ValueError):
    """A line that asks nothing that can be answered."""


def answer_lines(lines: Iterable[str], answer: Callable[[Question], Answer]) -> Iterator[tuple[bool, str]]:
    """Answer each line by one line; False beside the answer marks a line that could not be read."""
    for line in lines:
        try:
            yield True, _dump(answer(_question(line)))
        except (BadLineError, core.Error) as error:
            yield False, _dump({"error": str(error)})


def read_deadline_line(question: Question, facts: core.Facts, default: core.Policy) -> Answer:
    """Read {"text", "year"}, and the parts of a policy where the line has its own."""
    text, year, policy = _text(question), _year(question), _policy(question, default)
    reading = core.read_deadlines(text, year)
    issues = list(reading.issues)
    milestones = json.loads(core.deadlines_to_json(reading.value))["deadlines"]
    for milestone, deadline in zip(milestones, reading.value, strict=True):
        milestone["place"] = _place(deadline.place, text)
        try:
            milestone["due"] = _due(core.resolve(deadline, year, facts, policy))
        except core.OutsideCalendar:
            milestone["due"] = None
            issues.append(_outside_calendar(deadline.place, facts.calendar.covers))
    return {"milestones": milestones, "issues": [_issue(issue, text) for issue in issues]}


def read_agency_line(question: Question, directory: core.Directory) -> Answer:
    """Read {"text", "on"}: who is named, and which bodies in force that day they are."""
    text, on = _text(question), _day(question)
    reading = core.read_parties(text, directory, on)
    members = core.members(reading.value, directory, on)
    return {
        "parties": [_party(party, text) for party in reading.value],
        "members": [directory.at(member).id for member in members],
        "issues": [_issue(issue, text) for issue in reading.issues],
    }


def _question(line: str) -> Question:
    if not _is_utf8(line):
        raise BadLineError("the line is not UTF-8")
    try:
        question = json.loads(line.removeprefix("\ufeff"))
    except RecursionError:
        raise BadLineError("the line is JSON nested too deep") from None
    except ValueError as error:
        raise BadLineError(f"the line is not JSON: {error}") from None
    if not isinstance(question, dict):
        raise BadLineError('the line is not a JSON object such as {"text": "trước 31/12", …}')
    return question


def _text(question: Question) -> str:
    text = question.get("text")
    if not isinstance(text, str) or not _is_utf8(text):
        raise BadLineError('"text" is missing or is not a string that can be written in UTF-8')
    return text


def _year(question: Question) -> int:
    year = question.get("year")
    if not isinstance(year, int) or isinstance(year, bool):
        raise BadLineError('"year" is missing or is not a whole number such as 2024')
    return year


def _day(question: Question) -> datetime.date:
    on = question.get("on")
    if not isinstance(on, str) or not _is_utf8(on):
        raise BadLineError('"on" is missing or is not a day such as "2024-06-30"')
    return core.parse_date(on)


def _policy(question: Question, default: core.Policy) -> core.Policy:
    before = question.get("before_includes_the_day", default.before_includes_the_day)
    rolling = question.get("rolling", default.rolling.name)
    if not isinstance(before, bool):
        raise BadLineError('"before_includes_the_day" is not true or false')
    if not isinstance(rolling, str) or rolling not in core.Rolling.__members__:
        raise BadLineError('"rolling" is none of "none", "forward", "back"')
    second = question.get("second_readings", [why.name for why in default.second_readings])
    if not isinstance(second, list) or not all(why in core.Ambiguity.__members__ for why in second):
        raise BadLineError('"second_readings" is no list of names such as "latest_before"')
    return core.Policy(before, core.Rolling[rolling], [core.Ambiguity[why] for why in second])


def _due(due: core.Due) -> Answer:
    schedule = core.Schedule(core.Policy(), [due])
    answer: Answer = json.loads(core.to_json(schedule))["schedule"]["dues"][0]
    return answer


def _party(party: core.Party, text: str) -> Answer:
    match party.who:
        case core.OneAgency(id_) | core.WholeGroup(id_):
            named: str | None = id_
        case _:
            named = None
    kind = core.kind_of(party)
    return {"kind": kind, "id": named, "text": party.text, "place": _place(party.place, text)}


def _issue(issue: core.Issue, text: str) -> Answer:
    return {
        "severity": issue.severity.name,
        "code": issue.code,
        "message": issue.message,
        "hint": issue.hint,
        "place": _place(issue.place, text),
    }


def _outside_calendar(place: core.Place, covers: core.Span) -> core.Issue:
    first, last = core.to_vietnamese(covers.first), core.to_vietnamese(covers.last)
    return core.Issue(
        core.Severity.warning,
        "due.outside_calendar",
        f"Không tính được ngày vì lịch nghỉ lễ chỉ được công bố từ {first} đến {last}.",
        "Bổ sung lịch nghỉ của năm còn thiếu, hoặc không dời hạn khi rơi vào ngày nghỉ.",
        place,
    )


def _place(place: core.Place, text: str) -> Answer:
    characters = core.in_characters(place, text)
    return {"begin": characters.begin, "end": characters.end}


def _is_utf8(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _dump(answer: Answer) -> str:
    return json.dumps(answer, ensure_ascii=False)
