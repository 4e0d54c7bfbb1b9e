"""What if the appraisal had gone otherwise: the same call with one more mark; and the reason as JSON to recompute."""

import decimal

import cchc

rubric = cchc.read_rubric("examples/data/small_rubric.json")
directory = cchc.read_directory("data/agencies/gialai.csv")
on = cchc.make_date(2024, 12, 31)
unit = directory.find("Sở Tư pháp", on)
assert unit is not None


def index_of(marks: cchc.Marks) -> decimal.Decimal | None:
    card = cchc.score(rubric, directory, marks, on)
    return cchc.published_percent(card, card.place(unit), cchc.CriterionRef(0), rubric)


marks = cchc.read_marks("examples/data/small_marks.csv", rubric, directory, on).value
third_round = cchc.Mark(
    "1.1", directory.at(unit).id, cchc.Origin.appraised, 3, cchc.Choice("kip-thoi"), "Tổ thẩm định", None, "Giả thử", ""
)
on_time = marks + cchc.Marks([third_round])  # a third round finds that the plan was issued on time
all_criteria = cchc.Marks(marks.marks)  # nothing is exempt: criterion 3 earns nothing and counts in the maximum
print(f"as marked: {index_of(marks)} %")
print(f"plan issued on time: {index_of(on_time)} %")
print(f"without the exemption: {index_of(all_criteria)} %")

card = cchc.score(rubric, directory, marks, on)
print(cchc.trace(card, unit, rubric.ref("1.1"), rubric, directory, marks), end="")
