"""What a user would pick instead: dateparser, or regular expressions of his own."""

from __future__ import annotations

import calendar
import datetime
import re

from dateparser.date import DateDataParser
from dateparser.search import search_dates

PLAN_YEAR = 2024
SETTINGS = {"DATE_ORDER": "DMY", "PREFER_DAY_OF_MONTH": "last", "RELATIVE_BASE": datetime.datetime(PLAN_YEAR, 1, 1)}

# Made once, told the language: the fastest way to use it.
_parser = DateDataParser(languages=["vi"], settings=SETTINGS)

_DAY = re.compile(r"(trước|chậm nhất|không quá)?\s*(?:ngày)?\s*(\d{1,2})/(\d{1,2})(?:/(\d{4}))?(?!\d)", re.IGNORECASE)
_MONTH = re.compile(r"tháng\s+(\d{1,2})(?:(?:/|\s+năm\s+)(\d{4}))?", re.IGNORECASE)
_QUARTER = re.compile(r"qu[ýí]\s+(IV|III|II|I|[1-4])\b(?:(?:/|\s+năm\s+)(\d{4}))?", re.IGNORECASE)
_YEAR = re.compile(r"năm\s+(\d{4})", re.IGNORECASE)
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}


def parse_with_dateparser(clause: str) -> datetime.date | None:
    """Take the whole clause for a date."""
    found = _parser.get_date_data(clause).date_obj
    return found.date() if found else None


def search_with_dateparser(clause: str) -> datetime.date | None:
    """Look for a date anywhere in the clause."""
    found = search_dates(clause, languages=["vi"], settings=SETTINGS)
    return found[0][1].date() if found else None


def read_with_regular_expressions(clause: str) -> datetime.date | None:
    """Take the last good day of what the first pattern finds: no labels, no places, no other kinds of rules."""
    if day := _DAY.search(clause):
        date = datetime.date(int(day[4] or PLAN_YEAR), int(day[3]), int(day[2]))
        return date - datetime.timedelta(days=1) if day[1] and day[1].lower() == "trước" else date
    if month := _MONTH.search(clause):
        return _last_day(int(month[2] or PLAN_YEAR), int(month[1]))
    if quarter := _QUARTER.search(clause):
        return _last_day(int(quarter[2] or PLAN_YEAR), 3 * _QUARTERS[quarter[1].lower()])
    if year := _YEAR.search(clause):
        return datetime.date(int(year[1]), 12, 31)
    return None


def _last_day(year: int, month: int) -> datetime.date:
    return datetime.date(year, month, calendar.monthrange(year, month)[1])
