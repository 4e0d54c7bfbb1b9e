"""How well deadline phrases of real documents are read: `make corpus` prints every miss and the share that is right.

Judges the answers of `cchc deadlines` by the meanings in tests/data/deadlines, as tests/data/deadlines/README.md says.
"""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from cchc import _core as core
from cchc import lines

Clause = dict[str, Any]

KINDS = {
    "fixed_before": {"before"},
    "fixed_by": {"no_later_than"},
    "within_period": {"within"},
    "range": {"between"},
    "recurring": {"every"},
    "continuous": {"throughout"},
    "open_ended": {"onward"},
    "after_event": {"after_event"},
    "reference": {"per_document", "in_regular_report"},
    "unknown": {"unread"},
}
DATA = Path(__file__).parents[1] / "tests/data/deadlines"
DEV, MORE = DATA / "dev.jsonl", DATA / "more.jsonl"


@dataclass
class Score:
    clauses: int = 0
    right: int = 0
    details: int = 0
    details_right: int = 0
    negatives_read: list[str] = field(default_factory=list)
    silent: list[str] = field(default_factory=list)
    misses: list[str] = field(default_factory=list)
    detail_misses: list[str] = field(default_factory=list)

    @property
    def share(self) -> float:
        return self.right / self.clauses if self.clauses else 0.0


def ask(text: str, year: int) -> dict[str, Any]:
    """The answer of `cchc deadlines`."""
    return lines.read_deadline_line({"text": text, "year": year}, core.Facts(core.vietnam_calendar()), core.Policy())


def meant(phrase: Clause) -> list[Clause]:
    """The clauses of a meaning, each with the kinds that are right."""
    meaning = phrase["meaning"]
    clauses = meaning.get("clauses") or [meaning]
    return [{**clause, "alt": clause.get("alt", [])} for clause in clauses]


def is_right(clause: Clause, milestone: Clause) -> bool:
    """Kind and days of one clause."""
    accepted = {kind for name in (clause["kind"], *clause["alt"]) for kind in KINDS.get(name, set())}
    kind = milestone["rule"]["kind"]
    if kind not in accepted:
        return False
    due = milestone["due"] or {"from": None, "date": None}
    first, last = clause.get("start"), clause.get("strict_end") or clause.get("end")
    if kind in {"before", "no_later_than"}:
        return bool(due["date"] == last)
    if kind in {"within", "between"}:
        return (due["from"], due["date"]) == (first, last)
    return kind != "onward" or bool(due["from"] == first)


def matched(clauses: list[Clause], milestones: list[Clause]) -> list[tuple[Clause | None, Clause | None]]:
    """Pairs in order that make most clauses right; what has no partner stands alone."""
    best = [[0] * (len(milestones) + 1) for _ in range(len(clauses) + 1)]
    for i in range(len(clauses) - 1, -1, -1):
        for j in range(len(milestones) - 1, -1, -1):
            both = best[i + 1][j + 1] + 2 * is_right(clauses[i], milestones[j])
            best[i][j] = max(both, best[i + 1][j], best[i][j + 1])
    pairs: list[tuple[Clause | None, Clause | None]] = []
    i = j = 0
    while i < len(clauses) or j < len(milestones):
        if i < len(clauses) and j < len(milestones):
            if best[i][j] == best[i + 1][j + 1] + 2 * is_right(clauses[i], milestones[j]):
                pairs.append((clauses[i], milestones[j]))
                i, j = i + 1, j + 1
                continue
            if best[i][j] == best[i][j + 1]:
                pairs.append((None, milestones[j]))
                j += 1
                continue
        if i < len(clauses):
            pairs.append((clauses[i], None))
            i += 1
        else:
            pairs.append((None, milestones[j]))
            j += 1
    return pairs


