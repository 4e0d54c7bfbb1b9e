"""The 2024 plan of Gia Lai: who owes what, by when, who is late on 15/10/2024, and the CCHC index of the year."""

from pathlib import Path

import cchc
from cchc import report

DATA = Path(__file__).resolve().parent.parent / "data"
AS_OF = cchc.make_date(2024, 10, 15)
YEAR_END = cchc.make_date(2024, 12, 31)


def print_head(plan: cchc.Plan) -> None:
    """What the plan is, and how much of it there is."""
    head = plan.head
    issued = cchc.to_vietnamese(head.issued_on) if head.issued_on else "không rõ ngày"
    print(f"{head.kind} {head.number}, {issued}, {head.issuer}")
    print(head.title)
    print(f"Người ký: {head.signer}. Viện dẫn {len(head.citations)} văn bản.")
    print(
        f"{len(plan.sections)} lĩnh vực, {len(plan.objectives)} mục tiêu, {len(plan.tasks)} nhiệm vụ, "
        f"{plan.activity_count} hoạt động, {plan.milestone_count} mốc thời hạn.\n"
    )


def print_issues(issues: tuple[cchc.Issue, ...]) -> None:
    """What a reader of the document should look at: one line an issue."""
    print(f"## Những điểm cần xem lại trong văn bản ({len(issues)})\n")
    for issue in issues:
        print(f"- dòng {issue.place.line} [{issue.code}] {issue.message}")
    print()


def print_index(units: str, plan: cchc.Plan, directory: cchc.Directory, statuses: cchc.Statuses) -> None:
    """The ranking of these units, and one score explained."""
    rubric = cchc.read_rubric(DATA / "rubrics" / f"minh-hoa-{units}.json")
    given = cchc.read_marks(DATA / "marks" / f"gialai-2024-{units}.csv", rubric, directory, YEAR_END).value
    marks = given + cchc.compute_marks(rubric, plan, directory, statuses)
    card = cchc.score(rubric, directory, marks, YEAR_END)
    ranking = cchc.rank(card, rubric, directory)
    print(cchc.to_markdown(cchc.tabulate(ranking, card, rubric, directory)))
    last = ranking.units[-1].agency
    print(cchc.explain(card, last, rubric.ref("1.2"), rubric, directory, marks), end="\n\n")


def main() -> None:
    """Read, resolve, judge, tabulate, score, rank."""
    directory = cchc.read_directory(DATA / "agencies" / "gialai.csv")
    document = cchc.read_document(DATA / "plans" / "ke-hoach-3638-kh-ubnd.txt")
    reading = cchc.read_plan(document, directory)
    plan = reading.value
    print_head(plan)
    print_issues(reading.issues)

    facts = cchc.Facts(cchc.vietnam_calendar(), [], cchc.vietnam_report_series())
    schedule = cchc.resolve(plan, facts)
    progress = cchc.read_progress(DATA / "progress" / "gialai-2024-sample.csv", plan, directory).value
    statuses = cchc.judge(plan, directory, schedule, progress, AS_OF)
    shown = report.tables(plan, directory, schedule, statuses)
    print(report.to_markdown(report.title(plan), report.stated_reading(statuses), shown))

    print(f"## Không tính cho cơ quan nào ({len(statuses.issues)})\n")
    for issue in statuses.issues:
        print(f"- [{issue.code}] {issue.message}")

    late = max(statuses.items, key=lambda item: item.days_late)
    print("\n## Vì sao: mốc chậm nhất\n")
    print(cchc.explain(late, plan, directory, schedule, progress, AS_OF))
    print("\n## Chỉ số cải cách hành chính năm 2024 (bộ tiêu chí minh họa)\n")
    at_the_end = cchc.judge(plan, directory, schedule, progress, YEAR_END)
    for units in ("so", "huyen"):
        print_index(units, plan, directory, at_the_end)
    print("Bộ tiêu chí dùng ở đây là bảng minh họa, điểm chấm là số liệu giả định (data/rubrics, data/marks).")
    print("Báo cáo tiến độ dùng ở đây là số liệu giả định (data/progress/README.md).")


if __name__ == "__main__":
    main()
