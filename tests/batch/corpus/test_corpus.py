"""Is nothing lost of a dirty file: one decision per claim, one line per bad value, and plain words for the rest?"""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from tests.batch import run
from tests.batch.corpus.csvs import CSVS
from tests.batch.corpus.dirty import Dirty
from tests.batch.corpus.others import OTHERS
from tests.batch.corpus.parquets import PARQUETS
from tests.batch.corpus.workbooks import WORKBOOKS
from tests.batch.run import Answer

from zhiji.batch.sources import csv_file

KINDS = {"workbook": WORKBOOKS, "csv": CSVS, "parquet": PARQUETS, "other": OTHERS}
FILES = [pytest.param(file, id=f"{kind}: {file.name}") for kind, corpus in KINDS.items() for file in corpus.files]
USABLE = [param for param in FILES if param.values[0].status != 2]  # type: ignore[union-attr]
UNUSABLE = [param for param in FILES if param.values[0].status == 2]  # type: ignore[union-attr]


@cache
def answer(file: Dirty, lang: str = "en") -> Answer:
    with TemporaryDirectory() as folder:
        return run.adjudicate(file.write(Path(folder)), *file.arguments, lang=lang)


def test_the_corpus_holds_more_than_a_hundred_files() -> None:
    assert len(FILES) > 100


@pytest.mark.parametrize("file", FILES)
def test_the_exit_status_says_whether_all_could_be_read(file: Dirty) -> None:
    assert answer(file).status == file.status


@pytest.mark.parametrize("file", USABLE)
def test_every_claim_has_one_decision_in_order(file: Dirty) -> None:
    assert tuple(answer(file).outcomes) == file.outcomes


@pytest.mark.parametrize("file", USABLE)
def test_every_bad_value_has_one_line_with_its_row(file: Dirty) -> None:
    assert tuple(answer(file).bad_values) == file.bad_values


@pytest.mark.parametrize("file", UNUSABLE)
def test_nothing_is_written_for_an_unusable_file(file: Dirty) -> None:
    assert (answer(file).decisions, answer(file).errors) == (None, None)


@pytest.mark.parametrize("file", [param for param in FILES if param.values[0].told])  # type: ignore[union-attr]
def test_the_reader_is_told_what_and_where(file: Dirty) -> None:
    assert [words for words in file.told if words not in answer(file).complained] == []


@pytest.mark.parametrize("file", FILES)
def test_nobody_is_shown_a_stack_trace(file: Dirty) -> None:
    assert "Traceback" not in answer(file).complained + answer(file).said


@pytest.mark.parametrize("file", UNUSABLE)
def test_an_unusable_file_is_explained_in_one_line(file: Dirty) -> None:
    assert len(answer(file).complained.strip().splitlines()) == 1


@pytest.mark.parametrize("file", UNUSABLE)
def test_chinese_readers_are_told_in_chinese(file: Dirty) -> None:
    assert any("一" <= character <= "鿿" for character in answer(file, "zh").complained)


@pytest.mark.parametrize("file", [param for param in USABLE if not param.values[0].told])  # type: ignore[union-attr]
def test_a_file_without_oddities_in_its_shape_gives_no_warning(file: Dirty) -> None:
    assert answer(file).complained == ""


@pytest.mark.parametrize("file", CSVS.files, ids=lambda file: file.name)
def test_the_reader_of_large_csv_files_finds_the_same(file: Dirty, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = answer(file)
    monkeypatch.setattr(csv_file, "LARGE", 0)
    found = answer.__wrapped__(file)
    assert (found.status, found.decisions, found.errors) == (expected.status, expected.decisions, expected.errors)
