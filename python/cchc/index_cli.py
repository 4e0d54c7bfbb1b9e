"""`cchc score`, `cchc rank`, `cchc explain`, `cchc check`: the CCHC index on the command line."""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from cchc import _core as core
from cchc import judging, options


@dataclasses.dataclass(frozen=True)
class Index:
    """One year's index: what it is computed from, and the scorecard."""

    rubric: core.Rubric
    directory: core.Directory
    marks: core.Marks
    card: core.Scorecard
    ranking: core.Ranking


def _inputs(command: Callable[..., Any]) -> Callable[..., Any]:
    """What each of the commands scores from."""
    added: list[Callable[..., Any]] = [
        click.argument("rubric_file", metavar="RUBRIC", type=options.FILE),
        click.option("--marks", "marks_file", type=options.FILE, help="CSV of marks."),
        click.option("--plan", "plan_file", type=options.FILE, help="Plan whose statuses fill the computed criteria."),
        click.option(
            "--as-of",
            type=options.Day(),
            required=True,
            help="The last day of what is scored: its bodies, its rubric and its statuses (2024-12-31 or 31/12/2024).",
        ),
        judging.options_of_plan,
        options.directory,
    ]
    for add in reversed(added):
        command = add(command)
    return command


def _index(
    rubric_file: Path,
    marks_file: Path | None,
    plan_file: Path | None,
    as_of: datetime.date,
    directory_file: Path | None,
    **of_plan: Any,
) -> Index:
    rubric = core.read_rubric(rubric_file)
    rubric.require_usable(as_of)
    directory = options.read_directory(directory_file)
    marks = core.Marks()
    if marks_file is not None:
        reading = core.read_marks(marks_file, rubric, directory, as_of)
        options.tell(reading.issues, marks_file)
        marks = reading.value
    if plan_file is not None:
        judged = judging.judge(plan_file, directory, as_of, **of_plan)
        marks += core.compute_marks(rubric, judged.plan, directory, judged.statuses)
    card = core.score(rubric, directory, marks, as_of)
    options.tell(card.issues, rubric_file)
    return Index(rubric, directory, marks, card, core.rank(card, rubric, directory))


_FORMATS = {"md": core.to_markdown, "csv": core.to_csv, "html": core.to_html, "json": core.to_json}
_format = click.option("--format", "form", type=click.Choice([*_FORMATS]), default="md", show_default=True)


@click.command()
@_inputs
@_format
@options.output
def score(form: str, output: Path | None, **inputs: Any) -> None:
    """Score every unit by a rubric: one row a unit and criterion. As JSON: the scorecard itself."""
    index = _index(**inputs)
    if form == "json":
        return options.write(core.to_json(index.card), output)
    table = core.tabulate(index.card, index.rubric, index.directory, index.marks)
    return options.write(_FORMATS[form](table), output)


@click.command()
@_inputs
@_format
@options.output
def rank(form: str, output: Path | None, **inputs: Any) -> None:
    """Rank the units of a rubric: one row a unit, best first. As JSON: the ranking itself."""
    index = _index(**inputs)
    if form == "json":
        return options.write(core.to_json(index.ranking), output)
    table = core.tabulate(index.ranking, index.card, index.rubric, index.directory)
    return options.write(_FORMATS[form](table), output)


@click.command()
@_inputs
@click.option("--unit", type=options.Words(), required=True, help="The unit: its id, name or alias.")
@click.option("--criterion", help="The criterion's id; default: the whole.")
@click.option("--language", type=click.Choice(["vi", "en"]), default="vi", show_default=True)
@click.option("--trace", "as_trace", is_flag=True, help="As JSON from which each figure can be computed again.")
@options.output
def explain(
    unit: str, criterion: str | None, language: str, as_trace: bool, output: Path | None, **inputs: Any
) -> None:
    """Say why a unit has its points: rule, finding, evidence, basis, what was lost."""
    index = _index(**inputs)
    who = _unit(unit, index, inputs["as_of"])
    line = core.CriterionRef(0) if criterion is None else index.rubric.ref(criterion)
    if as_trace:
        text = core.trace(index.card, who, line, index.rubric, index.directory, index.marks)
    else:
        text = core.explain(index.card, who, line, index.rubric, index.directory, index.marks, core.Language[language])
    options.write(text, output)


def _unit(words: str, index: Index, on: datetime.date) -> core.AgencyRef:
    found = index.directory.find(words, on)
    if found is None:
        by_id = {index.directory.at(unit).id: unit for unit in index.card.units}
        found = by_id.get(words)
    if found is None or found not in index.card.units:
        names = ", ".join(index.directory.at(unit).name for unit in index.card.units)
        raise click.BadParameter(f"{words!r} is none of the units scored: {names}", param_hint="--unit")
    return found


@click.command()
@click.argument("rubric_file", metavar="RUBRIC", type=options.FILE)
@_format
@options.output
def check(rubric_file: Path, form: str, output: Path | None) -> None:
    """Prove a rubric: print its lines, or every fault; say what is missing. Exit 1 when it cannot score."""
    rubric = core.read_rubric(rubric_file)
    options.write(core.to_json(rubric) if form == "json" else _FORMATS[form](core.tabulate(rubric)), output)
    for missing in rubric.head.missing:
        click.echo(f"{rubric_file.name}: thiếu: {missing}", err=True)
    if rubric.head.missing:
        raise SystemExit(1)
