"""The index of 20 departments and 17 districts: area 1 from the plan's statuses, the rest from invented marks."""

import cchc

directory = cchc.read_directory("data/agencies/gialai.csv")
document = cchc.read_document("data/plans/ke-hoach-3638-kh-ubnd.txt")
plan = cchc.read_plan(document, directory).value
schedule = cchc.resolve(plan, cchc.Facts(cchc.vietnam_calendar(), [], cchc.vietnam_report_series()))
progress = cchc.read_progress("data/progress/gialai-2024-sample.csv", plan, directory).value
on = cchc.make_date(2024, 12, 31)
statuses = cchc.judge(plan, directory, schedule, progress, on)

for units in ("so", "huyen"):
    rubric = cchc.read_rubric(f"data/rubrics/minh-hoa-{units}.json")
    marks = cchc.read_marks(f"data/marks/gialai-2024-{units}.csv", rubric, directory, on).value
    marks += cchc.compute_marks(rubric, plan, directory, statuses)
    card = cchc.score(rubric, directory, marks, on)
    ranking = cchc.rank(card, rubric, directory)
    print(cchc.to_markdown(cchc.tabulate(ranking, card, rubric, directory)))
