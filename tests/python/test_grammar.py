"""The grammar on the page is the grammar of the library, and each phrase of it is read by its own construct."""

import importlib.util
import sys
import typing
from pathlib import Path

import cchc
import pytest

ROOT = Path(__file__).parents[2]
spec = importlib.util.spec_from_file_location("grammar_page", ROOT / "tools/grammar_page.py")
assert spec is not None
assert spec.loader is not None
grammar_page = importlib.util.module_from_spec(spec)
sys.modules["grammar_page"] = grammar_page
spec.loader.exec_module(grammar_page)

CONSTRUCTS = cchc.grammar()
PHRASES = [(construct.id, phrase) for construct in CONSTRUCTS for phrase in construct.phrases]


@pytest.mark.parametrize("words", grammar_page.PAGES, ids=["en", "vi"])
def test_the_page_shows_the_grammar_of_today(words: "grammar_page.Words") -> None:
    assert words.page.read_text(encoding="utf-8") == grammar_page.written(words), "run make grammar"


@pytest.mark.parametrize(("id", "phrase"), PHRASES)
def test_a_phrase_is_read_by_its_construct_and_reads_back(id: str, phrase: str) -> None:
    assert cchc.constructs_in(phrase, 2024) == (id,)
    (deadline,) = cchc.read_deadlines(phrase, 2024).value
    (again,) = cchc.read_deadlines(cchc.wording(deadline.rule), 2024).value
    assert again.rule == deadline.rule


def test_no_phrase_stands_twice() -> None:
    phrases = [phrase for _, phrase in PHRASES]
    assert len(set(phrases)) == len(phrases)


def test_every_kind_of_rule_and_every_doubt_has_its_phrase() -> None:
    deadlines = [cchc.read_deadlines(phrase, 2024).value[0] for _, phrase in PHRASES]
    assert {type(deadline.rule) for deadline in deadlines} == set(typing.get_args(cchc.Rule))
    assert {deadline.second.why for deadline in deadlines if deadline.second} == set(cchc.Ambiguity)


def test_each_clause_of_a_cell_names_its_construct() -> None:
    cell = "- Trước 30/6/2024\n- Theo Kế hoạch\n- Khi bố trí được kinh phí"
    assert cchc.constructs_in(cell, 2024) == ("before", "per_document", "unread")
    assert [len(cchc.read_deadlines(cell, 2024).value), cchc.constructs_in(" ", 2024)] == [3, ()]
