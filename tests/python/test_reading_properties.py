"""What holds of every deadline cell, tried on real phrases and on what becomes of them."""

import csv
import json
import unicodedata
from pathlib import Path

import cchc
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

DATA = Path(__file__).parents[1] / "data/deadlines"
PHRASES = [
    json.loads(line)
    for name in ("dev.jsonl", "more.jsonl")
    for line in (DATA / name).read_text(encoding="utf-8").splitlines()
]
with (DATA / "forms.tsv").open(encoding="utf-8", newline="") as table:
    FORMS = list(csv.reader(table, delimiter="\t", quoting=csv.QUOTE_NONE))[1:]
TEXTS = [(phrase["text"], phrase["plan_year"]) for phrase in PHRASES] + [(text, 2025) for text, _ in FORMS]
FACTS = cchc.Facts(cchc.vietnam_calendar())


def rules(text: str, year: int) -> list[str]:
    """The rules as words, whatever their case."""
    return [cchc.wording(one.rule).casefold() for one in cchc.read_deadlines(text, year).value]


def days_of(text: str, year: int) -> list[str]:
    shown = []
    for one in cchc.read_deadlines(text, year).value:
        due = cchc.resolve(one, year, FACTS)
        last = cchc.last_day(due)
        match one.rule, due:
            case cchc.Before() | cchc.NoLaterThan(), _:
                shown.append(f"{cchc.kind_of(one.rule)} {last}")
            case cchc.Within() | cchc.Between(), cchc.DueBy(first, last):
                shown.append(f"{cchc.kind_of(one.rule)} {first}..{last}")
            case cchc.Onward(first), _:
                shown.append(f"onward {first}")
            case rule, _:
                shown.append(cchc.kind_of(rule))
    return [one for one in shown if one != "unread"] or ["unread"]


@pytest.mark.parametrize(("written", "read"), FORMS, ids=[form[0] for form in FORMS])
def test_a_form_that_officials_write(written: str, read: str) -> None:
    given_days = days_of(written, 2025)
    wanted = read.split("; ")
    assert len(given_days) == len(wanted), given_days
    for one, want in zip(given_days, wanted, strict=True):
        kinds, _, when = want.partition(" ")
        assert one.split(" ")[0] in kinds.split("|"), given_days
        assert not when or one.partition(" ")[2] == when, given_days


def check_places(text: str, year: int) -> None:
    held = text.encode()
    at = 0
    for one in cchc.read_deadlines(text, year).value:
        assert at <= one.place.begin < one.place.end <= len(held)
        assert not held[at : one.place.begin].decode().strip(" \t\n\r\xa0")
        at = one.place.end
    assert not held[at:].decode().strip(" \t\n\r\xa0")


def test_clauses_cover_the_cell_in_order() -> None:
    for text, year in TEXTS:
        check_places(text, year)


def test_composed_and_decomposed_text_read_the_same() -> None:
    for text, year in TEXTS:
        composed = [unicodedata.normalize("NFC", one) for one in rules(unicodedata.normalize("NFC", text), year)]
        decomposed = [unicodedata.normalize("NFC", one) for one in rules(unicodedata.normalize("NFD", text), year)]
        assert composed == decomposed, text


def test_decomposed_text_is_reported() -> None:
    reading = cchc.read_deadlines(unicodedata.normalize("NFD", "trước ngày 15/8/2024"), 2024)
    assert [issue.code for issue in reading.issues] == ["deadline.noise"]


def test_case_does_not_matter() -> None:
    for text, year in TEXTS:
        assert rules(text.upper(), year) == rules(text, year), text
        assert rules(text.lower(), year) == rules(text, year), text


def test_a_label_does_not_change_the_rule() -> None:
    for text, year in TEXTS:
        plain = cchc.read_deadlines(text, year).value
        if len(plain) != 1 or isinstance(plain[0].rule, cchc.Unread) or text[0] in "-+0123456789(":
            continue
        for label in ("Phần việc chung: ", "Nội dung của Sở: "):
            assert rules(label + text, year) == rules(text, year), label + text


def test_a_wording_reads_back_to_the_same_rule() -> None:
    for text, year in TEXTS:
        for one in cchc.read_deadlines(text, year).value:
            if not isinstance(one.rule, cchc.Unread):
                again = cchc.read_deadlines(cchc.wording(one.rule), 1999).value
                assert [other.rule for other in again] == [one.rule], (text, cchc.wording(one.rule))
            if one.second is not None:
                again = cchc.read_deadlines(cchc.wording(one.second.rule), 1999).value
                assert [other.rule for other in again] == [one.second.rule], (text, cchc.wording(one.second.rule))


def without_mark(text: str, at: int) -> str:
    return text[:at] + unicodedata.normalize("NFD", text[at])[0] + text[at + 1 :]


def test_a_mark_that_is_lost_never_changes_a_day_in_silence() -> None:
    negative = {phrase["text"] for phrase in PHRASES if phrase["negative"]} | {
        text for text, read in FORMS if read == "unread"
    }
    tried = 0
    for text, year in TEXTS:
        if text in negative or not unicodedata.is_normalized("NFC", text):
            continue
        days = days_of(text, year)
        for at in (i for i, c in enumerate(text) if len(unicodedata.normalize("NFD", c)) > 1):
            damaged = without_mark(text, at)
            issues = cchc.read_deadlines(damaged, year).issues
            told = any(one.code == "deadline.noise" or one.severity != cchc.Severity.note for one in issues)
            new = [one for one in days_of(damaged, year) if " " in one and one not in days]
            assert told or not new, (damaged, days, new)
            tried += 1
    assert tried > 3000


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_pieces_of_phrases_in_any_order_are_read(data: st.DataObject) -> None:
    pieces = data.draw(st.lists(st.sampled_from([word for text, _ in TEXTS for word in text.split()]), max_size=25))
    text = " ".join(pieces)
    check_places(text, 2025)
    for one in cchc.read_deadlines(text, 2025).value:
        cchc.explain(one, 2025, FACTS)
