"""Columns in and out: NumPy, Arrow, pandas; threads, progress, pickling; what is refused."""

from __future__ import annotations

import datetime
import pickle
import signal
import threading
import time
from decimal import Decimal
from pathlib import Path
from typing import Any

import cchc
import numpy as np
import pandas as pd
import pyarrow as pa
import pytest

YEAR_END = datetime.date(2024, 12, 31)


@pytest.fixture(scope="module")
def evaluator() -> cchc.Evaluator:
    """A table of 10 points: 1 chosen, 2 by bands, 1 counted, 3 surveyed, 3 by hand, and a bonus of 1."""
    option = cchc.Option
    bands = [
        cchc.Band(cchc.Edge(0), cchc.Edge(70, False), 0),
        cchc.Band(cchc.Edge(70), cchc.Edge(90), 1),
        cchc.Band(cchc.Edge(90, False), cchc.Edge(100), 2),
    ]
    lines = [
        cchc.Criterion("tong", None, "", 10),
        cchc.Criterion("1", "tong", "", 4),
        cchc.Criterion("1.1", "1", "", 1, cchc.Chosen([option("kip-thoi", "", 1), option("muon", "", "0.5")])),
        cchc.Criterion("1.2", "1", "", 2, cchc.Banded(bands)),
        cchc.Criterion("1.3", "1", "", 1, cchc.Counted("0.5")),
        cchc.Criterion("2", "tong", "", 3, cchc.Surveyed()),
        cchc.Criterion("3", "tong", "", 3, cchc.Assessed()),
        cchc.Criterion("thuong", "tong", "", 1, cchc.Counted("0.5"), cchc.Role.bonus),
    ]
    everyone = cchc.Membership(cchc.Known.listed, [cchc.AgencyKind.provincial_agency], cchc.Level.province)
    head = cchc.RubricHead("thu", "", cchc.Decision(), groups=[cchc.RankingGroup("so", "", everyone)])
    return cchc.Evaluator(cchc.Rubric(head, lines), YEAR_END)


def columns() -> dict[str, np.ndarray[Any, Any]]:
    return {
        "1.1": np.array(["muon", "kip-thoi", None], dtype=object),
        "1.2/part": np.array([9, 91, 1]),
        "1.2/whole": np.array([10, 100, 3]),
        "1.3": np.array([1, 9, 0], dtype=np.int32),
        "2": np.array([66.5, 100, 33.25]),
        "3": np.array([2.75, 3, 0.1]),
        "1.2/state": np.array([0, 0, 4], dtype=np.uint8),
    }


EXPECTED = {"tong/points": [6.745, 10.0, 1.0975], "tong/maximum": [10, 10, 8], "rank": [2, 1, 3]}


def check(scores: cchc.ColumnScores) -> None:
    for name, numbers in EXPECTED.items():
        assert scores[name].tolist() == numbers


def record_batch() -> pa.RecordBatch:
    arrays = {
        "1.1": pa.array(["muon", "kip-thoi", None]),
        "1.2/part": pa.array([9, 91, None], pa.int64()),
        "1.2/whole": pa.array([10, 100, 3], pa.int16()),
        "1.3": pa.array([1, 9, 0], pa.uint8()),
        "2": pa.array([66.5, 100, 33.25]),
        "3": pa.array([Decimal("2.75"), Decimal(3), Decimal("0.1")], pa.decimal128(10, 3)),
        "1.2/state": pa.array(["scored", "scored", "exempt"]).dictionary_encode(),
    }
    return pa.record_batch(arrays)


def test_numpy_columns_are_scored_and_ranked(evaluator: cchc.Evaluator) -> None:
    scores = evaluator.score(columns())
    check(scores)
    assert scores.names == ("tong/points", "tong/maximum", "tong/percent", "rank")
    assert scores.exact("tong/points").tolist() == [6_745_000_000, 10_000_000_000, 1_097_500_000]
    assert scores["tong/percent"].tolist() == [67.45, 100, 13.72]
    assert len(scores) == 3
    assert not scores.exact("tong/points").flags.writeable


def test_arrow_columns_give_the_same(evaluator: cchc.Evaluator) -> None:
    batch = record_batch()
    check(evaluator.score(batch))
    check(evaluator.score(pa.table(batch)))
    check(evaluator.score(pa.Table.from_batches([batch.slice(0, 1), batch.slice(1)])))
    check(evaluator.score({name: batch.column(name) for name in batch.schema.names}))
    text = batch.set_column(0, "1.1", batch.column("1.1").cast(pa.large_string()))
    check(evaluator.score(text))
    check(evaluator.score(batch.set_column(0, "1.1", batch.column("1.1").dictionary_encode())))


