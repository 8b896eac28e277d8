"""Decides a whole file: reads every column, judges every row, folds every person's history."""

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from zhiji.batch import compiled, loops
from zhiji.batch.ahead import ahead
from zhiji.batch.claim_ids import id_faults, normal_claim_ids, without_marks
from zhiji.batch.folding import fold_all
from zhiji.batch.judging import BadCell, Judging
from zhiji.batch.past import Past
from zhiji.batch.results import Results
from zhiji.batch.sources.source import Source
from zhiji.rulebook.decide.claim import Desk

THREADS: Final = max(1, min(4, os.cpu_count() or 1))

Step = Callable[[str, int, int], None]


@dataclass
class Run:
    """A decided file: what was found, and what it takes to write it down."""

    desk: Desk
    results: Results
    claim_ids: pa.Array
    bad_cells: list[BadCell]
    engine: "Engine"

    @property
    def row_count(self) -> int:
        """How many rows the file has."""
        return len(self.claim_ids)


class Engine:
    """Runs the loops on a file, compiled where the file is large enough to be worth it."""

    def __init__(self, desk: Desk, *, compile_loops: bool) -> None:
        self.desk = desk
        self.is_compiled = compile_loops
        self.threads = THREADS if compile_loops else 1
        if compile_loops and "jemalloc" in pa.supported_memory_backends():
            pa.set_memory_pool(pa.jemalloc_memory_pool())  # it keeps memory that the next piece will need again
        self.law: Any = compiled.as_array(desk.statute) if compile_loops else desk.statute

    def loop(self, name: str) -> Callable[..., Any]:
        """A loop, compiled or plain."""
        plain: Callable[..., Any] = getattr(loops, name)
        return compiled.loop(name) if self.is_compiled else plain

    def decide(self, source: Source, history: Sequence[Mapping[str, Any]], step: Step) -> Run:
        """Decide every row of the source after the history rows. Raises UnusableHistory.

        `step(stage, done, total)` is told how far the work is.
        """
        past = Past(self.desk, history)
        with ThreadPoolExecutor(self.threads) as threads:
            # The file is read while the machine code is loaded.
            pieces = source.pieces(claim_ids=False)
            pieces = ahead(pieces) if self.is_compiled else pieces
            column = threads.submit(source.column, "claim_id")
            judging = Judging(self, source.row_count, past)
            coming_ids = threads.submit(self._claim_ids, column.result(), past)
            self._judge(judging, pieces, source.row_count, threads, step)
            ids, faults = coming_ids.result()
            step("fold", 0, source.row_count)
            bad = np.flatnonzero(faults)
            judging.results.invalidate(bad, faults[bad])
            fold_all(self, judging, past, ids, threads)
        step("fold", source.row_count, source.row_count)
        return Run(self.desk, judging.results, ids, judging.bad_cells, self)

    def _claim_ids(self, column: pa.ChunkedArray, past: Past) -> tuple[pa.Array, npt.NDArray[np.int32]]:
        ids = normal_claim_ids(column, self.loop("scan_plain"))
        return without_marks(ids), id_faults(ids, past.claim_ids, self.loop("hash_texts"))

    def _judge(
        self, judging: Judging, pieces: Iterable[pa.Table], total: int, threads: ThreadPoolExecutor, step: Step
    ) -> None:
        """Judge the pieces as they are read, a few at a time."""
        first, done = 0, 0
        working: set[Future[int]] = set()
        step("judge", 0, total)
        for piece in pieces:
            while len(working) >= self.threads:
                finished, working = wait(working, return_when=FIRST_COMPLETED)
                done += sum(job.result() for job in finished)
                step("judge", done, total)
            working.add(threads.submit(judging.judge, piece, first))
            first += piece.num_rows
        for job in working:
            done += job.result()
            step("judge", done, total)


def run_source(
    desk: Desk,
    source: Source,
    history: Sequence[Mapping[str, Any]],
    step: Step | None = None,
    *,
    worth: int | None = None,
) -> Run:
    """Decide a source; the loops are compiled from `worth` rows on. Raises UnusableHistory."""
    rows = compiled.WORTH_COMPILING if worth is None else worth
    engine = Engine(desk, compile_loops=source.row_count >= rows)
    return engine.decide(source, history, step or (lambda stage, done, total: None))
