"""`zhiji adjudicate`: a claims file in, decisions and errors out, a summary on the terminal."""

import errno
import signal
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    TextColumn,
    TimeRemainingColumn,
)
from rich.table import Table

from zhiji.batch.ahead import ahead
from zhiji.batch.catalogue import read_history, read_shortage, unusable_history
from zhiji.batch.engine import Run, run_source
from zhiji.batch.errors_file import SCHEMA as ERRORS_SCHEMA
from zhiji.batch.errors_file import error_rows, error_tables
from zhiji.batch.memory import use_steady_memory
from zhiji.batch.output import SCHEMA, Output
from zhiji.batch.sources.open import open_claims
from zhiji.batch.sources.source import Source, Unusable
from zhiji.batch.summary import Summary, summarise
from zhiji.batch.warnings import tell_warnings, teller
from zhiji.batch.words import Lang, column_word, say, say_unusable
from zhiji.batch.writing import Legend, check_targets, whole_files, writer_for
from zhiji.rulebook.decide.claim import Desk
from zhiji.rulebook.decide.records import UnusableHistory
from zhiji.rulebook.decide.trace import OUTCOMES
from zhiji.rulebook.kernel.numbers import yuan_words
from zhiji.rulebook.law.compile_limits import partial_reason
from zhiji.rulebook.law.errors import PackError
from zhiji.rulebook.law.os_faults import fault_of
from zhiji.rulebook.law.policy import Policy, load_policy

ALL_READ: Final = 0
UNUSABLE: Final = 2
SOME_INVALID: Final = 3

_NO_ROOM: Final = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)

OUTCOME_WORDS: Final = {
    "approved": "予以补贴",
    "partial": "部分补贴",
    "rejected": "不予补贴",
    "pending": "待补充",
    "invalid": "无法读取",
}
_STAGES: Final = {
    "ids": ("读取编号", "claim ids"),
    "judge": ("逐条审核", "judging"),
    "fold": ("核对历史", "histories"),
    "write": ("写出结果", "writing"),
}


@dataclass(frozen=True)
class Order:
    """What was asked for."""

    claims: Path
    out: Path | None
    errors: Path | None
    history: Path | None
    shortage: Path | None
    sheet: str | None
    policy: dict[str, Any]
    lang: Lang


def adjudicate_command(order: Order) -> int:
    """Run it; returns the exit status (contract §6)."""
    screen, trouble = Console(), Console(stderr=True)
    try:
        with _stops_cleanly():
            return _run(order, screen, trouble)
    except Unusable as error:
        words = say_unusable(error, order.lang)
    except PackError as error:
        words = say("pack_error", order.lang, why=error.said(order.lang))
    except UnicodeDecodeError:
        words = say("text_damaged", order.lang, file=order.claims.name)
    except OSError as error:
        is_full = error.errno in _NO_ROOM
        words = say("no_room" if is_full else "out_failed", order.lang, why=fault_of(error).said(order.lang))
    except KeyboardInterrupt:
        words = say("interrupted", order.lang)
    trouble.print(words, style="red", markup=False, highlight=False, soft_wrap=True)
    return UNUSABLE


def _run(order: Order, screen: Console, trouble: Console) -> int:
    began = time.perf_counter()
    use_steady_memory()
    targets = [path for path in (order.out, order.errors) if path is not None]
    inputs = [path for path in (order.claims, order.history, order.shortage) if path is not None]
    check_targets(targets, inputs)
    policy = load_policy(**order.policy)
    tell = teller(trouble, order.lang)
    desk = Desk(policy, read_shortage(order.shortage, tell))
    past, past_source = read_history(order.history, tell)
    source = open_claims(order.claims, order.sheet)
    check_targets([order.out] if order.out else [], inputs, source.row_count)
    tell_warnings(source.warnings, trouble, order.lang)
    with _progress(trouble, order.lang) as step:
        try:
            run = run_source(desk, source, past, step)
        except UnusableHistory as error:
            raise unusable_history(error, past_source) from None
        with whole_files(targets) as drafts:
            _write(run, source, order, drafts, step)
    summary = summarise(run, time.perf_counter() - began)
    print_summary(summary, policy, screen, order.lang)
    if summary.invalid_count and order.errors is None:
        _print_some_errors(run, source, trouble, order.lang)
    return SOME_INVALID if summary.invalid_count else ALL_READ


def _write(
    run: Run, source: Source, order: Order, drafts: dict[Path, Path], step: Callable[[str, int, int], None]
) -> None:
    if order.out is not None:
        ending = order.out.suffix.lower()
        done = 0
        with writer_for(drafts[order.out], SCHEMA, ending, legend_of(run.desk.policy)) as writer:
            for table in ahead(Output(run).pieces()):
                writer.write(table)
                done += table.num_rows
                step("write", done, run.row_count)
    if order.errors is not None:
        with writer_for(drafts[order.errors], ERRORS_SCHEMA, order.errors.suffix.lower()) as writer:
            for table in error_tables(run, source, order.lang):
                writer.write(table)


