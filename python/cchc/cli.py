"""The command line: `cchc read`, `cchc status`, `cchc calendar`, `cchc deadlines`, `cchc agencies`."""

from __future__ import annotations

import datetime
import io
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import click

from cchc import _core as core
from cchc import lines, report

_SHIPPED_DIRECTORY = "agencies/gialai.csv"

_File = click.Path(exists=True, dir_okay=False, path_type=Path)
_Out = click.Path(dir_okay=False, writable=True, path_type=Path)


class _Day(click.ParamType[datetime.date]):
    name = "day"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> datetime.date:
        try:
            return core.parse_date(value)
        except core.InvalidValue as error:
            self.fail(str(error), param, ctx)


def _policy_options(command: Callable[..., Any]) -> Callable[..., Any]:
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


def _chosen(
    before_includes_the_day: bool,
    rolling: str,
    second_readings: tuple[str, ...],
    leap_day: core.LeapDay = core.LeapDay.last_of_february,
    closing_day: int = 0,
) -> core.Policy:
    second = [core.Ambiguity[why] for why in second_readings]
    return core.Policy(before_includes_the_day, core.Rolling[rolling], second, leap_day, closing_day)


_directory_option = click.option(
    "--directory", "directory_file", type=_File, help="CSV of the province's bodies; default: Gia Lai, as shipped."
)
_output_option = click.option("-o", "--output", type=_Out, help="Write here instead of to standard output.")


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(core.__version__, prog_name="cchc")
def commands() -> None:
    """Reform plans of Vietnamese provinces: who owes what, by when, and who is late."""


@commands.command()
@click.argument("plan_file", metavar="PLAN", type=_File)
@_output_option
@click.option("--issues", "issues_file", type=_Out, help="Write the issues here as JSON.")
@_directory_option
def read(plan_file: Path, output: Path | None, issues_file: Path | None, directory_file: Path | None) -> None:
    """Read a plan and write it as JSON; what is odd in the document goes to standard error."""
    document = core.read_document(plan_file)
    reading = core.read_plan(document, _directory(directory_file))
    _write(core.to_json(reading.value), output)
    if issues_file is not None:
        _write(core.issues_to_json(reading.issues), issues_file)
    for issue in reading.issues:
        click.echo(core.explain(issue, document), err=True)


@commands.command()
@click.argument("plan_file", metavar="PLAN", type=_File)
@click.option("--progress", "progress_file", type=_File, help="CSV of reports; without it nothing is reported yet.")
@click.option("--as-of", type=_Day(), required=True, help="The day of the report: 2024-10-15 or 15/10/2024.")
@click.option("--format", "form", type=click.Choice(["md", "csv", "html", "json"]), default="md", show_default=True)
@click.option(
    "--by",
    type=click.Choice([*(by.name for by in core.By), "none"]),
    help="Only the counts by this, or (none) only the duties. Without it: in md and html the counts by area and by "
    "agency and every duty; in csv and json every duty.",
)
@_directory_option
@click.option("--events", "events_file", type=_File, help="CSV of events and links that start waiting terms.")
@_policy_options
@click.option(
    "--expand", is_flag=True, help="A milestone for each occurrence of what recurs; progress is reported on those."
)
@click.option(
    "--closing-day",
    type=click.IntRange(0, 31),
    default=0,
    show_default=True,
    help="With --expand: the day of a period's last month on which its data close; 0: its last day.",
)
@click.option(
    "--leap-day",
    type=click.Choice([choice.name for choice in core.LeapDay]),
    default="last_of_february",
    show_default=True,
    help="Where years counted from 29/02 end.",
)
@_output_option
def status(
    plan_file: Path,
    progress_file: Path | None,
    as_of: datetime.date,
    form: str,
    by: str | None,
    directory_file: Path | None,
    events_file: Path | None,
    before_includes_the_day: bool,
    rolling: str,
    second_readings: tuple[str, ...],
    expand: bool,
    closing_day: int,
    leap_day: str,
    output: Path | None,
) -> None:
    """Say how every duty of a plan stands as of a day."""
    directory = _directory(directory_file)
    plan = _plan_to_judge(plan_file, directory)
    policy = _chosen(before_includes_the_day, rolling, second_readings, core.LeapDay[leap_day], closing_day)
    calendar, series = core.vietnam_calendar(), core.vietnam_report_series()
    if expand:
        plan = core.expand(plan, core.Facts(calendar, [], series), policy)
    progress = _progress(progress_file, plan, directory)
    recorded, links = _events(events_file)
    events = core.chain(recorded, links, plan, directory, progress, as_of)
    _tell(events.issues, events_file or plan_file)
    facts = core.Facts(calendar, events.value, series)
    schedule = core.resolve(plan, facts, policy)
    statuses = core.judge(plan, directory, schedule, progress, as_of)
    _tell(statuses.issues, plan_file)
    _write(_rendered(plan, directory, schedule, statuses, form, by), output)


