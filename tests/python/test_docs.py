"""The pages say what the code does: names, codes, links, snippets, tables and examples are held against it."""

import datetime
import re
import runpy
import typing
import unicodedata
from pathlib import Path

import cchc
import pytest
from cchc.cli import commands
from click.testing import CliRunner

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
PAGES = sorted(DOCS.glob("*.md"))
MIRRORED = [page.name for page in PAGES]
DECISIONS = sorted((DOCS / "decisions").glob("*.md"))
READMES = [ROOT / "README.md", ROOT / "README.vi.md"]
TEXTS = [*PAGES, *sorted((DOCS / "vi").glob("*.md")), *DECISIONS, *READMES, ROOT / "CHANGELOG.md"]
HEADERS = sorted((ROOT / "include" / "cchc").glob("*.hpp"))
SOURCES = [*sorted((ROOT / "src").glob("*.[ch]pp")), *sorted((ROOT / "python" / "cchc").glob("*.py"))]
EXAMPLES = sorted((ROOT / "examples").glob("[0-9][0-9]_*.py"))
BOTH = [DOCS, DOCS / "vi"]

PRIVATE = {"NameIndex", "Position", "std", "check_id"}  # what stands in public headers and is no name for users
TYPE = re.compile(
    r"^\s*(?:struct|class|enum class) (\w+)\b(?!.*[,>;]$)|^\s*(?:struct|class|enum class) (\w+) *[:{]", re.M
)
FUNCTION = re.compile(r"^(?!  |//|#|namespace|template|bool operator)[\w:<>,&*\[\] ]+[ >&*](\w+)\(", re.M)
CODE = re.compile(r'"([a-z]+\.[a-z_]+)"')
FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.M | re.S)
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")


def ids(paths: list[Path]) -> list[str]:
    return [str(path.relative_to(ROOT)) for path in paths]


def fences(page: Path, language: str) -> list[str]:
    return [body for found, body in FENCE.findall(page.read_text(encoding="utf-8")) if found == language]


def rows(page: Path) -> list[list[str]]:
    lines = page.read_text(encoding="utf-8").splitlines()
    cells = [re.split(r"(?<!\\)\|", line)[1:-1] for line in lines if line.startswith("|")]
    return [[cell.strip() for cell in row] for row in cells]


def issue_codes() -> set[str]:
    lines = [line for file in SOURCES for line in file.read_text(encoding="utf-8").splitlines()]
    found = {code for line in lines if not line.startswith("#include") for code in CODE.findall(line)}
    return {code for code in found if not code.endswith((".hpp", ".csv", ".json", ".txt"))}


def documented_codes(folder: Path) -> set[str]:
    return {row[0].strip("`") for row in rows(folder / "errors.md") if re.fullmatch(r"`[a-z]+\.[a-z_]+`", row[0])}


def public_names(header: Path) -> set[str]:
    text = header.read_text(encoding="utf-8").replace("struct TaskTag", "")
    types = {name for pair in TYPE.findall(text) for name in pair if name}
    functions = set(FUNCTION.findall(text))
    return {name for name in types | functions if not name.endswith("Tag")} - PRIVATE


@pytest.mark.parametrize("folder", BOTH, ids=ids(BOTH))
def test_the_reference_has_every_header_and_every_name_of_it(folder: Path) -> None:
    words = set(re.findall(r"[\w.]+\.hpp|\w+", (folder / "reference.md").read_text(encoding="utf-8")))
    names = {header.name for header in HEADERS if header.name != "cchc.hpp"}
    assert len(names) > 20
    for header in HEADERS:
        names |= public_names(header)
    assert {"read_plan", "Calendar", "DueBy", "to_markdown", "Membership", "fold"} <= names
    assert sorted(names - words) == []


@pytest.mark.parametrize("folder", BOTH, ids=ids(BOTH))
def test_the_reference_has_every_name_of_the_python_package(folder: Path) -> None:
    words = set(re.findall(r"\w+", (folder / "reference.md").read_text(encoding="utf-8")))
    assert sorted(set(cchc.__all__) - words) == []


