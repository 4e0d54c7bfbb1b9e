"""From the files of a plan to its statuses, as several commands of the command line need them."""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from cchc import _core as core
from cchc import options


@dataclasses.dataclass(frozen=True)
class Judged:
    """A plan, its days, and how its duties stand."""

    plan: core.Plan
    schedule: core.Schedule
    statuses: core.Statuses


def options_of_plan(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add what `judge` takes beside the plan, the directory and the day."""
    added: list[Callable[..., Any]] = [
        click.option("--progress", "progress_file", type=options.FILE, help="CSV of reports; without it none yet."),
        click.option(
            "--events", "events_file", type=options.FILE, help="CSV of events and links that start waiting terms."
        ),
        options.policy,
        click.option(
            "--expand",
            is_flag=True,
            help="A milestone for each occurrence of what recurs; progress is reported on those.",
        ),
        click.option(
            "--closing-day",
            type=click.IntRange(0, 31),
            default=0,
            show_default=True,
            help="With --expand: the day of a period's last month on which its data close; 0: its last day.",
        ),
        click.option(
            "--leap-day",
            type=click.Choice([choice.name for choice in core.LeapDay]),
            default="last_of_february",
            show_default=True,
            help="Where years counted from 29/02 end.",
        ),
    ]
    for add in reversed(added):
        command = add(command)
    return command


def judge(
    plan_file: Path,
    directory: core.Directory,
    as_of: datetime.date,
    *,
    progress_file: Path | None,
    events_file: Path | None,
    before_includes_the_day: bool,
    rolling: str,
    second_readings: tuple[str, ...],
    expand: bool,
    closing_day: int,
    leap_day: str,
) -> Judged:
    """Read the files and judge every duty; what is odd goes to standard error."""
    leap = core.LeapDay[leap_day]
    policy = options.make_policy(before_includes_the_day, rolling, second_readings, leap, closing_day)
    plan = options.plan_to_judge(plan_file, directory)
    calendar, series = core.vietnam_calendar(), core.vietnam_report_series()
    if expand:
        plan = core.expand(plan, core.Facts(calendar, [], series), policy)
    progress = options.read_progress(progress_file, plan, directory)
    recorded, links = options.read_events(events_file)
    events = core.chain(recorded, links, plan, directory, progress, as_of)
    options.tell(events.issues, events_file or plan_file)
    schedule = core.resolve(plan, core.Facts(calendar, events.value, series), policy)
    statuses = core.judge(plan, directory, schedule, progress, as_of)
    options.tell(statuses.issues, plan_file)
    return Judged(plan, schedule, statuses)
