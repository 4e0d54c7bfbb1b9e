"""A term counted step by step, a duty that recurs, and where late evidence goes."""

import datetime

import cchc

calendar = cchc.vietnam_calendar()
series = cchc.vietnam_report_series()

# A term waits for its event, and is counted by the Civil Code once the event is recorded.
(term,) = cchc.read_deadlines("trong 05 ngày làm việc kể từ ngày nhận được văn bản", 2024).value
event = cchc.Event("ngày nhận được văn bản", datetime.date(2024, 4, 25), "12/BNV-CCHC")
print(cchc.explain(term.rule, 2024, cchc.Facts(calendar, [event])), end="\n\n")

# What recurs falls due once a period; its data may close on the 14th (Nghị định 09/2019/NĐ-CP, Điều 12).
(quarterly,) = cchc.read_deadlines("chậm nhất ngày 20 của tháng cuối quý", 2024).value
assert isinstance(quarterly.rule, cchc.Every)
for one in cchc.occurrences(quarterly.rule, 2024, cchc.Policy(closing_day=14)):
    first, last = cchc.to_vietnamese(one.window.first), cchc.to_vietnamese(one.window.last)
    print(f"{one.label}: {cchc.wording(one.rule)}; số liệu {first} - {last}")
print()

# Evidence of 10/3 that arrives on 16/3 is too late for the first quarter.
for arrived in (datetime.date(2024, 3, 12), datetime.date(2024, 3, 16)):
    reports = cchc.which_report(series[0], datetime.date(2024, 3, 10), arrived)
    print(f"đến {cchc.to_vietnamese(arrived)}: " + ", ".join(report.name for report in reports))
