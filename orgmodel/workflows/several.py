"""Draw several organisations at once, each in a process of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

from orgmodel.workflows.inputs import Input
from orgmodel.workflows.organisation_drawing import InMemory, failed


def in_processes(
    inputs: tuple[Input, ...], work: Callable[[Input], InMemory], workers: int
) -> Iterator[InMemory]:
    """Return what becomes of every input, in their order; a process that is ended stops none of the others.

    Args:
        workers: the most processes at a time.
    """
    with ProcessPoolExecutor(workers) as pool:
        futures = [pool.submit(work, given) for given in inputs]
        for given, future in zip(inputs, futures, strict=True):
            try:
                yield future.result()
            except BrokenProcessPool:
                yield _alone(given, work)


def _alone(given: Input, work: Callable[[Input], InMemory]) -> InMemory:
    """Draw one organisation again after some process was ended, which ends all that wait for it too."""
    with ProcessPoolExecutor(1) as pool:
        try:
            return pool.submit(work, given).result()
        except BrokenProcessPool:
            text = f"{given.name}: the process that drew it was ended, perhaps for want of memory; draw less"
            return failed(given, text, faulty=False)
