"""Published figures again from their published parts: an exemption with its own maximum, a sum, a portal's score."""

import cchc

directory = cchc.read_directory("examples/data/provinces.csv")
cases = [
    ("Ban Dân tộc", "examples/data/thanh_hoa_2023.json", "examples/data/thanh_hoa_2023.csv", (2023, 12, 31)),
    ("Kon Tum", "examples/data/kon_tum_2023.json", "examples/data/kon_tum_2023.csv", (2023, 12, 31)),
    ("Quảng Nam", "data/rubrics/qd-766.json", "examples/data/quang_nam_2024.csv", (2024, 8, 19)),
]
whole = cchc.CriterionRef(0)
for name, rubric_file, marks_file, day in cases:
    on = cchc.make_date(*day)
    rubric = cchc.read_rubric(rubric_file)
    marks = cchc.read_marks(marks_file, rubric, directory, on).value
    card = cchc.score(rubric, directory, marks, on)
    unit = directory.find(name, on)
    assert unit is not None
    place = card.place(unit)
    points = cchc.published_points(card, place, whole, rubric)
    percent = cchc.published_percent(card, place, whole, rubric)
    print(f"{name}: {points}/{card.at(place, whole).maximum}, {percent} %")
    print(cchc.explain(card, unit, whole, rubric, directory, marks), end="\n\n")
