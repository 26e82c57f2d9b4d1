"""Trains the recognizer of names: vectors, teacher, its scores, the network, figures. README.md beside this file tells what is needed.

usage: train.py DATA --out DIR --vectors FILE --encoder DIR [--texts PATH]... [--config FILE] [--install]
"""

from __future__ import annotations

import argparse
import json
import sys
import time
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent / "pipeline"), str(HERE)]

import numpy as np  # noqa: E402
import pack  # noqa: E402
import soft  # noqa: E402
import torch  # noqa: E402
from batches import Lesson  # noqa: E402
from data import Document  # noqa: E402
from distil import Rows, fit, lean  # noqa: E402
from evaluate import evaluate, loading, tags_of  # noqa: E402
from quantise import network_arrays  # noqa: E402
from silver import from_json, labelled, labelled_core, read_texts, to_json  # noqa: E402
from sources import Data, read_data  # noqa: E402
from student import Student  # noqa: E402
from substitutes import swapped  # noqa: E402
from vectors import piece_arrays, word_arrays  # noqa: E402

from factlint.extract.names.lexicon import lexicon  # noqa: E402
from factlint.extract.names.neural.words import word_rows  # noqa: E402
from factlint.extract.names.tagger import tagger_of  # noqa: E402

Arrays = dict[str, np.ndarray]


def log(*words: object) -> None:
    print(time.strftime("%H:%M:%S"), *words, file=sys.stderr, flush=True)


def word_table(args: argparse.Namespace, config: dict[str, Any]) -> Arrays:
    """Vectors of words and of pieces as the package keeps them."""
    path = args.out / pack.WORDS
    if not path.exists():
        arrays = word_arrays(args.vectors, config["vectors"]) | piece_arrays(args.encoder, config["vectors"])
        np.savez_compressed(path, **arrays)
    return pack.read(path)


def teach(data: Data, args: argparse.Namespace, config: dict[str, Any]) -> dict[str, Any]:
    """Trains the teacher and writes what it reads in CORE and in the texts, and its scores of all that the student
    learns from; its own figures."""
    import teacher as t

    settings = config["teacher"]
    pieces = t.Pieces(args.encoder)
    model = t.load(args.encoder, settings)
    saved = args.out / "teacher.pt"
    if saved.exists():
        model.load_state_dict(torch.load(saved))
    else:
        partial = [item.partial() for item in data.core]
        epochs = [data.docred + data.crossner + partial]
        for k, seed in enumerate(settings["swap_seeds"]):
            other = swapped(data.docred, data.names, share=settings["swap_share"], seed=seed)
            epochs.append(other + (partial + data.crossner if k % 2 else data.crossner + partial))
        t.fit(model, epochs, pieces, settings, log)
        torch.save(model.state_dict(), saved)

    def tag(documents: list[Document]) -> list[list[list[str]]]:
        return [[[x for x, _ in row] for row in rows] for rows in t.label(model, documents, pieces, settings)]

    core_path, texts_path = args.out / "core.jsonl", args.out / "texts.jsonl"
    if not core_path.exists():
        told = t.label(model, [item.document for item in data.core], pieces, settings)
        core_path.write_text(to_json(labelled_core(data.core, told)), "utf-8")
    if not texts_path.exists():
        texts = list(read_texts(args.texts))
        told = t.label(model, texts, pieces, settings)
        texts_path.write_text(to_json([labelled(d, rows) for d, rows in zip(texts, told, strict=True)]), "utf-8")
    for kind, round_ in soft.needed(config["student"]):
        path = soft.file_of(args.out, kind, round_)
        if not path.exists():
            soft.keep(
                lambda ds: t.scores(model, ds, pieces, settings), documents(kind, round_, data, args, config), path
            )
            log("teacher's scores", path.name)
    return evaluate(tag, data.dev, data.core_dev)


def documents(kind: str, round_: int, data: Data, args: argparse.Namespace, config: dict[str, Any]) -> list[Document]:
    core, texts = (from_json((args.out / f"{name}.jsonl").read_text("utf-8")) for name in ("core", "texts"))
    return soft.documents_of(kind, round_, data, core, texts, config["student"]["swap_shares"])


def plan(settings: dict[str, Any]) -> list[list[tuple[str, int, int]]]:
    """For each epoch the kinds of documents that it reads, in which round's names, how often."""
    last = len(settings["rounds"]) - 1
    return [
        [(k, round_, n) for k in soft.KINDS if (n := settings["last_times" if epoch == last else "times"][k])]
        for epoch, round_ in enumerate(settings["rounds"])
    ]


def lessons(data: Data, args: argparse.Namespace, config: dict[str, Any]) -> Iterator[list[Lesson]]:
    """What the student learns from, epoch by epoch; what sets it is left out."""
    held = config["student"]["held_out"]
    for epoch in plan(config["student"]):
        found: list[Lesson] = []
        for kind, round_, times in epoch:
            path = soft.file_of(args.out, kind, round_)
            row = soft.lessons_of(kind, round_, documents(kind, round_, data, args, config), path, data.core)
            found += row[: len(row) - held.get(kind, 0)] * times
        yield found


def distil(data: Data, arrays: Arrays, args: argparse.Namespace, config: dict[str, Any]) -> tuple[Arrays, int]:
    """The student, trained and made whole numbers, with the words of the packaged model; how many it read."""
    settings = config["student"]
    torch.manual_seed(settings["seed"])
    rows = Rows(word_rows(arrays, lexicon("en")))
    student = Student(rows.width, settings["sizes"], settings["drop"])
    held = settings["held_out"]
    words = sum(
        soft.words_in(soft.file_of(args.out, kind, round_), held.get(kind, 0)) * times
        for epoch in plan(settings)
        for kind, round_, times in epoch
    )
    log(sum(p.numel() for p in student.parameters()), "weights,", words, "words")
    saved = args.out / "student.pt"
    if saved.exists():
        student.load_state_dict(torch.load(saved))
    else:
        fit(student, lessons(data, args, config), words, rows, settings, log)
        torch.save(student.state_dict(), saved)
    student.eval()
    found = lean(
        arrays | network_arrays(student), data.docred[-held["docred"] :], data.core[-held["core"] :], settings, log
    )
    return found, words


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--out", type=Path, required=True, help="where what is made on the way is kept")
    parser.add_argument("--vectors", type=Path, help="word vectors as JSON")
    parser.add_argument("--encoder", type=Path, help="the folder of the pretrained encoder")
    parser.add_argument("--texts", type=Path, action="append", default=[], help="text for the teacher to label")
    parser.add_argument("--config", type=Path, default=HERE / "config.toml")
    parser.add_argument("--install", action="store_true", help="put the model and the figures into the project")
    args = parser.parse_args()
    config = tomllib.loads(args.config.read_text("utf-8"))
    args.out.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(config["student"]["threads"])
    arrays = word_table(args, config)
    data = read_data(args.data, config["data"])
    report: dict[str, Any] = {"teacher": teach(data, args, config)}
    log("teacher", json.dumps(report["teacher"]))
    arrays, words = distil(data, arrays, args, config)
    report["model"] = {"words read": words, **evaluate(tags_of(tagger_of(arrays)), data.dev, data.core_dev)}
    pack.write(args.out, arrays)
    if args.install:
        pack.pack(arrays, config)
        report["model"]["loading"] = loading()
    text = json.dumps(report, indent=2) + "\n"
    print(text)
    for folder in (args.out, HERE) if args.install else (args.out,):
        (folder / "report.json").write_text(text, "utf-8")


if __name__ == "__main__":
    main()
