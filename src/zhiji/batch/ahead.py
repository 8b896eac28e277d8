"""Does the next piece of work while this one is used: an iterator that runs one step ahead in a thread of its own."""

from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any


def ahead[T](items: Iterable[T]) -> Iterator[T]:
    """The same items in the same order. The first is begun at once, each further one while the caller uses the last."""
    source = iter(items)
    end: Any = object()
    thread = ThreadPoolExecutor(1)
    return _following(source, end, thread, thread.submit(next, source, end))


def _following[T](source: Iterator[T], end: Any, thread: ThreadPoolExecutor, coming: "Future[T]") -> Iterator[T]:
    with thread:
        while True:
            item = coming.result()
            if item is end:
                return
            coming = thread.submit(next, source, end)
            yield item
