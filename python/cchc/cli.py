"""The command line: `cchc read`, `status`, `calendar`, `deadlines`, `agencies`; `score`, `rank`, `explain`, `check`."""

from __future__ import annotations

import datetime
import io
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from cchc import _core as core
from cchc import index_cli, judging, lines, options, report


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(core.__version__, prog_name="cchc")
def commands() -> None:
    """Reform plans of Vietnamese provinces: who owes what, by when, who is late, and the CCHC index."""


@commands.command()
@click.argument("plan_file", metavar="PLAN", type=options.FILE)
@options.output
@click.option("--issues", "issues_file", type=options.OUT, help="Write the issues here as JSON.")
@options.directory
def read(plan_file: Path, output: Path | None, issues_file: Path | None, directory_file: Path | None) -> None:
    """Read a plan and write it as JSON; what is odd in the document goes to standard error."""
    document = core.read_document(plan_file)
    reading = core.read_plan(document, options.read_directory(directory_file))
    options.write(core.to_json(reading.value), output)
    if issues_file is not None:
        options.write(core.issues_to_json(reading.issues), issues_file)
    for issue in reading.issues:
        click.echo(core.explain(issue, document), err=True)


@commands.command()
@click.argument("plan_file", metavar="PLAN", type=options.FILE)
@click.option("--as-of", type=options.Day(), required=True, help="The day of the report: 2024-10-15 or 15/10/2024.")
@click.option("--format", "form", type=click.Choice(["md", "csv", "html", "json"]), default="md", show_default=True)
@click.option(
    "--by",
    type=click.Choice([*(by.name for by in core.By), "none"]),
    help="Only the counts by this, or (none) only the duties. Without it: in md and html the counts by area and by "
    "agency and every duty; in csv and json every duty.",
)
@judging.options_of_plan
@options.directory
@options.output
def status(
    plan_file: Path,
    as_of: datetime.date,
    form: str,
    by: str | None,
    directory_file: Path | None,
    output: Path | None,
    **of_plan: Any,
) -> None:
    """Say how every duty of a plan stands as of a day."""
    directory = options.read_directory(directory_file)
    judged = judging.judge(plan_file, directory, as_of, **of_plan)
    options.write(_rendered(judged.plan, directory, judged.schedule, judged.statuses, form, by), output)


@commands.command()
@click.argument("plan_file", metavar="PLAN", type=options.FILE)
@click.option(
    "--stamped", type=options.Day(), required=True, help="The day the calendar is made: 2024-01-02 or 02/01/2024."
)
@click.option("--events", "events_file", type=options.FILE, help="CSV of events that start waiting terms.")
@options.directory
@options.policy
@options.output
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
    policy = options.make_policy(before_includes_the_day, rolling, second_readings)
    recorded, _ = options.read_events(events_file)
    facts = core.Facts(core.vietnam_calendar(), recorded, core.vietnam_report_series())
    plan = core.expand(options.plan_to_judge(plan_file, options.read_directory(directory_file)), facts, policy)
    options.write(core.to_icalendar(core.resolve(plan, facts, policy), plan, stamped), output)


@commands.command()
@options.policy
def deadlines(before_includes_the_day: bool, rolling: str, second_readings: tuple[str, ...]) -> None:
    """Read JSON lines {"text", "year"}, deadline cells, and answer each by one JSON line."""
    facts = core.Facts(core.vietnam_calendar())
    default = options.make_policy(before_includes_the_day, rolling, second_readings)
    _answer(lambda question: lines.read_deadline_line(question, facts, default))


@commands.command()
@options.directory
def agencies(directory_file: Path | None) -> None:
    """Read JSON lines {"text", "on"}, agency cells, and answer each by one JSON line."""
    directory = options.read_directory(directory_file)
    _answer(lambda question: lines.read_agency_line(question, directory))


for command in (index_cli.score, index_cli.rank, index_cli.explain, index_cli.check):
    commands.add_command(command)


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
