"""Tables as pandas frames, matched by name."""

import datetime

import cchc
import pandas as pd
import pytest
from cchc import frames


def test_each_kind_of_value_gets_its_own_type() -> None:
    day = datetime.date(2024, 8, 15)
    columns = [
        cchc.Column("agency", "Cơ quan", ["Sở Nội vụ", None]),
        cchc.Column("total", "Tổng số", [3, None]),
        cchc.Column("due", "Hạn", [day, None]),
        cchc.Column("rate", "Tỷ lệ", [cchc.Share(1, 3), None]),
    ]
    frame = frames.to_pandas(cchc.Table("Bảng", columns))
    assert list(frame) == ["agency", "total", "due", "rate_part", "rate_whole"]
    assert frame["total"].dtype == "Int64"
    assert frame["due"][0] == pd.Timestamp(day)
    assert frame["rate_whole"][0] == 3
    assert frame.iloc[1].isna().all()
    assert frame.attrs == {
        "title": "Bảng",
        "headings": {"agency": "Cơ quan", "total": "Tổng số", "due": "Hạn", "rate": "Tỷ lệ"},
    }


def test_counts_survive_the_way_to_pandas(
    statuses: cchc.Statuses, plan: cchc.Plan, directory: cchc.Directory, schedule: cchc.Schedule
) -> None:
    frame = frames.to_pandas(cchc.tabulate(statuses, plan, directory, schedule))
    assert len(frame) == len(statuses)
    counted = frame["status"].value_counts()
    for status in cchc.Status:
        assert counted.get(cchc.label(status), 0) == sum(item.status is status for item in statuses.items)


def test_clauses_become_rows_with_categories() -> None:
    frame = frames.deadlines_to_pandas(cchc.read_deadlines_batch(["Trước ngày 31/12/2023", "Thường xuyên"], 2024))
    assert list(frame["rule"]) == ["before", "throughout"]
    assert frame["last"][0] == pd.Timestamp(2023, 12, 30)
    with pytest.raises(KeyError):
        frame["no such column"]
