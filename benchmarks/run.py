"""`make bench`: what reading costs, beside what a user would pick instead, in one table.

All times are processor time of one thread, after a warm-up, the median of nine runs: what else the machine does counts
little.
"""

from __future__ import annotations

import dataclasses
import importlib.metadata
import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import cchc
import others

ROOT = Path(__file__).resolve().parent.parent
PLAN = ROOT / "data/plans/ke-hoach-3638-kh-ubnd.txt"
DIRECTORY = ROOT / "data/agencies/gialai.csv"
CORPUS = ROOT / "tests/data/deadlines/dev.jsonl"
NODE_MODULES = ROOT / "build/bench"
PROGRAMS = ROOT / "build/release/benchmarks"
SHORTEST_RUN = 0.1
RUNS = 9
BATCH = 200  # times the clauses of the plan
IMPORT = "import time; start = time.process_time(); import cchc; print(time.process_time() - start)"

Row = tuple[str, ...]
HEAD = ("", "measured", "bar", "× dateparser", "× regular expressions", "understood")


@dataclasses.dataclass
class Reader:
    """A way to read the deadline clauses, and its bars."""

    name: str
    rate: float  # clauses a second
    understood: int  # of how many clauses it makes something
    least_rate: float = 0
    least_ratio: float = 0  # to dateparser

    def row(self, parser: Reader, control: Reader, count: int) -> Row:
        """Return the row of the table, beside the two others."""
        ratio = self.rate / parser.rate
        bars = [f"≥ {self.least_rate:,.0f}"] * bool(self.least_rate)
        bars += [f"≥ {self.least_ratio:,.0f} × dateparser"] * bool(self.least_ratio)
        held = mark(self.rate >= self.least_rate and ratio >= self.least_ratio)
        return (
            self.name,
            f"{self.rate:,.0f} clauses/s",
            ", ".join(bars) + (f" {held}" if bars else ""),
            f"{ratio:,.1f}",
            f"{self.rate / control.rate:,.3f}",
            f"{self.understood} of {count}",
        )


def mark(held: bool) -> str:
    """Say whether a bar is held."""
    return "✓" if held else "✗"


def bar_row(name: str, value: float, unit: str, most: float | None = None) -> Row:
    """Hold one number to the most it may be."""
    bar = "" if most is None else f"≤ {most:g} {mark(value <= most)}"
    return (name, f"{value:.2f} {unit}", bar, "", "", "")


def deadline_clauses() -> list[str]:
    """Return the deadline clauses of the plan, each in its own words."""
    plan = cchc.read_plan(cchc.read_document(PLAN), cchc.read_directory(DIRECTORY)).value
    clauses = []
    for task in plan.tasks:
        for activity in task.activities:
            cell = activity.deadline.text.encode()
            places = [milestone.deadline.place for milestone in activity.milestones]
            clauses += [cell[place.begin : place.end].decode() for place in places]
    return clauses


def seconds(work: Callable[[], object]) -> float:
    """Return the seconds that one call takes; as benchmarks/measure.hpp."""

    def run(calls: int) -> float:
        start = time.process_time()
        for _ in range(calls):
            work()
        return time.process_time() - start

    calls = 1
    while run(calls) < SHORTEST_RUN:
        calls *= 2
    return statistics.median(run(calls) / calls for _ in range(RUNS))


def measure(program: str, *arguments: object, given: bytes = b"") -> dict[str, float]:
    """Run one of the C++ programs; it prints one measurement a line."""
    command = [str(PROGRAMS / program), *map(str, arguments)]
    lines = subprocess.run(command, input=given, capture_output=True, check=True).stdout.decode().splitlines()
    return {name: float(value) for name, value in map(str.split, lines)}


def clauses_per_second(clauses: list[str], read: Callable[[str], object]) -> float:
    """Read the clauses one by one."""
    return len(clauses) / seconds(lambda: [read(clause) for clause in clauses])


def import_seconds() -> float:
    """Start Python anew for each import."""
    command = [sys.executable, "-c", IMPORT]
    return statistics.median(
        float(subprocess.run(command, capture_output=True, check=True).stdout) for _ in range(RUNS)
    )


def corpus_phrases() -> list[str]:
    """Return the deadline phrases of other documents, as they stand there."""
    lines = CORPUS.read_text(encoding="utf-8").splitlines()
    return [phrase["text"] for phrase in map(json.loads, lines) if not phrase["negative"]]


