"""Tables as pandas data frames; pandas is imported when a function is called."""

from __future__ import annotations

import datetime
import decimal
from typing import TYPE_CHECKING, Any

from cchc._core import Share

if TYPE_CHECKING:
    import pandas as pd

    from cchc._core import Column, DeadlineColumns, Table


def to_pandas(table: Table) -> pd.DataFrame:
    """Make a frame of one column a key: days as datetime64, counts as Int64, decimals as float64, missing as missing.

    A share becomes two columns, `<key>_part` and `<key>_whole`: a rate is never given without saying of what.
    """
    import pandas as pd

    series: dict[str, pd.Series[Any]] = {}
    for column in table.columns:
        for key, values in _parts(column).items():
            series[key] = pd.Series(values, dtype=_dtype(values))
    frame: pd.DataFrame = pd.DataFrame(series)
    frame.attrs["title"] = table.title
    frame.attrs["headings"] = {column.key: column.heading for column in table.columns}
    return frame


def deadlines_to_pandas(columns: DeadlineColumns) -> pd.DataFrame:
    """Make a frame of one row a clause, the kinds as categories."""
    import pandas as pd

    frame: pd.DataFrame = pd.DataFrame(
        {
            "cell": columns.cell,
            "subject": columns.subjects,
            "rule": pd.Categorical.from_codes(columns.rule, pd.Index(columns.rule_kinds)),
            "due": pd.Categorical.from_codes(columns.due, pd.Index(columns.due_kinds)),
            "first": columns.first.astype("datetime64[s]"),
            "last": columns.last.astype("datetime64[s]"),
            "year_inferred": columns.year_inferred,
            "begin": columns.begin,
            "end": columns.end,
        }
    )
    return frame


def _parts(column: Column) -> dict[str, list[Any]]:
    if not any(isinstance(value, Share) for value in column.values):
        return {column.key: list(column.values)}
    shares = [value if isinstance(value, Share) else None for value in column.values]
    return {
        f"{column.key}_part": [share.part if share else None for share in shares],
        f"{column.key}_whole": [share.whole if share else None for share in shares],
    }


def _dtype(values: list[Any]) -> str:
    kinds = {type(value) for value in values if value is not None}
    if kinds == {int}:
        return "Int64"
    if kinds == {datetime.date}:
        return "datetime64[s]"
    if kinds == {decimal.Decimal}:
        return "float64"
    return "object"