@commands.command()
@click.argument("plan_file", metavar="PLAN", type=_File)
@click.option("--stamped", type=_Day(), required=True, help="The day the calendar is made: 2024-01-02 or 02/01/2024.")
@click.option("--events", "events_file", type=_File, help="CSV of events that start waiting terms.")
@_directory_option
@_policy_options
@_output_option
def calendar(
    plan_file: Path,
    stamped: datetime.date,
    events_file: Path | None,
    directory_file: Path | None,
    before_includes_the_day: bool,
    rolling: str,
    second_readings: tuple[str, ...],
    output: Path | None,
) -> None:
    """Write the last days of a plan, each occurrence of what recurs among them, for calendar programs (iCalendar)."""
    policy = _chosen(before_includes_the_day, rolling, second_readings)
    recorded, _ = _events(events_file)
    facts = core.Facts(core.vietnam_calendar(), recorded, core.vietnam_report_series())
    plan = core.expand(_plan_to_judge(plan_file, _directory(directory_file)), facts, policy)
    _write(core.to_icalendar(core.resolve(plan, facts, policy), plan, stamped), output)


@commands.command()
@_policy_options
def deadlines(before_includes_the_day: bool, rolling: str, second_readings: tuple[str, ...]) -> None:
    """Read JSON lines {"text", "year"}, deadline cells, and answer each by one JSON line."""
    facts = core.Facts(core.vietnam_calendar())
    default = _chosen(before_includes_the_day, rolling, second_readings)
    _answer(lambda question: lines.read_deadline_line(question, facts, default))


@commands.command()
@_directory_option
def agencies(directory_file: Path | None) -> None:
    """Read JSON lines {"text", "on"}, agency cells, and answer each by one JSON line."""
    directory = _directory(directory_file)
    _answer(lambda question: lines.read_agency_line(question, directory))


def _directory(file: Path | None) -> core.Directory:
    return core.parse_directory(core.shipped(_SHIPPED_DIRECTORY)) if file is None else core.read_directory(file)


def _plan_to_judge(file: Path, directory: core.Directory) -> core.Plan:
    """The plan; its warnings and errors go to standard error, and a document without a table ends the run."""
    document = core.read_document(file)
    reading = core.read_plan(document, directory)
    for issue in reading.issues:
        if issue.severity != core.Severity.note:
            click.echo(core.explain(issue, document), err=True)
    if not reading.value.tasks:
        raise SystemExit(1)
    return reading.value


def _events(file: Path | None) -> tuple[tuple[core.Event, ...], tuple[core.Link, ...]]:
    if file is None:
        return (), ()
    events, links = core.read_events(file), core.read_links(file)
    _tell((*events.issues, *links.issues), file)
    return events.value, links.value


def _progress(file: Path | None, plan: core.Plan, directory: core.Directory) -> core.Progress:
    if file is None:
        return core.Progress()
    reading = core.read_progress(file, plan, directory)
    _tell(reading.issues, file)
    return reading.value


def _rendered(
    plan: core.Plan,
    directory: core.Directory,
    schedule: core.Schedule,
    statuses: core.Statuses,
    form: str,
    by: str | None,
) -> str:
    if by is not None and by != "none":
        shown = [core.summarize(statuses, plan, directory, schedule, core.By[by])]
    elif by == "none" or form in {"csv", "json"}:
        shown = [core.tabulate(statuses, plan, directory, schedule)]
    else:
        shown = report.tables(plan, directory, schedule, statuses)
    if form == "csv":
        return core.to_csv(shown[0])
    if form == "json":
        return core.to_json(shown[0])
    render = report.to_markdown if form == "md" else report.to_html
    return render(report.title(plan), report.stated_reading(statuses), shown)


def _answer(answer: Callable[[lines.Question], lines.Answer]) -> None:
    all_read = True
    # Not `for line in sys.stdin`: who talks to us through a pipe waits for each answer before asking on.
    for read_well, text in lines.answer_lines(iter(sys.stdin.readline, ""), answer):
        all_read = all_read and read_well
        sys.stdout.write(text + "\n")
        sys.stdout.flush()
    if not all_read:
        raise SystemExit(1)


def _tell(issues: Iterable[core.Issue], file: Path) -> None:
    for issue in issues:
        place = issue.place
        where = f":{place.line}" if place.line else ""
        where += f":{place.column}" if place.line and place.column else ""
        click.echo(f"{file.name}{where}: {issue.severity.name} [{issue.code}] {issue.message} {issue.hint}", err=True)


def _write(text: str, file: Path | None) -> None:
    if not text.endswith("\n"):
        text += "\n"
    if file is None:
        sys.stdout.write(text)
    else:
        file.write_text(text, encoding="utf-8", newline="")


def _speak_utf8() -> None:
    """Vietnamese goes in and out whatever the locale; bad bytes come in as surrogates and spoil only their line."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(
                encoding="utf-8", errors="surrogateescape" if stream is sys.stdin else "backslashreplace"
            )


def main() -> None:
    """Run the command line."""
    _speak_utf8()
    try:
        commands()
    except core.Error as error:
        click.echo(f"cchc: {error}", err=True)
        raise SystemExit(1) from None
