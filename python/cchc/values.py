"""Two values that Python has of its own: what every reader returns, and one row of a plan."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

if TYPE_CHECKING:
    from cchc._core import Issue

T = TypeVar("T")


@dataclass(frozen=True)
class Reading(Generic[T]):
    """A value that was read, and what was doubtful about it."""

    value: T
    issues: tuple[Issue, ...] = ()

    @property
    def clean(self) -> bool:
        """True when nothing was doubtful."""
        return not self.issues


class Row(NamedTuple):
    """The ten cells of one row of a plan, merged ones carried down."""

    area: str
    stt: str
    objective: str
    task: str
    activity: str
    product: str
    lead: str
    coordinating: str
    deadline: str
    budget: str