def our_readers(clauses: list[str], cpp_rate: float, least_rate: float, least_ratio: float) -> list[Reader]:
    """Read the clauses with cchc."""
    many = clauses * BATCH
    batch = cchc.read_deadlines_batch(clauses, others.PLAN_YEAR)
    read = len({cell for cell, kind in zip(batch.cell, batch.rule, strict=True) if batch.rule_kinds[kind] != "unread"})
    in_one = len(many) / seconds(lambda: cchc.read_deadlines_batch(many, others.PLAN_YEAR))
    one_by_one = clauses_per_second(clauses, lambda clause: cchc.read_deadlines(clause, others.PLAN_YEAR))
    return [
        Reader("cchc, C++", cpp_rate, read, least_rate, least_ratio),
        Reader("cchc, Python, one batch call", in_one, read, least_rate=5e5),
        Reader("cchc, Python, a call each", one_by_one, read),
    ]


def other_readers(clauses: list[str]) -> list[Reader]:
    """Read the clauses with dateparser and with regular expressions."""
    ways = {
        "dateparser, parse": others.parse_with_dateparser,
        "regular expressions": others.read_with_regular_expressions,
        "dateparser, search": others.search_with_dateparser,
    }
    return [
        Reader(name, clauses_per_second(clauses, read), sum(read(clause) is not None for clause in clauses))
        for name, read in ways.items()
    ]


def chrono_rows(given: bytes, parser: Reader, control: Reader, count: int) -> list[Row]:
    """Read the clauses with chrono-node, where node is there and `make bench` could install it."""
    node = shutil.which("node")
    if node is None or not (NODE_MODULES / "node_modules/chrono-node").exists():
        return [("chrono-node, vi", "not installed: needs node and npm", "", "", "", "")]
    command = [node, str(ROOT / "benchmarks/chrono_speed.mjs"), str(NODE_MODULES)]
    lines = subprocess.run(command, input=given, capture_output=True, check=True).stdout.decode().splitlines()
    found = {name: float(value) for name, value in map(str.split, lines)}
    reader = Reader("chrono-node, vi", found["clauses_per_second"], int(found["understood"]))
    return [reader.row(parser, control, count)]


def reader_rows(title: str, clauses: list[str], least_rate: float, least_ratio: float) -> list[Row]:
    """Compare readers of the same clauses."""
    given = b"".join(clause.encode() + b"\0" for clause in clauses)
    cpp = measure("deadline_speed", given=given)
    instead = other_readers(clauses)
    parser, control = instead[:2]
    readers = our_readers(clauses, cpp["clauses_per_second"], least_rate, least_ratio) + instead
    return [
        (title, "", "", "", "", ""),
        *(reader.row(parser, control, len(clauses)) for reader in readers),
        *chrono_rows(given, parser, control, len(clauses)),
        bar_row("a cell of 1 MB beside ten of 100 kB", cpp["growth"], "times", 1.2),
        bar_row('the same, clauses joined by "và" alone', cpp["growth_joined"], "times", 1.2),
    ]


def plan_rows() -> list[Row]:
    """Read whole plans, and load the package."""
    plan = measure("plan_speed", PLAN, DIRECTORY)
    whole, rows = (measure("plan_memory", PLAN, DIRECTORY, *more)["peak_per_byte"] for more in ([], ["rows"]))
    return [
        bar_row("the plan read", 1e3 * plan["read_plan_seconds"], "ms", 5),
        bar_row(f"its {plan['items']:.0f} duties judged", 1e3 * plan["judge_seconds"], "ms"),
        bar_row("import cchc", 1e3 * import_seconds(), "ms", 60),
        bar_row("memory to read 50 MB, the plan repeated", whole, "× its size", 8),
        bar_row("memory to read 50 MB, its rows repeated", rows, "× its size", 8),
    ]


def print_table(head: Row, rows: list[Row]) -> None:
    """Print rows under a head, as Markdown."""
    rows = [head, *rows]
    widths = [max(len(row[column]) for row in rows) for column in range(len(head))]
    rows.insert(1, tuple("-" * width for width in widths))
    for row in rows:
        print("| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) + " |")


def main() -> None:
    """Print the table."""
    versions = [f"{name} {importlib.metadata.version(name)}" for name in ("cchc", "dateparser")]
    print(", ".join([*versions, f"Python {platform.python_version()} (re)", f"{os.cpu_count()} cores"]))
    print()
    print_table(
        HEAD,
        [
            *reader_rows("**65 clauses of the plan**", deadline_clauses(), 1e6, 200),
            *reader_rows("**236 phrases of 57 documents**", corpus_phrases(), 5e5, 0),
            *plan_rows(),
        ],
    )


if __name__ == "__main__":
    main()
