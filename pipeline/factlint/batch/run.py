"""A batch run: articles in, `DIR/documents/NAME.json` and an index out, on any number of workers.

The work of one article is a pure function of its source and the settings, so an engine other than the
process pool (Dask) needs to provide only an ordered map.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from typing import NamedTuple

from factlint import __version__
from factlint.batch.inputs import Source, Unreadable, safe_name
from factlint.batch.one import key_of, process, settings_text, to_json
from factlint.errors import FactlintError, InputError
from factlint.report.document import SCHEMA_VERSION, Json
from factlint.report.schema import validate
from factlint.values.settings import Settings

Task = tuple[Source, Settings]


class Outcome(NamedTuple):
    """What became of one input: its document as text, or the reason there is none."""

    id: str
    source: str
    key: str
    document: str | None
    reason: str | None


def work(task: Task) -> Outcome:
    """One article in a worker. Every failure, defects included, becomes a reason: the batch goes on."""
    source, settings = task
    key = key_of(source, settings)
    try:
        return Outcome(source.id, source.source, key, to_json(process(source, settings).document), None)
    except FactlintError as error:
        return Outcome(source.id, source.source, key, None, str(error))
    except Exception as error:  # a defect on one article must not lose the others
        return Outcome(source.id, source.source, key, None, f"{source.source}: defect: {type(error).__name__}: {error}")


def run(
    inputs: Iterable[Source | Unreadable],
    out: Path,
    settings: Settings,
    *,
    workers: int = 1,
    fresh: bool = False,
    progress: Callable[[str], None] = lambda _: None,
) -> Json:
    """Writes the documents and `index.json` of a run below `out` and returns the index.

    Documents whose key (text, settings, version) stands in the index of an earlier run are kept,
    unless `fresh`. InputError where `out` cannot be written.
    """
    documents = out / "documents"
    try:
        documents.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError(str(out), f"cannot be written ({error.strerror})", "give another --out") from error
    known = {} if fresh else _earlier(out)
    entries: list[Json] = []
    quarantined: list[Json] = []
    taken: dict[str, str] = {}
    for outcome in _outcomes(inputs, settings, known, documents, workers):
        name = safe_name(outcome.id)
        reason = outcome.reason
        if reason is None and name.casefold() in taken:
            reason = f"{outcome.source}: id {outcome.id!r} was taken by {taken[name.casefold()]}; give each article its own"
        if reason is not None:
            quarantined.append({"id": outcome.id, "source": outcome.source, "reason": reason})
            progress(reason)
            continue
        taken[name.casefold()] = outcome.source
        path = documents / f"{name}.json"
        if outcome.document is not None:
            _write(path, outcome.document)
        entries.append(_entry(outcome, path))
    index = {
        "schema_version": SCHEMA_VERSION, "factlint": __version__, "settings": settings_text(settings),
        "documents": entries, "quarantined": quarantined,
    }  # fmt: skip
    validate(index, "run")
    _write(out / "index.json", to_json(index))
    return index


def _write(path: Path, text: str) -> None:
    # Written beside and renamed, so that a run that is cut off leaves no half document to resume from.
    part = path.with_name(path.name + ".part")
    part.write_text(text, "utf-8", newline="\n")
    os.replace(part, path)


def _earlier(out: Path) -> dict[str, str]:
    """Keys of an earlier run's documents with their files; nothing where its index cannot be used."""
    try:
        index = json.loads((out / "index.json").read_text("utf-8"))
        return {entry["key"]: entry["file"] for entry in index["documents"]}
    except (OSError, ValueError, KeyError, TypeError):
        return {}


def _outcomes(
    inputs: Iterable[Source | Unreadable], settings: Settings, known: dict[str, str], documents: Path, workers: int
) -> Iterator[Outcome]:
    """Outcomes in the order of the inputs; a bounded number of articles is in memory at a time."""

    def kept(source: Source) -> Outcome | None:
        key = key_of(source, settings)
        file = known.get(key)
        if file == f"documents/{safe_name(source.id)}.json" and (documents / f"{safe_name(source.id)}.json").is_file():
            return Outcome(source.id, source.source, key, None, None)
        return None

    def ready(item: Source | Unreadable) -> Outcome | None:
        if isinstance(item, Unreadable):
            return Outcome(item.id, item.source, "", None, str(item.error))
        return kept(item)

    if workers <= 1:
        for item in inputs:
            yield ready(item) or work((item, settings))  # type: ignore[arg-type]  # an Unreadable is ready
        return
    # spawn, not fork: the parent may hold threads (pyarrow, BLAS), and spawn is the same on every system.
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        pending: list[Outcome | Future[Outcome]] = []
        stream = iter(inputs)
        while True:
            for item in islice(stream, max(0, 4 * workers - len(pending))):
                pending.append(ready(item) or pool.submit(work, (item, settings)))  # type: ignore[arg-type]
            if not pending:
                return
            first = pending.pop(0)
            yield first.result() if isinstance(first, Future) else first


def _entry(outcome: Outcome, path: Path) -> Json:
    text = outcome.document if outcome.document is not None else path.read_text("utf-8")
    document = json.loads(text)
    counts = {severity: 0 for severity in ("error", "warning", "hint")}
    for finding in document["findings"]:
        counts[finding["severity"]] += 1
    return {
        "id": outcome.id, "source": document["document"]["source"], "file": f"documents/{path.name}",
        "key": outcome.key, "words": document["document"]["words"], "findings": counts,
    }  # fmt: skip
