"""An ordered map over processes that outlives a worker's death.

`run` needs nothing else of an engine: any `Engine` (a Dask client's `map` with its results gathered in
order, say) can take this one's place.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from typing import Protocol, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

# So many articles wait for each worker: enough to keep it busy, few enough to hold in memory.
_AHEAD = 4


class Engine(Protocol):
    """Maps `work` over `items` and yields the results in the order of the items, lazily on both sides.

    `died` makes the result of an item whose worker was killed (out of memory, say).
    """

    def __call__(
        self, work: Callable[[Item], Result], items: Iterable[Item], died: Callable[[Item], Result], /
    ) -> Iterator[Result]: ...


def serial(
    work: Callable[[Item], Result], items: Iterable[Item], died: Callable[[Item], Result], /
) -> Iterator[Result]:
    """The map in this process."""
    return map(work, items)


def processes(workers: int) -> Engine:
    """The map on so many processes; on one, in this process."""
    if workers <= 1:
        return serial

    def engine(
        work: Callable[[Item], Result], items: Iterable[Item], died: Callable[[Item], Result], /
    ) -> Iterator[Result]:
        pool, stream = _pool(workers), iter(items)
        pending: deque[tuple[Item, Future[Result]]] = deque()
        try:
            while True:
                while len(pending) < _AHEAD * workers and (item := next(stream, pending)) is not pending:
                    pending.append((item, _submit(pool, work, item)))  # type: ignore[arg-type]
                if not pending:
                    return
                item, future = pending.popleft()
                try:
                    result = future.result()
                except BrokenProcessPool:
                    # Nobody knows which article killed the worker: try this one alone, then go on with the others.
                    pool.shutdown(wait=False, cancel_futures=True)
                    result = _alone(work, item, died)
                    pool = _pool(workers)
                    pending = deque((other, _submit(pool, work, other)) for other, _ in pending)
                yield result
        finally:
            pool.shutdown(wait=True, cancel_futures=True)

    return engine


def _pool(workers: int) -> ProcessPoolExecutor:
    # spawn, not fork: the parent may hold threads (pyarrow, BLAS), and spawn is the same on every system.
    return ProcessPoolExecutor(workers, mp_context=get_context("spawn"))


def _submit(pool: ProcessPoolExecutor, work: Callable[[Item], Result], item: Item) -> Future[Result]:
    try:
        return pool.submit(work, item)
    except BrokenProcessPool as error:
        future: Future[Result] = Future()
        future.set_exception(error)
        return future


def _alone(work: Callable[[Item], Result], item: Item, died: Callable[[Item], Result]) -> Result:
    with _pool(1) as pool:
        try:
            return pool.submit(work, item).result()
        except BrokenProcessPool:
            return died(item)
