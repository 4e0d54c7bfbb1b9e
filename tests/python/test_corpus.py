"""Real phrases are read at the level that was reached; `make corpus` shows what is missed."""

import importlib.util
import json
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
spec = importlib.util.spec_from_file_location("corpus", ROOT / "tools/corpus.py")
assert spec is not None
assert spec.loader is not None
corpus = importlib.util.module_from_spec(spec)
sys.modules["corpus"] = corpus
spec.loader.exec_module(corpus)


def test_clauses_of_real_documents_are_read_right() -> None:
    score = corpus.score_of(corpus.DEV)
    assert score.clauses >= 280
    assert score.share >= 0.98, "\n".join(score.misses)


def test_clauses_of_more_documents_are_read_right() -> None:
    score = corpus.score_of(corpus.MORE)
    assert score.clauses >= 975
    assert score.share >= 0.955, "\n".join(score.misses)
    assert len(score.silent) <= 21, score.silent
    assert len(score.negatives_read) <= 18, "\n".join(score.negatives_read)


def test_what_was_learnt_first_is_not_lost() -> None:
    score = corpus.Score()
    for line in corpus.MORE.read_text(encoding="utf-8").splitlines():
        phrase = json.loads(line)
        if phrase["part"] <= "f":
            corpus.judge(phrase, score)
    assert score.clauses >= 620
    assert score.share >= 0.965, "\n".join(score.misses)
    assert len(score.silent) <= 10, score.silent
    assert len(score.negatives_read) <= 16, "\n".join(score.negatives_read)


def test_no_look_alike_is_read_as_a_deadline() -> None:
    assert corpus.score_of(corpus.DEV).negatives_read == []


def test_the_scorer_sees_a_wrong_day_and_a_wrong_kind() -> None:
    meaning = {"kind": "fixed_before", "start": None, "end": "2025-06-16", "strict_end": "2025-06-15"}
    phrase = {"id": "x", "text": "trước ngày 15/6/2025", "plan_year": 2025, "negative": False, "meaning": meaning}
    score = corpus.Score()
    corpus.judge(phrase, score)
    corpus.judge({**phrase, "meaning": {**meaning, "strict_end": "2025-06-14"}}, score)
    corpus.judge({**phrase, "meaning": {"kind": "fixed_by", "start": None, "end": "2025-06-14"}}, score)
    assert (score.right, score.clauses) == (1, 3)