def test_pandas_columns_give_the_same(evaluator: cchc.Evaluator) -> None:
    frame = pd.DataFrame({name: list(array) for name, array in columns().items() if name != "1.1"})
    check(evaluator.score(frame.assign(**{"1.1": pd.Series(["muon", "kip-thoi", None], dtype=object)})))


def test_results_go_out_through_arrow(evaluator: cchc.Evaluator) -> None:
    scores = evaluator.score({"3": np.array([2.5, 1]), "3/state": np.array([0, 0], np.uint8)}, lines=["tong", "3"])
    batch = pa.record_batch(scores)
    assert batch.schema.field("3/points").type == pa.decimal128(18, 9)
    assert batch.column("3/points").to_pylist() == [Decimal("2.5"), Decimal(1)]
    assert batch.column("rank").to_pylist() == [1, 2]
    floats = pa.record_batch(scores.as_floats())
    assert floats.schema.field("tong/percent").type == pa.float64()
    assert floats.column("tong/points").to_pylist() == [2.5, 1]
    batch.validate(full=True)
    column = batch.column("3/points")
    del batch, scores
    assert column.to_pylist() == [Decimal("2.5"), Decimal(1)]


def test_a_unit_exempt_from_everything_has_no_percentage_and_no_rank(evaluator: cchc.Evaluator) -> None:
    leaves = ["1.1", "1.2", "1.3", "2", "3"]
    data: dict[str, Any] = {f"{leaf}/points": np.array([0.5, 0.0]) for leaf in leaves}
    data |= {f"{leaf}/state": np.array([0, 4], np.uint8) for leaf in leaves}
    scores = evaluator.score(data, wanted=["percent", "state", "open", "rank"])
    assert scores["rank"].tolist() == [1, 0]
    assert np.isnan(scores["tong/percent"]).tolist() == [False, True]
    assert scores["tong/state"].tolist() == [0, 4]
    batch = pa.record_batch(scores)
    assert batch.column("rank").to_pylist() == [1, None]
    assert batch.column("tong/percent").to_pylist() == [Decimal(25), None]


def test_groups_are_ranked_apart(evaluator: cchc.Evaluator) -> None:
    data = {"3": np.array([1.0, 2.0, 3.0, 2.5])}
    assert evaluator.score(data, groups=np.array([0, 0, 1, -1]))["rank"].tolist() == [2, 1, 1, 0]
    with pytest.raises(cchc.InvalidValue, match="groups"):
        evaluator.score(data, groups=[0, 1])


def test_what_cannot_be_used_is_missing_and_counted(evaluator: cchc.Evaluator) -> None:
    data = {
        "2/part": np.array([1, 5, -1]),
        "2/whole": np.array([2, 4, 4]),
        "3": np.array([np.nan, 3.5, 3.0]),
        "1.1": np.array(["x", "muon", "muon"], dtype=object),
    }
    scores = evaluator.score(data, wanted=["points", "open"])
    assert scores.unusable == (("1.1", 1, 0), ("2", 2, 1), ("3", 2, 0))
    assert scores["tong/open"].tolist() == [4, 4, 3]


def test_the_evaluator_is_a_value(evaluator: cchc.Evaluator) -> None:
    copy = pickle.loads(pickle.dumps(evaluator))
    assert copy == evaluator
    assert hash(copy) == hash(evaluator)
    check(copy.score(columns()))


def many(units: int) -> dict[str, np.ndarray[Any, Any]]:
    return {f"{leaf}/points": np.full(units, 0.5) for leaf in ("1.1", "1.2", "1.3", "2", "3")}


def test_progress_is_told_and_threads_give_the_same(evaluator: cchc.Evaluator) -> None:
    data = many(50_000)
    data["3/points"] = np.arange(50_000) % 3000 / 1000
    told: list[tuple[int, int]] = []
    alone = evaluator.score(data)
    together = evaluator.score(data, threads=2, progress=lambda done, units: told.append((done, units)))
    assert told[-1] == (50_000, 50_000)
    assert [done for done, _ in told] == sorted(done for done, _ in told)
    for name in alone.names:
        assert (alone.exact(name) == together.exact(name)).all()
    assert (evaluator.score(data, threads=0).exact("rank") == alone.exact("rank")).all()


