"""A year's index and all it is made of."""

import dataclasses
import datetime
from pathlib import Path

import cchc

YEAR_END = datetime.date(2024, 12, 31)


@dataclasses.dataclass(frozen=True)
class Index:
    rubric: cchc.Rubric
    marks: cchc.Marks
    card: cchc.Scorecard
    ranking: cchc.Ranking
    issues: tuple[cchc.Issue, ...]  # of the marks file


def make_index(
    data: Path,
    units: str,
    plan: cchc.Plan,
    directory: cchc.Directory,
    schedule: cchc.Schedule,
    progress: cchc.Progress,
) -> Index:
    rubric = cchc.read_rubric(data / f"rubrics/minh-hoa-{units}.json")
    reading = cchc.read_marks(data / f"marks/gialai-2024-{units}.csv", rubric, directory, YEAR_END)
    statuses = cchc.judge(plan, directory, schedule, progress, YEAR_END)
    marks = reading.value + cchc.compute_marks(rubric, plan, directory, statuses)
    card = cchc.score(rubric, directory, marks, YEAR_END)
    return Index(rubric, marks, card, cchc.rank(card, rubric, directory), reading.issues)
