"""From rules to days: every dated milestone of the plan under both readings of "trước ngày" and with rolling."""

import cchc

directory = cchc.read_directory("data/agencies/gialai.csv")
document = cchc.read_document("data/plans/ke-hoach-3638-kh-ubnd.txt")
plan = cchc.read_plan(document, directory).value
facts = cchc.Facts(cchc.vietnam_calendar(), [], cchc.vietnam_report_series())

roll_forward = cchc.Policy(rolling=cchc.Rolling.forward)
schedules = [
    cchc.resolve(plan, facts),  # the default: the day named does not count, no rolling
    cchc.resolve(plan, facts, cchc.Policy(before_includes_the_day=True)),
    cchc.resolve(plan, facts, roll_forward),
    cchc.resolve(plan, facts, cchc.Policy(rolling=cchc.Rolling.back)),
]

rows = [
    (plan.at(ref).id, cchc.wording(plan.at(ref).deadline.rule), *(cchc.last_day(s.at(ref)) for s in schedules))
    for ref in plan.milestones
    if isinstance(schedules[0].at(ref), cchc.DueBy)
]
keys = ["milestone", "rule", "excluded", "included", "forward", "back"]
headings = ["Mốc", "Thời hạn", "Ngày cuối", "Tính cả ngày ghi", "Chuyển về sau", "Chuyển về trước"]
columns = [
    cchc.Column(key, heading, values)
    for key, heading, values in zip(keys, headings, zip(*rows, strict=True), strict=True)
]
print(cchc.to_markdown(cchc.Table("Mốc có ngày", columns)))

found = plan.find_milestone("5.3")
assert found is not None
print(cchc.explain(plan.at(found).deadline.rule, plan.year, facts, roll_forward))
