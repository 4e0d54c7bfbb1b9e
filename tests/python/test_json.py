"""JSON of every kind: reads back equal, writes the same bytes again, and is what its schema says."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import cchc
import jsonschema
import pytest
from index import Index

KINDS = {
    "plan": (cchc.to_json, cchc.plan_from_json),
    "directory": (cchc.to_json, cchc.directory_from_json),
    "calendar": (cchc.to_json, cchc.calendar_from_json),
    "schedule": (cchc.to_json, cchc.schedule_from_json),
    "progress": (cchc.to_json, cchc.progress_from_json),
    "statuses": (cchc.to_json, cchc.statuses_from_json),
    "rubric": (cchc.to_json, cchc.rubric_from_json),
    "rubric_layer": (cchc.to_json, cchc.rubric_layer_from_json),
    "crosswalk": (cchc.to_json, cchc.crosswalk_from_json),
    "marks": (cchc.to_json, cchc.marks_from_json),
    "scorecard": (cchc.to_json, cchc.scorecard_from_json),
    "ranking": (cchc.to_json, cchc.ranking_from_json),
    "table": (cchc.to_json, cchc.table_from_json),
    "events": (cchc.events_to_json, cchc.events_from_json),
    "links": (cchc.links_to_json, cchc.links_from_json),
    "report_series": (cchc.report_series_to_json, cchc.report_series_from_json),
    "deadlines": (cchc.deadlines_to_json, cchc.deadlines_from_json),
    "issues": (cchc.issues_to_json, cchc.issues_from_json),
}


WRITTEN_ONLY = {"trace"}  # for other programs: tests/python/test_score.py reads it


@pytest.fixture(scope="session")
def values(
    reading: "cchc.Reading[cchc.Plan]",
    directory: cchc.Directory,
    facts: cchc.Facts,
    schedule: cchc.Schedule,
    progress: cchc.Progress,
    statuses: cchc.Statuses,
    index: Index,
) -> dict[str, Any]:
    plan = reading.value
    return {
        "plan": plan,
        "directory": directory,
        "calendar": facts.calendar,
        "schedule": schedule,
        "progress": progress,
        "statuses": statuses,
        "rubric": index.rubric,
        "rubric_layer": cchc.RubricLayer(
            "tinh",
            index.rubric.head.id,
            index.rubric.head.decision,
            since=cchc.make_date(2024, 2, 1),
            grades=index.rubric.head.grades,
            replaced=[index.rubric.criteria[0]],
            removed=["9"],
        ),
        "crosswalk": cchc.propose_crosswalk(index.rubric, index.rubric),
        "marks": index.marks,
        "scorecard": index.card,
        "ranking": index.ranking,
        "table": cchc.summarize(statuses, plan, directory, schedule, cchc.By.area),
        "events": [cchc.Event("có thông báo", cchc.make_date(2024, 5, 2), "Công văn 1")],
        "links": [cchc.Link("ban hành Kế hoạch", "1.1a")],
        "report_series": list(facts.series),
        "deadlines": [plan.at(ref).deadline for ref in plan.milestones],
        "issues": list(reading.issues),
    }


def validator(root: Path, kind: str) -> jsonschema.Draft202012Validator:
    schema = json.loads((root / f"data/schemas/{kind}.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def test_there_is_a_schema_for_each_kind_and_no_other(root: Path) -> None:
    assert {file.name.removesuffix(".schema.json") for file in (root / "data/schemas").iterdir()} == {
        *KINDS,
        *WRITTEN_ONLY,
    }


@pytest.mark.parametrize("kind", KINDS)
def test_a_value_reads_back_from_its_json(kind: str, values: dict[str, Any]) -> None:
    write, read = KINDS[kind]
    text = write(values[kind])
    again = read(text)
    assert again == values[kind]
    assert write(again) == text
    assert json.loads(text)["cchc"] == kind


@pytest.mark.parametrize("kind", KINDS)
def test_the_json_is_what_its_schema_says(kind: str, values: dict[str, Any], root: Path) -> None:
    write, _ = KINDS[kind]
    validator(root, kind).validate(json.loads(write(values[kind])))


@pytest.mark.parametrize("kind", ["events", "links", "report_series", "deadlines", "issues"])
def test_an_empty_list_knows_of_what_it_is(kind: str) -> None:
    write, read = KINDS[kind]
    assert json.loads(write([])) == {"cchc": kind, "version": 1, kind: []}
    assert read(write([])) == []


def with_unknown_version(text: str) -> str:
    return text.replace('"version": 1', '"version": 2')


def with_another_kind(text: str) -> str:
    return text.replace('"cchc": "', '"cchc": "x', 1)


def with_a_key_too_many(text: str) -> str:
    return text.replace('"version": 1,', '"version": 1, "more": 1,')


def with_a_key_twice(text: str) -> str:
    return text.replace('"version": 1,', '"version": 1, "version": 1,')


def cut_off(text: str) -> str:
    return text[:-4]


def nested_too_deep(text: str) -> str:
    return '{"cchc": ' + "[" * 10_000 + "]" * 10_000 + "}"


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    "spoil",
    [with_unknown_version, with_another_kind, with_a_key_too_many, with_a_key_twice, cut_off, nested_too_deep],
)
def test_spoilt_json_is_refused(kind: str, spoil: Callable[[str], str], values: dict[str, Any]) -> None:
    write, read = KINDS[kind]
    spoilt = spoil(write(values[kind]))
    with pytest.raises(cchc.BadFile):
        read(spoilt)


@pytest.mark.parametrize("spoil", [with_unknown_version, with_another_kind, with_a_key_too_many])
@pytest.mark.parametrize("kind", KINDS)
def test_the_schema_refuses_it_as_well(
    kind: str, spoil: Callable[[str], str], values: dict[str, Any], root: Path
) -> None:
    write, _ = KINDS[kind]
    assert not validator(root, kind).is_valid(json.loads(spoil(write(values[kind]))))
