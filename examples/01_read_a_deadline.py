"""One deadline cell: what is due, by which rule, in plain words, and what a reader should look at."""

import cchc

cell = cchc.Document(
    "ô thời gian thực hiện",
    "- Ban hành Kế hoạch trước ngày 31/12/2023.\n"
    "- Báo cáo kết quả chậm nhất ngày 10/12.\n"
    "- Tổ chức tập huấn khi bố trí được kinh phí.",
)
reading = cchc.read_deadlines(cell.text, 2024)

for deadline in reading.value:
    print(cell.at(deadline.place))
    print(f'    subject: "{deadline.subject}"')
    print(f"    rule:    {cchc.kind_of(deadline.rule)}, {cchc.wording(deadline.rule)}")
print()
for issue in reading.issues:
    print(cchc.explain(issue, cell), end="")