@pytest.mark.parametrize("folder", BOTH, ids=ids(BOTH))
def test_the_catalogue_has_every_issue_code_and_no_other(folder: Path) -> None:
    assert len(issue_codes()) > 40
    assert documented_codes(folder) == issue_codes()


@pytest.mark.parametrize("folder", BOTH, ids=ids(BOTH))
def test_the_catalogue_has_every_exception(folder: Path) -> None:
    declared = re.findall(r"class (\w+) : public", (ROOT / "include/cchc/error.hpp").read_text(encoding="utf-8"))
    assert len(declared) == 5
    text = (folder / "errors.md").read_text(encoding="utf-8")
    assert [name for name in declared if f"`{name}`" not in text] == []


@pytest.mark.parametrize("name", MIRRORED)
def test_every_page_has_its_vietnamese_mirror_of_the_same_shape(name: str) -> None:
    english, vietnamese = DOCS / name, DOCS / "vi" / name
    shapes = [re.findall(r"^(#+) ", page.read_text(encoding="utf-8"), re.M) for page in (english, vietnamese)]
    assert shapes[0] == shapes[1]
    assert [len(row) for row in rows(english)] == [len(row) for row in rows(vietnamese)]


def test_no_vietnamese_page_lacks_its_english_one() -> None:
    assert [page.name for page in sorted((DOCS / "vi").glob("*.md"))] == MIRRORED


def test_the_index_lists_every_page() -> None:
    for folder in BOTH:
        listed = set(LINK.findall((folder / "index.md").read_text(encoding="utf-8")))
        assert [name for name in MIRRORED if name not in listed | {"index.md"}] == []


