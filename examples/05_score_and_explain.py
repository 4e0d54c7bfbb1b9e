"""One unit's points from a small scoring table and a file of (invented) marks, and why it has them."""

import cchc

rubric = cchc.read_rubric("examples/data/small_rubric.json")
directory = cchc.read_directory("data/agencies/gialai.csv")
on = cchc.make_date(2024, 12, 31)
marks = cchc.read_marks("examples/data/small_marks.csv", rubric, directory, on).value

card = cchc.score(rubric, directory, marks, on)
unit = directory.find("Sở Tư pháp", on)
assert unit is not None
for line in rubric.criteria:
    score = card.at(card.place(unit), rubric.ref(line.id))
    print(f"{line.id}: {score.points}/{score.maximum} ({cchc.label(score.state)})")
for criterion in ("tong", "1.1", "3"):
    print()
    print(cchc.explain(card, unit, rubric.ref(criterion), rubric, directory, marks))