def details(clause: Clause, milestone: Clause) -> list[str]:
    """What differs in an event, an offset, a frequency or an anchor."""
    rule = milestone["rule"]
    if clause["kind"] == "after_event" and rule["kind"] == "after_event":
        offset = clause.get("offset")
        wanted = offset and (offset["n"], offset["unit"], offset["direction"])
        given = rule["offset"] and (rule["offset"]["count"], rule["offset"]["unit"], rule["offset"]["direction"])
        meant_event = " ".join((clause["event"] or "").split())  # null: the context names it
        event = rule["event"].removeprefix("ngày ") == meant_event.removeprefix("ngày ")
        return [f"offset {wanted} {given}"] * (wanted != given) + [f"event {rule['event']!r}"] * (not event)
    if clause["kind"] == "recurring" and rule["kind"] == "every":
        found = []
        for key in ("frequency", "n_years", "frequencies", "count"):
            if clause.get(key) != rule.get(key):
                found.append(f"{key} {clause.get(key)!r} {rule.get(key)!r}")
        wanted_anchors = [
            {("relation" if k == "rel" else k): v for k, v in a.items()} for a in clause.get("anchors", [])
        ]
        if wanted_anchors != rule["anchors"]:
            found.append(f"anchors {wanted_anchors} {rule['anchors']}")
        return found
    return []


def judge(phrase: Clause, score: Score) -> None:
    answer = ask(phrase["text"], phrase["plan_year"])
    milestones = answer["milestones"]
    if phrase["negative"]:
        if phrase["cue"] == "text" and any(one["rule"]["kind"] != "unread" for one in milestones):
            score.negatives_read.append(f"{phrase['id']}: {phrase['text']!r} {short(milestones)}")
        return
    warned = any(issue["code"] not in {"deadline.year_inferred", "deadline.noise"} for issue in answer["issues"])
    for clause, milestone in matched(meant(phrase), milestones):
        if clause is None and milestone is not None and milestone["rule"]["kind"] == "unread":
            continue  # words that stay visible as text
        score.clauses += 1
        if clause is not None and milestone is not None and is_right(clause, milestone):
            score.right += 1
            differ = details(clause, milestone)
            score.details += clause["kind"] in {"after_event", "recurring"}
            score.details_right += clause["kind"] in {"after_event", "recurring"} and not differ
            if differ:
                score.detail_misses.append(f"{phrase['id']}: {phrase['text']!r}\n    {'; '.join(differ)}")
            continue
        wanted = clause and {k: v for k, v in clause.items() if k in {"kind", "start", "end", "strict_end"} and v}
        line = f"{phrase['id']}: {phrase['text']!r}\n    wanted {wanted}\n    read   {short([milestone])}"
        score.misses.append(line)
        if not warned:
            score.silent.append(phrase["id"])


def short(milestones: list[Clause | None]) -> str:
    return "; ".join(
        "nothing"
        if one is None
        else f"{one['rule']} due {(one['due'] or {}).get('from')}..{(one['due'] or {}).get('date')}"
        for one in milestones
    )


def score_of(file: Path) -> Score:
    score = Score()
    for line in file.read_text(encoding="utf-8").splitlines():
        judge(json.loads(line), score)
    return score


def main() -> None:
    for file in [Path(name) for name in sys.argv[1:]] or [DEV, MORE]:
        print(f"{file.name}:")
        show(score_of(file))


def show(score: Score) -> None:
    for title, found in (
        ("Wrong clauses", score.misses),
        ("Look-alikes read as deadlines", score.negatives_read),
        ("Right, but for the event, the offset, the frequency or the anchors", score.detail_misses),
    ):
        print(f"{title}: {len(found)}")
        for line in found:
            print(f"  {line}")
    print(f"Wrong without an issue: {len(score.silent)} {score.silent}")
    print(f"Events and recurrences right in full: {score.details_right} of {score.details}")
    print(f"Clauses right: {score.right} of {score.clauses}, {100 * score.share:.1f} %")


if __name__ == "__main__":
    main()