@pytest.mark.parametrize("page", TEXTS, ids=ids(TEXTS))
def test_text_is_composed_and_local_links_lead_somewhere(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert unicodedata.is_normalized("NFC", text)
    links = [link.split("#")[0] for link in LINK.findall(text) if "://" not in link]
    assert [link for link in links if not (page.parent / link).exists()] == []


@pytest.mark.parametrize("folder", BOTH, ids=ids(BOTH))
@pytest.mark.parametrize("name", MIRRORED)
def test_python_snippets_of_a_page_run(name: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    names: dict[str, object] = {"cchc": cchc, "datetime": datetime}
    for snippet in fences(folder / name, "python"):
        exec(compile(snippet, f"{folder.name}/{name}", "exec"), names)
    if name == "03-agencies.md":
        assert len(names["members"]) == 18  # type: ignore[arg-type]
    if name == "02-document-and-plan.md":
        assert names["plan"].milestone_count == 65  # type: ignore[attr-defined]


@pytest.mark.parametrize("folder", BOTH, ids=ids(BOTH))
def test_examples_of_the_catalogue_give_their_code(folder: Path) -> None:
    directory = cchc.parse_directory(cchc.shipped("agencies/gialai.csv"))
    tried = 0
    for row in rows(folder / "errors.md"):
        code = row[0].strip("`")
        if not code.startswith(("deadline.", "party.")):
            continue
        for cell in re.findall(r'"([^"]+)"', row[3]):
            deadlines = cchc.read_deadlines(cell, 2024)
            parties = cchc.read_parties(cell, directory, datetime.date(2024, 6, 30))
            issues = deadlines.issues if code.startswith("deadline.") else parties.issues
            assert code in {issue.code for issue in issues}, cell
            tried += 1
    assert tried == 29


@pytest.mark.parametrize("folder", BOTH, ids=ids(BOTH))
def test_the_answer_shown_for_the_command_line_is_the_answer(folder: Path) -> None:
    page = folder / "08-command-line.md"
    asked = re.search(r"echo '(.*)' \| cchc deadlines", page.read_text(encoding="utf-8"))
    assert asked is not None
    answer = CliRunner().invoke(commands, ["deadlines"], input=asked[1] + "\n")
    assert answer.exit_code == 0
    assert answer.stdout == fences(page, "json")[0]


@pytest.mark.parametrize("command", sorted(commands.commands))
def test_every_option_of_the_command_line_is_on_its_page(command: str) -> None:
    text = (DOCS / "08-command-line.md").read_text(encoding="utf-8")
    assert f"## cchc {command}\n" in text
    flags = {flag for option in commands.commands[command].params for flag in option.opts if flag.startswith("--")}
    assert sorted(flag for flag in flags - {"--output"} if flag not in text) == []


def test_the_status_labels_on_the_page_are_the_library_s() -> None:
    labels = {f"`{status.name}`": cchc.label(status) for status in cchc.Status}
    for folder in BOTH:
        shown = {row[0]: row[1] for row in rows(folder / "06-progress-and-status.md") if len(row) == 2}
        assert {key: value for key, value in shown.items() if key in labels} == labels


@pytest.mark.parametrize("folder", BOTH, ids=ids(BOTH))
def test_the_progress_rows_shown_are_read_without_a_word(folder: Path) -> None:
    directory = cchc.parse_directory(cchc.shipped("agencies/gialai.csv"))
    plan = cchc.read_plan(cchc.read_document(ROOT / "data/plans/ke-hoach-3638-kh-ubnd.txt"), directory).value
    (shown,) = fences(folder / "06-progress-and-status.md", "text")
    reading = cchc.parse_progress(shown, plan, directory)
    assert reading.clean
    assert [report.agency for report in reading.value.reports] == ["gl.stp"]


@pytest.mark.parametrize("folder", BOTH, ids=ids(BOTH))
def test_the_rubric_and_the_marks_shown_are_files_that_read_without_a_word(folder: Path) -> None:
    page = folder / "09-rubric-and-marks.md"
    (shown,) = fences(page, "json")
    (rows_shown,) = fences(page, "text")
    assert shown == (ROOT / "examples/data/small_rubric.json").read_text(encoding="utf-8")
    assert rows_shown == (ROOT / "examples/data/small_marks.csv").read_text(encoding="utf-8")
    rubric = cchc.parse_rubric(shown)
    directory = cchc.parse_directory(cchc.shipped("agencies/gialai.csv"))
    assert cchc.parse_marks(rows_shown, rubric, directory, datetime.date(2024, 12, 31)).clean


@pytest.mark.parametrize("folder", BOTH, ids=ids(BOTH))
def test_every_marking_and_every_state_is_on_its_page(folder: Path) -> None:
    kinds = {row[0] for row in rows(folder / "09-rubric-and-marks.md")}
    markings = [marking.__name__.lower() for marking in typing.get_args(cchc.Marking)]
    assert "banded" in markings
    assert [kind for kind in markings if f"`{kind}`" not in kinds] == []
    labels = {f"`{state.name}`": cchc.label(state) for state in cchc.ScoreState}
    shown = {row[0]: row[1] for row in rows(folder / "10-score-and-rank.md")}
    assert {key: value for key, value in shown.items() if key in labels} == labels


@pytest.mark.parametrize("readme", READMES, ids=ids(READMES))
def test_the_readme_shows_examples_and_what_they_print(readme: Path) -> None:
    text = readme.read_text(encoding="utf-8")
    examples = ROOT / "examples"
    assert fences(readme, "cpp") == [(examples / "00_ten_lines.cpp").read_text(encoding="utf-8")]
    assert fences(readme, "python") == [(examples / "00_ten_lines.py").read_text(encoding="utf-8")]
    assert (examples / "output/00_ten_lines.txt").read_text(encoding="utf-8") in text
    printed = (examples / "output/03_rules_to_days.txt").read_text(encoding="utf-8").splitlines()
    days = [line for line in text.splitlines() if re.match(r"\| (Mốc|\d+\.\d+[a-z]?) \|", line)]
    assert len(days) == 8
    assert [line for line in days if line not in printed] == []


@pytest.mark.parametrize("example", EXAMPLES, ids=ids(EXAMPLES))
def test_an_example_prints_its_output_in_forty_lines(
    example: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    runpy.run_path(str(example), run_name="__main__")
    assert capsys.readouterr().out == (ROOT / "examples/output" / f"{example.stem}.txt").read_text(encoding="utf-8")
    for source in (example, example.with_suffix(".cpp")):
        assert len(source.read_text(encoding="utf-8").splitlines()) <= 40