def test_an_error_of_the_progress_callback_stops_the_work(evaluator: cchc.Evaluator) -> None:
    def stop(done: int, units: int) -> None:
        raise LookupError(f"{done} of {units}")

    with pytest.raises(LookupError, match="of 50000"):
        evaluator.score(many(50_000), threads=2, progress=stop)


def test_ctrl_c_is_honoured(evaluator: cchc.Evaluator) -> None:
    data = many(1_000_000)
    seen: list[int] = []

    def press(done: int, units: int) -> None:
        seen.append(done)
        signal.raise_signal(signal.SIGINT)

    with pytest.raises(KeyboardInterrupt):
        evaluator.score(data, progress=press)
    assert max(seen) < 1_000_000


def test_other_threads_of_python_run_meanwhile(evaluator: cchc.Evaluator) -> None:
    data, ticks, done = many(2_000_000), [], threading.Event()

    def tick() -> None:
        while not done.wait(0.001):
            ticks.append(time.perf_counter())

    other = threading.Thread(target=tick)
    other.start()
    begin = time.perf_counter()
    evaluator.score(data, wanted=["points"])
    end = time.perf_counter()
    done.set()
    other.join()
    assert sum(begin < one < end for one in ticks) > 1


@pytest.mark.parametrize(
    ("data", "why"),
    [
        ({"9": np.zeros(2)}, "no criterion 9"),
        ({"3/note": np.zeros(2)}, 'column "3/note"'),
        ({"3": np.zeros(2, np.float32)}, 'column "3" is of dtype float32'),
        ({"3": np.zeros((2, 2))}, 'column "3" has 2 dimensions'),
        ({"3": np.zeros(2), "2": np.zeros(3)}, 'column "2" has 3 rows, "3" has 2'),
        ({"3": np.array(["a", "b"], dtype=object)}, "column of criterion 3 is of a dictionary"),
        ({"3": np.array([1, "b"], dtype=object)}, "row 0"),
        ({"2/part": np.zeros(2, int)}, "part without a whole"),
        ({"3": np.zeros(2), "3/points": np.zeros(2)}, "findings twice"),
        ({"3/state": np.zeros(2, np.uint8)}, "states alone"),
        ({"1": np.zeros(2)}, "sum of other criteria"),
        ({"3": pa.array([1.0, 2.0], pa.float32())}, 'column "3" is of the Arrow format "f"'),
        ({"3": pa.array([datetime.date(2024, 1, 1)] * 2)}, 'column "3" is of the Arrow format "tdD"'),
        ({"3": pa.chunked_array([[1.0], [2.0]])}, "several chunks"),
        ({"1.2/part": np.zeros(2, "M8[s]"), "1.2/whole": np.ones(2, int)}, 'column "1.2/part" is of dtype datetime64'),
    ],
)
def test_columns_that_do_not_fit_are_refused_by_name(evaluator: cchc.Evaluator, data: dict[str, Any], why: str) -> None:
    with pytest.raises((cchc.InvalidValue, cchc.NotFound), match=why.replace("(", r"\(")):
        evaluator.score(data)


def test_what_is_wanted_must_be_known(evaluator: cchc.Evaluator) -> None:
    with pytest.raises(cchc.InvalidValue, match="expected points"):
        evaluator.score(columns(), wanted=["grade"])
    with pytest.raises(cchc.NotFound):
        evaluator.score(columns(), lines=["9"])
    with pytest.raises(cchc.NotFound, match="ask for it"):
        evaluator.score(columns())["1/points"]
    with pytest.raises(TypeError, match="mapping"):
        evaluator.score(7)


def test_a_rubric_that_cannot_score_makes_no_evaluator(root: Path) -> None:
    incomplete = cchc.read_rubric(root / "data/rubrics/par-index-2022-2030.json")
    with pytest.raises(cchc.InvalidValue, match="missing"):
        cchc.Evaluator(incomplete, YEAR_END)


def test_strided_and_reversed_columns_are_read_as_they_stand(evaluator: cchc.Evaluator) -> None:
    table = np.array([[0.5, 1.0], [2.0, 3.0]])
    assert evaluator.score({"3": table[:, 1]})["tong/points"].tolist() == [1, 3]
    assert evaluator.score({"3": table[::-1, 0]})["tong/points"].tolist() == [2, 0.5]
    assert evaluator.score({"3": np.array([1.0, 2.0], dtype=">f8").astype("=f8")})["rank"].tolist() == [2, 1]
