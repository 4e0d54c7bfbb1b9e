"""Writes the table "What is read" of docs/04-deadlines.md and its mirror from the grammar: `make grammar`.

`cchc.grammar()` gives the constructs and their phrases; rule and wording are what the library answers.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

import cchc

DOCS = Path(__file__).parents[1] / "docs"
PLAN_YEAR = 2024
BEGIN, END = "<!-- grammar -->\n", "<!-- end of grammar -->\n"
AS_NOTED = {"deadline.year_inferred", "deadline.unread"}  # said in words, or by the rule


@dataclass(frozen=True)
class Words:
    """What a page says around the grammar, in its language."""

    page: Path
    heading: str
    year_inferred: str
    second: str
    evidence: dict[cchc.Evidence, str]

    def meaning(self, construct: cchc.Construct) -> str:
        return construct.vietnamese if self.page.parent.name == "vi" else construct.meaning


ENGLISH = Words(
    DOCS / "04-deadlines.md",
    "| Written | Rule | Wording |",
    "year inferred",
    "or",
    {
        cchc.Evidence.dated: "**A cue and a day or period**, looked for first, anywhere in a line:",
        cchc.Evidence.loose: "**What takes the words after it**, where the line has none of those:",
        cchc.Evidence.bare: "**A day or period without a cue**, where it opens or closes a clause:",
        cchc.Evidence.none: "**The rest:**",
    },
)
VIETNAMESE = Words(
    DOCS / "vi/04-deadlines.md",
    "| Văn bản ghi | Quy tắc | Viết lại |",
    "lấy năm của kế hoạch",
    "hoặc",
    {
        cchc.Evidence.dated: "**Có từ báo thời hạn kèm ngày hoặc kỳ**, tìm trước, ở bất kỳ chỗ nào trong dòng:",
        cchc.Evidence.loose: "**Đọc cả phần lời đứng sau**, khi dòng không có loại trên:",
        cchc.Evidence.bare: "**Ngày hoặc kỳ không có từ báo thời hạn**, khi mở đầu hoặc kết thúc mệnh đề:",
        cchc.Evidence.none: "**Còn lại:**",
    },
)
PAGES = (ENGLISH, VIETNAMESE)


def row(phrase: str, words: Words) -> str:
    """A phrase, its rule with what is doubtful about it, and the rule in plain Vietnamese."""
    reading = cchc.read_deadlines(phrase, PLAN_YEAR)
    (deadline,) = reading.value
    notes = [f"`{type(deadline.rule).__name__}`"]
    if deadline.year_inferred:
        notes.append(words.year_inferred)
    if deadline.second:
        notes.append(f"{words.second} `{type(deadline.second.rule).__name__}`: `{deadline.second.why.name}`")
    notes += [f"`{issue.code}`" for issue in reading.issues if issue.code not in AS_NOTED]
    return f"| {phrase} | {', '.join(notes)} | {cchc.wording(deadline.rule)} |"


def table(words: Words) -> str:
    lines = []
    for evidence, constructs in groupby(cchc.grammar(), lambda construct: construct.evidence):
        lines += [words.evidence[evidence], "", words.heading, "| --- | --- | --- |"]
        for construct in constructs:
            lines.append(f"| **{words.meaning(construct)}** `{construct.id}` | | |")
            lines += [row(phrase, words) for phrase in construct.phrases]
        lines.append("")
    return "\n".join(lines)


def written(words: Words) -> str:
    """The page with the table of today."""
    text = words.page.read_text(encoding="utf-8")
    before, rest = text.split(BEGIN)
    after = rest.split(END)[1]
    return f"{before}{BEGIN}\n{table(words)}\n{END}{after}"


def main() -> None:
    for words in PAGES:
        words.page.write_text(written(words), encoding="utf-8")


if __name__ == "__main__":
    main()
