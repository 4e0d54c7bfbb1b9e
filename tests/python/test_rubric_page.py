"""The faults of a rubric are told in the words that its page shows."""

import copy
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import cchc
import pytest

ROOT = Path(__file__).parents[2]
SMALL = json.loads((ROOT / "examples/data/small_rubric.json").read_text(encoding="utf-8"))

Rubric = dict[str, Any]


def line(rubric: Rubric, id: str) -> dict[str, Any]:
    return next(one for one in rubric["criteria"] if one["id"] == id)


def edge(rubric: Rubric, band: int, side: str, closed: bool) -> None:
    line(rubric, "1.2")["marking"]["bands"][band][side]["closed"] = closed


def chain(rubric: Rubric) -> None:
    rubric["criteria"] += [
        {"id": f"x{i}", "parent": f"x{i - 1}" if i else "3", "text": "", "maximum": "3"} for i in range(20)
    ]


def many(rubric: Rubric, count: int) -> None:
    rubric["criteria"] += [
        line(rubric, "thuong") | {"id": f"x{i}", "maximum": "1000000"} for i in range(count - len(rubric["criteria"]))
    ]


SPOILS: list[Callable[[Rubric], object]] = [
    lambda rubric: line(rubric, "1").update(maximum="5"),
    lambda rubric: line(rubric, "tong").update(parent="1"),
    lambda rubric: line(rubric, "1").pop("parent"),
    lambda rubric: line(rubric, "1.1").update(parent="9"),
    lambda rubric: line(rubric, "2").update(id="3"),
    chain,
    lambda rubric: many(rubric, 10_001),
    lambda rubric: many(rubric, 1_100),
    lambda rubric: line(rubric, "3").update(maximum="0"),
    lambda rubric: edge(rubric, 1, "from", closed=False),
    lambda rubric: edge(rubric, 0, "to", closed=True),
    lambda rubric: line(rubric, "1.1")["marking"]["options"][0].update(points="2"),
    lambda rubric: line(rubric, "2").pop("marking"),
    lambda rubric: line(rubric, "1").update(marking={"kind": "assessed"}),
    lambda rubric: line(rubric, "3").update(maximum=None),
    lambda rubric: rubric["grades"].reverse(),
    lambda rubric: rubric["ranking"].update(tie_break=["9"]),
    lambda rubric: rubric.update(groups=[]),
    lambda rubric: line(rubric, "3").update(maximum="0.1234567891"),
]


def words_after(spoil: Callable[[Rubric], object]) -> str:
    envelope = copy.deepcopy(SMALL)
    spoil(envelope["rubric"])
    with pytest.raises(cchc.BadFile) as refused:
        cchc.parse_rubric(json.dumps(envelope))
    return str(refused.value)


@pytest.mark.parametrize("folder", ["docs", "docs/vi"])
def test_each_fault_is_told_as_the_page_shows(folder: str) -> None:
    page = (ROOT / folder / "09-rubric-and-marks.md").read_text(encoding="utf-8")
    section = re.split(r"^## ", page, flags=re.M)[5]
    shown = [part.strip() for row in re.findall(r"\| ([^|]+) \|$", section, re.M)[1:] for part in row.split("·")]
    shown = [words for words in shown if words.strip("- ")]
    assert len(shown) > 18
    told = [words_after(spoil) for spoil in SPOILS]
    assert [words for words in shown if not any(words in text for text in told)] == []
    assert [text for text in told if not any(words in text for words in shown)] == []
