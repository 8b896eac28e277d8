"""Does the next piece of work while this one is used: an iterator that runs one step ahead in a thread of its own."""

from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any


def ahead[T](items: Iterable[T]) -> Iterator[T]:
    """The same items in the same order; the next one is made while the caller works on the last."""
    source = iter(items)
    end: Any = object()
    with ThreadPoolExecutor(1) as thread:
        coming = thread.submit(next, source, end)
        while True:
            item = coming.result()
            if item is end:
                return
            coming = thread.submit(next, source, end)
            yield item
