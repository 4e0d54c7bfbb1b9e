"""What the commands of the command line share: options, reading, telling, writing."""

from __future__ import annotations

import datetime
import os
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import click

from cchc import _core as core

_SHIPPED_DIRECTORY = "agencies/gialai.csv"

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
OUT = click.Path(dir_okay=False, writable=True, path_type=Path)


class Day(click.ParamType[datetime.date]):
    """A day as 2024-10-15 or 15/10/2024."""

    name = "day"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> datetime.date:
        """Read the day, or fail with what was expected."""
        try:
            return core.parse_date(value)
        except core.InvalidValue as error:
            self.fail(str(error), param, ctx)


class Words(click.ParamType[str]):
    """Words in UTF-8, also where the locale knows no Vietnamese."""

    name = "words"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Take the bytes that were given, whatever the locale made of them."""
        try:
            return os.fsencode(value).decode()
        except UnicodeError:
            self.fail(f"{value!r} is not UTF-8", param, ctx)


directory = click.option(
    "--directory", "directory_file", type=FILE, help="CSV of the province's bodies; default: Gia Lai, as shipped."
)
output = click.option("-o", "--output", type=OUT, help="Write here instead of to standard output.")


def policy(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the readings that the law leaves open."""
    before = click.option("--before-includes-the-day", is_flag=True, help="“trước ngày d” still counts day d.")
    rolling = click.option(
        "--rolling",
        type=click.Choice([choice.name for choice in core.Rolling]),
        default="none",
        show_default=True,
        help="Where a fixed day that is a day off moves to.",
    )
    second = click.option(
        "--second-reading",
        "second_readings",
        type=click.Choice([why.name for why in core.Ambiguity]),
        multiple=True,
        help="Where the words can be read two ways for this reason, take the other reading; may be repeated.",
    )
    return before(rolling(second(command)))


def make_policy(
    before_includes_the_day: bool,
    rolling: str,
    second_readings: tuple[str, ...] = (),
    leap_day: core.LeapDay = core.LeapDay.last_of_february,
    closing_day: int = 0,
) -> core.Policy:
    """Make the policy of the options."""
    second = [core.Ambiguity[why] for why in second_readings]
    return core.Policy(before_includes_the_day, core.Rolling[rolling], second, leap_day, closing_day)


def read_directory(file: Path | None) -> core.Directory:
    """Read the bodies of a file, or those of Gia Lai."""
    return core.parse_directory(core.shipped(_SHIPPED_DIRECTORY)) if file is None else core.read_directory(file)


def plan_to_judge(file: Path, directory: core.Directory) -> core.Plan:
    """Read the plan; its warnings and errors go to standard error, and a document without a table ends the run."""
    document = core.read_document(file)
    reading = core.read_plan(document, directory)
    for issue in reading.issues:
        if issue.severity != core.Severity.note:
            click.echo(core.explain(issue, document), err=True)
    if not reading.value.tasks:
        raise SystemExit(1)
    return reading.value


def read_events(file: Path | None) -> tuple[tuple[core.Event, ...], tuple[core.Link, ...]]:
    """Read the events of a file, and the links between terms."""
    if file is None:
        return (), ()
    events, links = core.read_events(file), core.read_links(file)
    tell((*events.issues, *links.issues), file)
    return events.value, links.value


def read_progress(file: Path | None, plan: core.Plan, directory: core.Directory) -> core.Progress:
    """Read the reports of a file; without one nothing is reported yet."""
    if file is None:
        return core.Progress()
    reading = core.read_progress(file, plan, directory)
    tell(reading.issues, file)
    return reading.value


def tell(issues: Iterable[core.Issue], file: Path) -> None:
    """Print each issue with its place to standard error."""
    for issue in issues:
        place = issue.place
        where = f":{place.line}" if place.line else ""
        where += f":{place.column}" if place.line and place.column else ""
        click.echo(f"{file.name}{where}: {issue.severity.name} [{issue.code}] {issue.message} {issue.hint}", err=True)


def write(text: str, file: Path | None) -> None:
    """Write the text, with a line feed at its end, to a file or to standard output."""
    if not text.endswith("\n"):
        text += "\n"
    if file is None:
        sys.stdout.write(text)
    else:
        file.write_text(text, encoding="utf-8", newline="")
