"""The command line in a process of its own, in a locale that knows no Vietnamese."""

import csv
import io
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import cchc
import jsonschema
import pytest
from index import Index

Run = Callable[..., "subprocess.CompletedProcess[bytes]"]

PLAN = "data/plans/ke-hoach-3638-kh-ubnd.txt"
SAMPLE = "data/progress/gialai-2024-sample.csv"
CELLS = {"area", "stt", "objective", "task", "activity", "product", "lead", "coordinating", "deadline", "budget"}


def ask(run: Run, command: str, *questions: Any, options: tuple[str, ...] = ()) -> list[dict[str, Any]]:
    """The answers to questions that all can be answered."""
    lines = "".join(json.dumps(question, ensure_ascii=False) + "\n" for question in questions)
    done = run(command, *options, stdin=lines.encode())
    assert done.returncode == 0, done.stderr.decode()
    return [json.loads(line) for line in done.stdout.decode().splitlines()]


# --- cchc read ---


def test_read_writes_the_plan_as_json(run: Run, root: Path, plan: cchc.Plan, tmp_path: Path) -> None:
    out, issues = tmp_path / "plan.json", tmp_path / "issues.json"
    done = run("read", PLAN, "-o", out, "--issues", issues)
    assert done.returncode == 0
    assert done.stdout == b""
    text = out.read_text(encoding="utf-8")
    assert cchc.plan_from_json(text) == plan
    assert len(cchc.issues_from_json(issues.read_text(encoding="utf-8"))) > 0
    schema = json.loads((root / "data/schemas/plan.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator(schema).validate(json.loads(text))


def test_read_gives_each_activity_its_ten_cells(run: Run, plan: cchc.Plan) -> None:
    done = run("read", PLAN)
    assert "plan.stt_jump" in done.stderr.decode()
    tasks = json.loads(done.stdout)["plan"]["tasks"]
    cells = [activity["cells"] for task in tasks for activity in task["activities"]]
    assert len(cells) == 63
    for ref, found in zip(plan.activities, cells, strict=True):
        assert set(found) == CELLS
        assert found == plan.row(ref)._asdict()


@pytest.mark.parametrize("content", [b"", b"K\xe1\xba ho\xe1ch", b"\xff\xfe"])
def test_read_refuses_a_file_that_is_no_document(run: Run, tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "plan.txt"
    file.write_bytes(content)
    done = run("read", file)
    assert done.returncode == 1
    assert done.stdout == b""
    assert done.stderr.startswith(b"cchc: ")
    assert b"Traceback" not in done.stderr


def test_read_of_words_that_are_no_plan_gives_issues(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "plan.txt"
    file.write_text("Kính gửi các sở, ban, ngành.\n", encoding="utf-8")
    done = run("read", file)
    assert done.returncode == 0
    assert json.loads(done.stdout)["plan"]["tasks"] == []
    assert b"[plan." in done.stderr


def test_a_file_that_is_not_there_is_a_wrong_command(run: Run) -> None:
    done = run("read", "nothing.txt")
    assert done.returncode == 2
    assert b"nothing.txt" in done.stderr


# --- cchc status ---


def test_status_prints_the_report(run: Run) -> None:
    done = run("status", PLAN, "--progress", SAMPLE, "--as-of", "2024-10-15")
    text = done.stdout.decode()
    assert done.returncode == 0
    assert text.startswith("# Tình hình thực hiện Kế hoạch 3638/KH-UBND năm 2024\n\nTính đến ngày 15/10/2024.")
    assert "Tổng hợp theo lĩnh vực" in text
    assert "Tổng hợp theo cơ quan" in text


def test_status_in_csv_has_one_line_a_duty(run: Run, statuses: cchc.Statuses) -> None:
    done = run("status", PLAN, "--progress", SAMPLE, "--as-of", "15/10/2024", "--format", "csv")
    rows = list(csv.reader(io.StringIO(done.stdout.decode(), newline="")))
    assert len(rows) == len(statuses) + 1


def test_status_in_json_is_a_table_of_ours(
    run: Run, statuses: cchc.Statuses, plan: cchc.Plan, directory: cchc.Directory, schedule: cchc.Schedule
) -> None:
    done = run("status", PLAN, "--progress", SAMPLE, "--as-of", "2024-10-15", "--format", "json")
    assert cchc.table_from_json(done.stdout.decode()) == cchc.tabulate(statuses, plan, directory, schedule)


@pytest.mark.parametrize("by", ["area", "objective", "agency", "month", "none"])
def test_status_shows_one_table_on_request(run: Run, by: str) -> None:
    done = run("status", PLAN, "--as-of", "2024-10-15", "--by", by, "--format", "html")
    assert done.stdout.decode().count("<table>") == 1
    assert 'charset="utf-8"' in done.stdout.decode()


def test_status_follows_and_states_the_reading(run: Run) -> None:
    def last_days(*options: str) -> list[Any]:
        command = ("status", PLAN, "--as-of", "2024-10-15", "--format", "json", *options)
        table = cchc.table_from_json(run(*command).stdout.decode())
        return list(table.column("last_day").values)

    assert last_days() != last_days("--before-includes-the-day") != last_days("--rolling", "forward")
    stated = run("status", PLAN, "--as-of", "2024-10-15", "--before-includes-the-day").stdout.decode()
    assert "ngày d vẫn còn trong hạn" in stated


def test_status_tells_wrong_rows_by_line_and_column(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "progress.csv"
    rows = ["mốc,cơ quan,ngày báo cáo,ngày hoàn thành,minh chứng"]
    rows += ["999.9,Sở Nội vụ,03/01/2024,,x", "48.1,Sở Không Có,03/01/2024,,x", "48.1,Sở Nội vụ,31/02/2024,,x"]
    rows += ["48.1,Sở Nội vụ,03/01/2024,29/12/2023,Kế hoạch số 1"]
    file.write_text("\ufeff" + "\r\n".join(rows), encoding="utf-8")
    done = run("status", PLAN, "--progress", file, "--as-of", "2024-10-15", "--by", "area", "--format", "json")
    assert done.returncode == 0
    told = [line for line in done.stderr.decode().splitlines() if line.startswith("progress.csv:")]
    assert [line.split(":")[1] for line in told] == ["2", "3", "4"]
    assert [line.split(":")[2].strip() for line in told] == ["1", "2", "3"]
    assert cchc.table_from_json(done.stdout.decode()).column("done_on_time").values[-1] == 1


def test_status_ends_on_a_document_without_a_table(run: Run, tmp_path: Path) -> None:
    letter = tmp_path / "cong-van.txt"
    letter.write_text("CÔNG VĂN\n\nVề việc báo cáo kết quả.\n", encoding="utf-8")
    done = run("status", letter, "--as-of", "2024-10-15")
    assert done.returncode == 1
    assert done.stdout == b""
    assert b"plan.no_table" in done.stderr


def test_status_reads_events(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "events.csv"
    file.write_text("sự kiện,ngày,văn bản\n1.1,02/05/2024,CV 1\nsai,31/02/2024,x\n", encoding="utf-8")
    done = run("status", PLAN, "--as-of", "2024-10-15", "--events", file, "--by", "area")
    assert done.returncode == 0
    assert "events.csv:3" in done.stderr.decode()


def test_status_starts_a_term_when_another_milestone_is_done(run: Run, tmp_path: Path, plan: cchc.Plan) -> None:
    rules = {plan.at(ref).id: plan.at(ref).deadline.rule for ref in plan.milestones}
    waiting = next(id_ for id_, rule in rules.items() if isinstance(rule, cchc.AfterEvent))
    events = tmp_path / "events.csv"
    events.write_text(f"sự kiện,ngày,văn bản,sau mốc\n{waiting},,,2.1a\nkhông ai chờ,1/1/2024,,\n", encoding="utf-8")
    command = ["status", PLAN, "--as-of", "2024-10-15", "--format", "json", "--by", "none", "--events", events]
    alone = cchc.table_from_json(run(*command).stdout.decode())
    done = run(*command, "--progress", "data/progress/gialai-2024-sample.csv")
    table = cchc.table_from_json(done.stdout.decode())
    at = alone.column("milestone").values.index(waiting)
    assert [shown.column("milestone").values[at] for shown in (alone, table)] == [waiting, waiting]
    assert alone.column("status").values[at] == cchc.label(cchc.Status.awaiting)
    assert table.column("status").values[at] == cchc.label(cchc.Status.standing)
    assert "event.unused" in done.stderr.decode()


def test_status_expands_what_recurs(run: Run, tmp_path: Path, plan: cchc.Plan) -> None:
    rules = {plan.at(ref).id: plan.at(ref).deadline.rule for ref in plan.milestones}
    reported = next(id_ for id_, rule in rules.items() if isinstance(rule, cchc.InRegularReport))
    command = ["status", PLAN, "--as-of", "2024-10-15", "--format", "json"]
    plain = cchc.table_from_json(run(*command).stdout.decode()).column("milestone").values
    expanded = cchc.table_from_json(run(*command, "--expand").stdout.decode()).column("milestone").values
    assert reported in plain
    assert reported not in expanded
    for label in ("Q1", "6T", "Q3", "N"):
        assert expanded.count(f"{reported}-{label}") == plain.count(reported)


def test_calendar_is_one_for_calendar_programs(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "plan.ics"
    done = run("calendar", PLAN, "--stamped", "02/01/2024", "-o", file)
    assert (done.returncode, done.stdout) == (0, b"")
    text = file.read_bytes()
    assert text.startswith(b"BEGIN:VCALENDAR\r\n")
    assert text.endswith(b"END:VCALENDAR\r\n")
    # The four reports of the series, 20/3 to 20/12.
    assert b"DTSTART;VALUE=DATE:20240320\r\nRRULE:FREQ=MONTHLY;INTERVAL=3;COUNT=4;BYMONTHDAY=20\r\n" in text
    assert run("calendar", PLAN).returncode == 2


def test_status_refuses_a_day_that_does_not_exist(run: Run) -> None:
    done = run("status", PLAN, "--as-of", "31/02/2024")
    assert done.returncode == 2
    assert b"31/02/2024" in done.stderr


def test_status_refuses_a_directory_with_one_id_twice(run: Run, root: Path, tmp_path: Path) -> None:
    text = (root / "data/agencies/gialai.csv").read_text(encoding="utf-8")
    file = tmp_path / "directory.csv"
    file.write_text(text + text.splitlines()[1] + "\n", encoding="utf-8")
    done = run("status", PLAN, "--as-of", "2024-10-15", "--directory", file)
    assert done.returncode == 1
    assert b"gl.tinh" in done.stderr


# --- cchc deadlines ---


def test_deadlines_answers_as_documented(run: Run) -> None:
    (answer,) = ask(run, "deadlines", {"text": "Trước ngày 31/12/2023", "year": 2024})
    assert answer == {
        "milestones": [
            {
                "subject": "",
                "rule": {"kind": "before", "date": "2023-12-31"},
                "year_inferred": False,
                "place": {"begin": 0, "end": 21},
                "due": {"kind": "due_by", "from": None, "date": "2023-12-30"},
            }
        ],
        "issues": [],
    }


def test_deadlines_takes_the_reading_of_the_options_or_of_the_line(run: Run) -> None:
    text = "trước ngày 02/9/2024"
    asked = [
        {"text": text, "year": 2024},
        {"text": text, "year": 2024, "before_includes_the_day": False},
        {"text": text, "year": 2024, "rolling": "back"},
        {"text": text, "year": 2024, "rolling": "forward"},
    ]
    answers = ask(run, "deadlines", *asked, options=("--before-includes-the-day",))
    days = [answer["milestones"][0]["due"]["date"] for answer in answers]
    assert days == ["2024-09-02", "2024-09-01", "2024-08-30", "2024-09-04"]


def test_deadlines_counts_places_in_characters(run: Run) -> None:
    text = "- Kế hoạch: trước 15/9/2024\n- Khi bố trí được kinh phí"
    (answer,) = ask(run, "deadlines", {"text": text, "year": 2024})
    places = [milestone["place"] for milestone in answer["milestones"]]
    assert [text[place["begin"] : place["end"]].strip() for place in places] == text.split("\n")
    assert all(issue["place"]["end"] <= len(text) for issue in answer["issues"])


def test_deadlines_leaves_a_day_open_that_needs_an_unannounced_holiday(run: Run) -> None:
    (answer,) = ask(run, "deadlines", {"text": "trước ngày 2/9/2190", "year": 2190, "rolling": "forward"})
    assert answer["milestones"][0]["due"] is None
    assert [issue["code"] for issue in answer["issues"]] == ["due.outside_calendar"]


BAD_LINES = [
    b"",
    b"   ",
    b"nonsense",
    b"[]",
    b'"text"',
    b"{}",
    b'{"text": "x"}',
    b'{"year": 2024}',
    b'{"text": 5, "year": 2024}',
    b'{"text": "x", "year": "2024"}',
    b'{"text": "x", "year": true}',
    b'{"text": "x", "year": 24}',
    b'{"text": "x", "year": 99999999999999999999}',
    b'{"text": "x", "year": 2024, "rolling": "up"}',
    b'{"text": "x", "year": 2024, "rolling": []}',
    b'{"text": "x", "year": 2024, "before_includes_the_day": 1}',
    b'{"text": "\\ud800", "year": 2024}',
    b'{"text": "\xff", "year": 2024}',
    b"[" * 100_000,
]


@pytest.mark.parametrize("bad", BAD_LINES, ids=range(len(BAD_LINES)))
def test_deadlines_answers_a_bad_line_with_its_error_and_goes_on(run: Run, bad: bytes) -> None:
    good = '{"text": "Quý I", "year": 2024}'.encode()
    done = run("deadlines", stdin=b"\n".join([good, bad, good]))
    assert done.returncode == 1
    answers = [json.loads(line) for line in done.stdout.decode().splitlines()]
    assert [set(answer) for answer in answers] == [{"milestones", "issues"}, {"error"}, {"milestones", "issues"}]
    assert answers[0] == answers[2]
    assert b"Traceback" not in done.stderr


def test_deadlines_takes_a_byte_order_mark_and_windows_line_ends(run: Run) -> None:
    done = run("deadlines", stdin='\ufeff{"text": "Quý I", "year": 2024}\r\n'.encode())
    assert done.returncode == 0


def test_deadlines_of_nothing_is_nothing(run: Run) -> None:
    done = run("deadlines")
    assert (done.returncode, done.stdout) == (0, b"")


@pytest.mark.parametrize("command", ["deadlines", "agencies"])
def test_each_line_is_answered_before_the_next_is_asked(command: str, root: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "cchc", command], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=root
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for _ in range(3):
            process.stdin.write(b'{"text": "x", "year": 2024, "on": "2024-06-30"}\n')
            process.stdin.flush()
            assert "issues" in json.loads(process.stdout.readline())
        process.stdin.close()
        assert process.wait(60) == 0


# --- cchc agencies ---


def test_agencies_names_bodies_groups_and_unnamed_ones(run: Run) -> None:
    text = "Sở Nội vụ; UBND các huyện, thị xã, thành phố và các cơ quan có liên quan"
    (answer,) = ask(run, "agencies", {"text": text, "on": "2024-06-30"})
    assert [party["kind"] for party in answer["parties"]] == ["agency", "group", "unnamed"]
    assert answer["parties"][0]["id"] == "gl.snv"
    assert answer["parties"][2]["id"] is None
    assert len(answer["members"]) == 18
    for party in answer["parties"]:
        assert party["text"] in text[party["place"]["begin"] : party["place"]["end"]]


def test_agencies_answers_as_of_the_day(run: Run) -> None:
    text = "UBND các huyện, thị xã, thành phố"
    before, after = ask(run, "agencies", {"text": text, "on": "2024-06-30"}, {"text": text, "on": "2025-07-01"})
    assert len(before["members"]) == 17
    assert after["members"] == []


@pytest.mark.parametrize("bad", [{"text": "x"}, {"text": "x", "on": "31/02/2024"}, {"text": "x", "on": 5}, {"on": "x"}])
def test_agencies_answers_a_bad_line_with_its_error(run: Run, bad: dict[str, Any]) -> None:
    done = run("agencies", stdin=json.dumps(bad).encode())
    assert done.returncode == 1
    assert set(json.loads(done.stdout)) == {"error"}


# --- all ---


def test_help_and_version(run: Run) -> None:
    assert run("--help").returncode == 0
    assert cchc.__version__.encode() in run("--version").stdout
    for command in ("read", "status", "deadlines", "agencies"):
        assert run(command, "-h").returncode == 0


# --- cchc score, rank, explain, check ---

RUBRIC = "data/rubrics/minh-hoa-so.json"
SCORED = ["--marks", "data/marks/gialai-2024-so.csv", "--plan", PLAN, "--progress", SAMPLE, "--as-of", "31/12/2024"]


def test_score_and_rank_write_what_the_library_gives(run: Run, index: Index) -> None:
    card = run("score", RUBRIC, *SCORED, "--format", "json")
    assert cchc.scorecard_from_json(card.stdout.decode()) == index.card
    ranking = run("rank", RUBRIC, *SCORED, "--format", "json")
    assert cchc.ranking_from_json(ranking.stdout.decode()) == index.ranking


def test_rank_prints_a_row_a_unit_best_first(run: Run, index: Index, directory: cchc.Directory) -> None:
    done = run("rank", RUBRIC, *SCORED, "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(done.stdout.decode())))
    names = [directory.at(unit.agency).name for unit in index.ranking.units]
    assert [row["Cơ quan, đơn vị"] for row in rows] == names
    assert rows[0]["Hạng"] == "1"
    assert "score.open" in done.stderr.decode()


def test_a_plain_reading_of_before_changes_what_is_computed(run: Run) -> None:
    plain = run("rank", RUBRIC, *SCORED, "--format", "json").stdout
    assert run("rank", RUBRIC, *SCORED, "--before-includes-the-day", "--format", "json").stdout != plain


def test_explain_names_the_rule_the_finding_and_the_loss(run: Run, root: Path) -> None:
    text = run("explain", RUBRIC, *SCORED, "--unit", "Sở Nội vụ", "--criterion", "1.2").stdout.decode()
    assert "trên 90 %: 8" in text
    assert "8/13 (61,54 %)" in text
    assert "14.1" in text
    assert "“trước ngày” không tính ngày ghi" in text
    trace = run("explain", RUBRIC, *SCORED, "--unit", "gl.snv", "--trace").stdout.decode()
    schema = json.loads((root / "data/schemas/trace.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator(schema).validate(json.loads(trace))


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["explain", RUBRIC, *SCORED, "--unit", "Bộ Nội vụ"], "none of the units scored: Văn phòng UBND tỉnh"),
        (["explain", RUBRIC, *SCORED, "--unit", "Sở Nội vụ", "--criterion", "99"], "no criterion 99"),
        (["score", RUBRIC, "--as-of", "2025-01-01"], "not in force"),
        (["score", "data/rubrics/par-index-2022-2030.json", "--as-of", "2024-12-31"], "is incomplete"),
        (["score", SAMPLE, "--as-of", "2024-12-31"], "cchc: "),
    ],
)
def test_what_cannot_be_scored_is_refused_with_a_reason(run: Run, arguments: list[str], words: str) -> None:
    done = run(*arguments)
    assert done.returncode != 0
    assert words in done.stderr.decode()
    assert done.stdout == b""


def test_check_prints_the_lines_and_what_is_missing(run: Run, tmp_path: Path, root: Path) -> None:
    done = run("check", RUBRIC)
    assert done.returncode == 0
    assert "Điều tra xã hội học" in done.stdout.decode()
    missing = run("check", "data/rubrics/par-index-2022-2030.json")
    assert missing.returncode == 1
    assert "37 tiêu chí" in missing.stderr.decode()
    text = (root / RUBRIC).read_text(encoding="utf-8").replace('"maximum": "20"', '"maximum": "21"', 1)
    broken = tmp_path / "rubric.json"
    broken.write_text(text, encoding="utf-8")
    refused = run("check", broken)
    assert refused.returncode == 1
    assert "add up to" in refused.stderr.decode()
