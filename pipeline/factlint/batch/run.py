"""A batch run: articles in, `DIR/documents/NAME.json` and an index out, on any number of workers."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from factlint import __version__
from factlint.batch.inputs import Source, Unreadable, safe_name
from factlint.batch.one import attempt, key_of, settings_text, to_json
from factlint.batch.pool import Engine, processes
from factlint.batch.state import Journal, Made, digest_of, read_state, still_there
from factlint.errors import FactlintError, InputError
from factlint.report.document import SCHEMA_VERSION, Json
from factlint.report.schema import validate
from factlint.values.settings import Settings


class Task(NamedTuple):
    """One input with the file its document goes to; `kept` is the document of an earlier run."""

    item: Source | Unreadable
    settings: Settings
    file: str
    key: str
    kept: str | None


class Outcome(NamedTuple):
    """What became of one input: its document as text, or the reason there is none."""

    task: Task
    document: str | None
    reason: str | None


def work(task: Task) -> Outcome:
    """One article in a worker. Every failure, defects included, becomes a reason: the batch goes on."""
    if isinstance(task.item, Unreadable):
        return Outcome(task, None, str(task.item.error))
    if task.kept is not None:
        return Outcome(task, task.kept, None)
    done = attempt(task.item, task.settings)
    if isinstance(done, FactlintError):
        return Outcome(task, None, str(done))
    return Outcome(task, to_json(done.document), None)


def _died(task: Task) -> Outcome:
    return Outcome(
        task, None, f"{task.item.source}: the worker that read it was killed; is it too large for the memory?"
    )


def run(
    inputs: Iterable[Source | Unreadable],
    out: Path,
    settings: Settings,
    *,
    workers: int = 1,
    fresh: bool = False,
    progress: Callable[[str], None] = lambda _: None,
    engine: Engine | None = None,
) -> Json:
    """Writes the documents and `index.json` of a run below `out` and returns the index.

    Documents whose key (text, settings, program) an earlier run has noted are kept, unless `fresh`; documents
    of an earlier run that this one does not make are removed. InputError where `out` cannot be written.
    """
    try:
        (out / "documents").mkdir(parents=True, exist_ok=True)
        known = read_state(out)
        entries: list[Json] = []
        quarantined: list[Json] = []
        with Journal(out) as journal:
            tasks = _tasks(inputs, out, settings, {} if fresh else known)
            for outcome in (engine or processes(workers))(work, tasks, _died):
                item, file = outcome.task.item, outcome.task.file
                if outcome.document is None:
                    reason = outcome.reason or "no reason given"
                    quarantined.append({"id": item.id, "source": _posix(item.source), "reason": reason})
                    progress(reason)
                    continue
                if outcome.task.kept is None:
                    _write(out / file, outcome.document)
                entries.append(_entry(item, file, outcome.document))
                journal.add(outcome.task.key, Made(file, digest_of(outcome.document.encode("utf-8"))))
        index = {
            "schema_version": SCHEMA_VERSION, "factlint": __version__, "settings": settings_text(settings),
            "documents": entries, "quarantined": quarantined,
        }  # fmt: skip
        validate(index, "run")
        _write(out / "index.json", to_json(index))
        for stale in sorted({made.file for made in known.values()} - {entry["file"] for entry in entries}):
            _remove(out, stale)
    except OSError as error:
        raise InputError(
            str(error.filename or out), f"cannot be written ({error.strerror})", "give another --out"
        ) from error
    return index


def _tasks(
    inputs: Iterable[Source | Unreadable], out: Path, settings: Settings, known: dict[str, Made]
) -> Iterator[Task]:
    taken: set[str] = set()
    for item in inputs:
        if isinstance(item, Unreadable):
            yield Task(item, settings, "", "", None)
            continue
        name = safe_name(item.id)
        # Two articles of one name are told apart by where they came from; case does not count on some file systems.
        for attempt_number in range(1000):
            if name.casefold() not in taken:
                break
            mark = f"{item.id}\x1f{item.source}\x1f{attempt_number}".encode("utf-8", "surrogatepass")
            name = "id-" + hashlib.sha256(mark).hexdigest()[:20]
        taken.add(name.casefold())
        file, key = f"documents/{name}.json", key_of(item, settings)
        made = known.get(key)
        data = still_there(out, made) if made and made.file == file else None
        yield Task(item, settings, file, key, data.decode("utf-8") if data is not None else None)


def _posix(source: str) -> str:
    return source.replace("\\", "/")


def _write(path: Path, text: str) -> None:
    # Written beside and renamed, so that a run that is cut off leaves no half document to resume from.
    part = path.with_name(path.name + ".part")
    part.write_text(text, "utf-8", newline="\n")
    os.replace(part, path)


def _remove(out: Path, file: str) -> None:
    """Removes a document that an earlier run made; what the state names elsewhere is left alone."""
    path = out / file
    if file.startswith("documents/") and path.parent == out / "documents" and path.suffix == ".json":
        path.unlink(missing_ok=True)


def _entry(item: Source | Unreadable, file: str, text: str) -> Json:
    document = json.loads(text)
    counts = dict.fromkeys(("error", "warning", "hint"), 0)
    for finding in document["findings"]:
        counts[finding["severity"]] += 1
    return {
        "id": item.id, "source": document["document"]["source"], "file": file,
        "words": document["document"]["words"], "findings": counts,
    }  # fmt: skip
