"""Does an output appear whole or not at all: killed in the middle, on a full disk, where nothing may be written?"""

import errno
import os
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from bench.claims import write_claims
from tests.batch import run
from tests.batch.answers import file_rows
from tests.batch.corpus.csvs import text
from tests.batch.sheet import good_claims, sheet

ENDINGS = (".csv", ".xlsx", ".parquet")
OLD = "the decisions of last month"
MANY = 200_000
SLOW_DISK = """
import sys, time
from zhiji.batch import writing
from zhiji.cli import main

def slowly(write):
    def wait(writer, table):
        write(writer, table)
        print("in the middle", flush=True)
        time.sleep(60)
    return wait

for writer in (writing._CsvWriter, writing._ParquetWriter, writing._WorkbookWriter):
    writer.write = slowly(writer.write)
sys.exit(main(sys.argv[1:]))
"""
WATCHED = """
import sys
from zhiji.batch import judging
from zhiji.cli import main

read = judging.Judging._read
def told(*arguments):
    print("judging", flush=True)
    return read(*arguments)
judging.Judging._read = told
sys.exit(main(sys.argv[1:]))
"""


@pytest.fixture
def claims(tmp_path: Path) -> Path:
    path = tmp_path / "claims.csv"
    path.write_text(text(sheet(good_claims(3))))
    return path


