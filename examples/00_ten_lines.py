import datetime

import cchc

directory = cchc.read_directory("data/agencies/gialai.csv")
document = cchc.read_document("data/plans/ke-hoach-3638-kh-ubnd.txt")
plan = cchc.read_plan(document, directory).value
schedule = cchc.resolve(plan, cchc.Facts(cchc.vietnam_calendar(), [], cchc.vietnam_report_series()))
progress = cchc.read_progress("data/progress/gialai-2024-sample.csv", plan, directory).value
statuses = cchc.judge(plan, directory, schedule, progress, datetime.date(2024, 10, 15))
print(cchc.to_markdown(cchc.summarize(statuses, plan, directory, schedule, cchc.By.area)), end="")
