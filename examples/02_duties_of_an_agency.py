"""The 2024 plan of Gia Lai as it was issued, and what it asks of one body."""

import cchc

document = cchc.read_document("data/plans/ke-hoach-3638-kh-ubnd.txt")
directory = cchc.read_directory("data/agencies/gialai.csv")
reading = cchc.read_plan(document, directory)
plan, head = reading.value, reading.value.head
issued_on = head.issued_on
assert issued_on is not None
print(
    f"{head.kind} {head.number}, {cchc.to_vietnamese(issued_on)}: {len(plan.tasks)} tasks, "
    f"{plan.activity_count} activities, {plan.milestone_count} milestones, {len(reading.issues)} issues"
)

agency = directory.find("Sở Tư pháp", issued_on)
assert agency is not None
print(f"{directory.at(agency).name} ({directory.at(agency).id}) leads:")
for ref in plan.activities:
    activity = plan.at(ref)
    if agency in cchc.members(activity.leads, directory, issued_on):
        for milestone in activity.milestones:
            print(f"  {milestone.id}: {cchc.wording(milestone.deadline.rule)}")
