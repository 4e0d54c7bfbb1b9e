"""The 2024 plan of Gia Lai as it was issued: who owes what, by when, and who is late on 15/10/2024."""

from pathlib import Path

import cchc
from cchc import report

DATA = Path(__file__).resolve().parent.parent / "data"
AS_OF = cchc.make_date(2024, 10, 15)


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


def main() -> None:
    """Read, resolve, judge, tabulate."""
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
    print("\nBáo cáo tiến độ dùng ở đây là số liệu giả định (data/progress/README.md).")


if __name__ == "__main__":
    main()
