"""Who delivered by a day: the plan, the days, an invented progress file, and why each overdue duty is overdue."""

import cchc

directory = cchc.read_directory("data/agencies/gialai.csv")
document = cchc.read_document("data/plans/ke-hoach-3638-kh-ubnd.txt")
plan = cchc.read_plan(document, directory).value
facts = cchc.Facts(cchc.vietnam_calendar(), [], cchc.vietnam_report_series())
schedule = cchc.resolve(plan, facts)

progress = cchc.read_progress("data/progress/gialai-2024-sample.csv", plan, directory).value
as_of = cchc.make_date(2024, 10, 15)
statuses = cchc.judge(plan, directory, schedule, progress, as_of)
print(cchc.to_markdown(cchc.summarize(statuses, plan, directory, schedule, cchc.By.month)))

for item in statuses.items:
    if item.status is cchc.Status.overdue:
        print(cchc.explain(item, plan, directory, schedule, progress, as_of))
