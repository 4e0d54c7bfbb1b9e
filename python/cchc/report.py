"""The compliance report: which day, which reading of the law, the counts, and every duty."""

from __future__ import annotations

import html

from cchc import _core as core

_ROLLING = {
    core.Rolling.none: "hạn rơi vào ngày nghỉ thì giữ nguyên",
    core.Rolling.forward: "hạn rơi vào ngày nghỉ thì lùi sang ngày làm việc tiếp theo",
    core.Rolling.back: "hạn rơi vào ngày nghỉ thì đưa về ngày làm việc liền trước",
}


def title(plan: core.Plan) -> str:
    """What the report is about."""
    name = " ".join(part for part in (plan.head.kind, plan.head.number) if part) or "Kế hoạch"
    return f"Tình hình thực hiện {name} năm {plan.year}"


def stated_reading(as_of: core.Statuses) -> str:
    """The day of the report and the readings of the law it used, in one sentence."""
    before = "ngày d vẫn còn trong hạn" if as_of.policy.before_includes_the_day else "hết ngày liền trước ngày d"
    day = core.to_vietnamese(as_of.as_of)
    return f"Tính đến ngày {day}. Cách hiểu: “trước ngày d” là {before}; {_ROLLING[as_of.policy.rolling]}."


def tables(
    plan: core.Plan, directory: core.Directory, schedule: core.Schedule, statuses: core.Statuses
) -> list[core.Table]:
    """The counts by area and by agency, then every duty."""
    return [
        core.summarize(statuses, plan, directory, schedule, core.By.area),
        core.summarize(statuses, plan, directory, schedule, core.By.agency),
        core.tabulate(statuses, plan, directory, schedule),
    ]


def to_markdown(heading: str, lead: str, shown: list[core.Table]) -> str:
    """The report in Markdown."""
    return "\n".join([f"# {heading}\n", f"{lead}\n", *(core.to_markdown(table) for table in shown)])


_PAGE = """<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<title>{heading}</title>
<style>
body {{ font-family: sans-serif; margin: 2em; }}
table {{ border-collapse: collapse; margin: 1.5em 0; }}
caption {{ text-align: left; font-weight: bold; padding: .5em 0; }}
th, td {{ border: 1px solid #bbb; padding: .3em .6em; text-align: left; vertical-align: top; }}
td.number {{ text-align: right; }}
</style>
</head>
<body>
<h1>{heading}</h1>
<p>{lead}</p>
{tables}</body>
</html>
"""


def to_html(heading: str, lead: str, shown: list[core.Table]) -> str:
    """The report as one page of HTML."""
    body = "".join(core.to_html(table) for table in shown)
    return _PAGE.format(heading=html.escape(heading), lead=html.escape(lead), tables=body)