def legend_of(policy: Policy) -> Legend:
    """What the codes of an output workbook mean: column, code, meaning."""
    law = policy.law
    legend = [("outcome", code, OUTCOME_WORDS[code]) for code in OUTCOMES]
    legend += [("payee", code, word) for code, word in _PAYEES.items()]
    legend += [("fund", code, words.zh) for code, words in law.funds.items()]
    reasons = {c.reason or name: c.zh for name, c in law.conditions.items()}
    reasons |= {limit.reason or name: limit.zh for name, limit in law.limits.items()}
    legend += [("reasons", code, words) for code, words in sorted(reasons.items())]
    cuts = {partial_reason(limit): _CUTS[limit.rule] for limit in law.limits.values() if limit.rule in _CUTS}
    legend += [("reasons", code, words) for code, words in sorted(cuts.items())]
    return [
        *legend,
        ("reasons", "unknown:…", "缺少该列的事实，补充后再审"),
    ]


_CUTS: Final = {"months": "剩余月数少于申领月数", "person_yuan": "剩余额度少于应补金额"}
_PAYEES: Final = {"person": "个人", "institution": "培训主体", "employer": "企业"}


def print_summary(summary: Summary, policy: Policy, screen: Console, lang: Lang) -> None:
    """The table of benefits and outcomes, and how long it took."""
    zh = lang == "zh"
    table = Table(title=None, show_footer=True, header_style="bold")
    counts = [sum(line.counts[place] for line in summary.lines) for place in range(4)]
    table.add_column("补贴项目" if zh else "benefit", footer="合计" if zh else "total")
    for place, outcome in enumerate(OUTCOMES[:4]):
        words = OUTCOME_WORDS[outcome] if zh else outcome
        table.add_column(words, footer=f"{counts[place]:,}", justify="right")
    table.add_column("金额（元）" if zh else "yuan", footer=yuan_words(summary.amount_fen)[1:], justify="right")
    for line in summary.lines:
        benefit = policy.law.benefits[line.benefit]
        name = benefit.zh if zh else line.benefit
        table.add_row(name, *(f"{count:,}" for count in line.counts), yuan_words(line.amount_fen)[1:])
    screen.print(table)
    rate = summary.row_count / summary.seconds if summary.seconds else 0
    rows, invalid = f"{summary.row_count:,}", f"{summary.invalid_count:,}"
    screen.print(
        f"共{rows}行，其中{invalid}行无法读取；用时{summary.seconds:.1f}秒，每秒{rate:,.0f}行。政策：{policy.name}"
        if zh
        else f"{rows} rows, {invalid} invalid; {summary.seconds:.1f} s, {rate:,.0f} rows a second. {policy.name}",
        highlight=False,
        markup=False,
        soft_wrap=True,
    )


def _print_some_errors(run: Run, source: Source, trouble: Console, lang: Lang) -> None:
    """Without an errors file, the first errors are shown, so that nobody is left with a bare count."""
    for number, row in enumerate(error_rows(run, source, lang)):
        if number == 10:
            trouble.print("…… 用 --errors 文件 写出全部" if lang == "zh" else "… write all of them with --errors FILE")
            return
        column = column_word(row.column, lang)
        trouble.print(
            f"第{row.row}行 {column}：{row.problem}。{row.advice}"
            if lang == "zh"
            else f"row {row.row}, {column}: {row.problem}; {row.advice}",
            markup=False,
            highlight=False,
            soft_wrap=True,
        )


@contextmanager
def _progress(trouble: Console, lang: Lang) -> Iterator[Callable[[str, int, int], None]]:
    """A bar with count, rate and time left where somebody watches; nothing in a pipe."""
    if not trouble.is_terminal:
        yield lambda stage, done, total: None
        return
    columns: Sequence[Any] = (
        TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}"), TimeRemainingColumn(),
    )  # fmt: skip
    with Progress(*columns, console=trouble, transient=True) as bar:
        tasks: dict[str, Any] = {}
        began: dict[str, float] = {}

        def step(stage: str, done: int, total: int) -> None:
            if stage not in tasks:
                words = _STAGES[stage][0 if lang == "zh" else 1]
                tasks[stage] = bar.add_task(words, total=total or None, rate="")
                began[stage] = time.perf_counter()
            passed = time.perf_counter() - began[stage]
            unit = "行/秒" if lang == "zh" else "rows/s"
            rate = f"{done / passed:,.0f} {unit}" if done and passed > 0 else ""
            bar.update(tasks[stage], completed=done, rate=rate)

        yield step


@contextmanager
def _stops_cleanly() -> Iterator[None]:
    """A request to end (SIGTERM) is met as Ctrl-C is: drafts are removed, nothing half-written stays."""

    def stop(number: int, frame: Any) -> None:
        raise KeyboardInterrupt

    try:
        before = signal.signal(signal.SIGTERM, stop)
    except ValueError:  # not in the main thread
        yield
        return
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)