@pytest.fixture(scope="module")
def many_claims(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("many") / "claims.parquet"
    write_claims(MANY, path)
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder for the output and nothing else."""
    path = tmp_path / "out"
    path.mkdir()
    return path


@pytest.fixture
def spare(tmp_path: Path) -> Path:
    """The folder for temporary files, which must be empty in the end."""
    path = tmp_path / "spare"
    path.mkdir()
    return path


def start(code: list[str], claims: Path, out: Path, spare: Path) -> subprocess.Popen[str]:
    """Begin a run of its own in the background."""
    words = [sys.executable, *code, "adjudicate", str(claims), "--out", str(out), "--lang", "en"]
    environ = os.environ | {"TMPDIR": str(spare)}
    return subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environ)


def stop_in_the_middle(claims: Path, out: Path, spare: Path, number: signal.Signals) -> tuple[int, str]:
    """Send a signal while the output is half written; returns the exit status and what was said."""
    out.write_text(OLD)
    with start(["-c", SLOW_DISK], claims, out, spare) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "in the middle\n"
        process.send_signal(number)
        _, complained = process.communicate(timeout=30)
    return process.returncode, complained


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize("ending", ENDINGS)
def test_a_run_that_is_stopped_leaves_what_was_there_and_no_draft(
    claims: Path, folder: Path, spare: Path, ending: str, number: signal.Signals
) -> None:
    out = folder / f"decisions{ending}"
    status, complained = stop_in_the_middle(claims, out, spare, number)
    assert (status, complained) == (2, "interrupted; nothing was written\n")
    assert (list(folder.iterdir()), out.read_text(), list(spare.iterdir())) == ([out], OLD, [])


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_run_that_is_killed_leaves_what_was_there(claims: Path, folder: Path, spare: Path, ending: str) -> None:
    out = folder / f"decisions{ending}"
    status, _ = stop_in_the_middle(claims, out, spare, signal.SIGKILL)
    assert (status, out.read_text()) == (-signal.SIGKILL, OLD)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_a_large_run_that_is_stopped_while_it_writes_leaves_all_or_nothing(
    many_claims: Path, folder: Path, spare: Path, number: signal.Signals
) -> None:
    out = folder / "decisions.parquet"
    with start(["-m", "zhiji.cli"], many_claims, out, spare) as process:
        while process.poll() is None and not any(folder.iterdir()):
            time.sleep(0.001)
        process.send_signal(number)
        _, complained = process.communicate(timeout=60)
    assert "Traceback" not in complained
    assert not out.exists() or pq.read_metadata(out).num_rows == MANY
    if number != signal.SIGKILL:
        assert [path for path in folder.iterdir() if path != out] == []


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGKILL])
def test_a_large_run_that_is_stopped_while_it_decides_writes_nothing(
    many_claims: Path, folder: Path, spare: Path, number: signal.Signals
) -> None:
    out = folder / "decisions.parquet"
    out.write_text(OLD)
    with start(["-c", WATCHED], many_claims, out, spare) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "judging\n"
        process.send_signal(number)
        _, complained = process.communicate(timeout=60)
    assert process.returncode == (-signal.SIGKILL if number == signal.SIGKILL else 2)
    assert (list(folder.iterdir()), out.read_text(), "Traceback" in complained) == ([out], OLD, False)


# A disk that fills up


def on_a_full_disk(claims: Path, out: Path, spare: Path) -> subprocess.CompletedProcess[str]:
    """A run whose files may not grow beyond two kilobytes."""
    words = [sys.executable, "-B", "-m", "zhiji.cli", "adjudicate", str(claims), "--out", str(out), "--lang", "en"]
    return subprocess.run(
        words,
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | {"TMPDIR": str(spare)},
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (2048, 2048)),
    )


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_full_disk_is_told_in_one_line_and_leaves_nothing(
    tmp_path: Path, folder: Path, spare: Path, ending: str
) -> None:
    claims = tmp_path / "claims.csv"
    claims.write_text(text(sheet([claim | {"claim_id": f"{n * 7919}"} for n, claim in enumerate(good_claims(900))])))
    out = folder / f"decisions{ending}"
    out.write_text(OLD)
    answer = on_a_full_disk(claims, out, spare)
    expected = "there is no room left on the disk; no partial file was left: make room and run again\n"
    assert (answer.returncode, answer.stderr) == (2, expected)
    assert (list(folder.iterdir()), out.read_text(), list(spare.iterdir())) == ([out], OLD, [])


def no_room(*arguments: object) -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_disk_that_is_full_at_the_last_moment_leaves_nothing(
    claims: Path, folder: Path, ending: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "fsync", no_room)
    out = folder / f"decisions{ending}"
    status, _, complained = run.command(["adjudicate", str(claims), "--out", str(out), "--lang", "zh"])
    assert (status, list(folder.iterdir())) == (2, [])
    assert complained == "磁盘空间不足。没有留下不完整的文件；腾出空间后请重新运行\n"


def test_a_workbook_that_does_not_fit_when_it_is_closed_leaves_nothing(
    claims: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("xlsxwriter.workbook.Workbook._store_workbook", no_room)
    words = ["adjudicate", str(claims), "--out", str(folder / "decisions.xlsx"), "--lang", "en"]
    status, _, complained = run.command(words)
    assert (status, list(folder.iterdir()), "no room left" in complained) == (2, [], True)


def test_another_failure_of_the_disk_is_told_by_its_name(
    claims: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*arguments: object) -> None:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(os, "fsync", fail)
    words = ["adjudicate", str(claims), "--out", str(folder / "decisions.csv"), "--lang", "en"]
    assert run.command(words)[2] == "writing failed: input/output error; no partial file was left\n"


def test_neither_file_appears_where_the_second_cannot_be_written(
    claims: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("zhiji.batch.command.error_tables", no_room)
    words = ["adjudicate", str(claims), "--out", str(folder / "a.csv"), "--errors", str(folder / "b.csv")]
    assert (run.command(words)[0], list(folder.iterdir())) == (2, [])


def test_more_errors_than_a_sheet_can_hold_are_refused(
    claims: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("zhiji.batch.writing.SHEET_ROWS", 4)
    claims.write_text(text(sheet(good_claims(3, months="x", level="9"))))
    words = ["adjudicate", str(claims), "--errors", str(folder / "errors.xlsx"), "--lang", "en"]
    status, _, complained = run.command(words)
    assert (status, list(folder.iterdir()), "more errors than a sheet can hold" in complained) == (2, [], True)


def test_more_claims_than_a_sheet_can_hold_are_refused(
    claims: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("zhiji.batch.writing.SHEET_ROWS", 2)
    words = ["adjudicate", str(claims), "--out", str(folder / "decisions.xlsx"), "--lang", "en"]
    status, _, complained = run.command(words)
    assert (status, list(folder.iterdir()), "write .parquet or .csv" in complained) == (2, [], True)


# What may be written to


@pytest.mark.parametrize("ending", ENDINGS)
def test_an_output_that_was_there_is_replaced(claims: Path, folder: Path, ending: str) -> None:
    out = folder / f"decisions{ending}"
    out.write_text(OLD)
    run.command(["adjudicate", str(claims), "--out", str(out)])
    assert [row["claim_id"] for row in file_rows(out)] == ["c1", "c2", "c3"]
    assert list(folder.iterdir()) == [out]


def test_an_output_that_was_there_stays_where_the_claims_are_unusable(claims: Path, folder: Path) -> None:
    claims.write_text("claim_id\nc1\n")
    out = folder / "decisions.csv"
    out.write_text(OLD)
    assert (run.command(["adjudicate", str(claims), "--out", str(out)])[0], out.read_text()) == (2, OLD)


def refusal(claims: Path, *arguments: str) -> str:
    """What is said of targets that are refused before any work is done; the claims stay as they are."""
    before = claims.read_bytes()
    status, _, complained = run.command(["adjudicate", str(claims), *arguments, "--lang", "en"])
    assert (status, claims.read_bytes()) == (2, before)
    return complained


def test_an_output_over_its_input_is_refused(claims: Path) -> None:
    assert "is also an input" in refusal(claims, "--out", str(claims))


def test_an_output_over_its_input_by_another_path_is_refused(claims: Path) -> None:
    link = claims.with_name("link.csv")
    link.symlink_to(claims)
    assert "is also an input" in refusal(claims, "--errors", str(link))


@pytest.mark.parametrize("option", ["--history", "--shortage"])
def test_an_output_over_another_input_is_refused(claims: Path, option: str) -> None:
    other = claims.with_name("other.csv")
    other.write_text(OLD)
    assert "is also an input" in refusal(claims, option, str(other), "--out", str(other))
    assert other.read_text() == OLD


def test_two_outputs_of_one_name_are_refused(claims: Path, folder: Path) -> None:
    target = str(folder / "a.csv")
    assert "the same name" in refusal(claims, "--out", target, "--errors", target)


def test_an_output_of_an_unknown_kind_is_refused(claims: Path, folder: Path) -> None:
    assert "use .csv, .xlsx, .parquet" in refusal(claims, "--out", str(folder / "decisions.xls"))


def test_an_output_in_a_folder_that_does_not_exist_is_refused(claims: Path, folder: Path) -> None:
    assert "make it first" in refusal(claims, "--out", str(folder / "june" / "decisions.csv"))


def test_an_output_that_is_a_folder_is_refused(claims: Path, folder: Path) -> None:
    (folder / "a.csv").mkdir()
    assert "is a folder" in refusal(claims, "--out", str(folder / "a.csv"))


def test_a_folder_that_may_not_be_written_to_is_refused(
    claims: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder.chmod(0o555)
    may = os.access
    monkeypatch.setattr(os, "access", lambda path, mode: Path(path) != folder and may(path, mode))  # root may all
    assert "no permission to write" in refusal(claims, "--out", str(folder / "decisions.csv"))


def test_a_file_that_may_not_be_read_is_told(claims: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*arguments: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr("zhiji.batch.sources.open.read_csv", refuse)
    assert "no permission to open" in refusal(claims)
