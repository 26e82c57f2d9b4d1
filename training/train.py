"""Trains the recognizer of names and writes the packaged model.

usage: train.py DATA [--config training/config.toml] [--out DIR] [--only base]
"""

from __future__ import annotations

import argparse
import json
import sys
import time
import tomllib
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "pipeline"))
sys.path.insert(0, str(HERE))

import pycrfsuite  # noqa: E402
from data import Document, read_core, read_spacy, read_substitutes, substituted, with_spans  # noqa: E402
from evaluate import evaluate  # noqa: E402

from factlint.extract.names.clusters import read_clusters  # noqa: E402
from factlint.extract.names.features import Features  # noqa: E402
from factlint.extract.names.lexicon import lexicon  # noqa: E402


def log(*words: object) -> None:
    print(time.strftime("%H:%M:%S"), *words, file=sys.stderr, flush=True)


def train(documents: list[Document], features: Features, path: Path, settings: dict) -> None:
    trainer = pycrfsuite.Trainer(algorithm=settings["algorithm"], verbose=False)
    trainer.set_params(settings["parameters"])
    for document in documents:
        rows = features.document([[w for w, _ in s] for s in document.sentences])
        for sentence, row in zip(document.sentences, rows, strict=True):
            trainer.append(pycrfsuite.ItemSequence(row), [t for _, t in sentence])
    log("training on", sum(len(s) for d in documents for s in d.sentences), "words")
    trainer.train(str(path))


def label_core(core: list, features: Features, path: Path) -> list[Document]:
    """CORE with the companies that are marked, and the other names as an earlier model tells them."""
    tagger = pycrfsuite.Tagger()
    tagger.open(str(path))
    found = []
    for document, spans in core:
        words = [w for w, _ in document.sentences[0]]
        (row,) = features.document([words])
        told = list(zip(words, tagger.tag(pycrfsuite.ItemSequence(row)), strict=True))
        # A name that the model reads next to or across a marked one is doubtful: only whole other names stay.
        found.append(Document((with_spans(told, spans, "ORG"),)))
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--config", type=Path, default=HERE / "config.toml")
    parser.add_argument(
        "--clusters", type=Path, default=HERE.parent / "pipeline/factlint/extract/names/model/clusters.bin.gz"
    )
    parser.add_argument("--out", type=Path, default=Path("/tmp/model"))
    parser.add_argument("--only", default="")
    args = parser.parse_args()
    config = tomllib.loads(args.config.read_text("utf-8"))
    args.out.mkdir(parents=True, exist_ok=True)
    features = Features(read_clusters(args.clusters.read_bytes()), lexicon("en"))
    docred = read_spacy(args.data / "docred.train.spacy")
    crossner = read_spacy(args.data / "crossner.train.spacy")
    core = read_core(args.data / "core.train.jsonl")
    held = config["data"]["core_held_out"]
    core_train, core_dev = core[:-held], core[-held:]
    dev = {
        "docred": read_spacy(args.data / "docred.dev.spacy"),
        "wikigold": read_spacy(args.data / "wikigold.dev.spacy"),
    }
    names = read_substitutes(args.data / "names", docred)
    swapped = list(substituted(docred, names, share=config["data"]["swap_share"], seed=config["data"]["seed"]))
    log(len(docred), len(crossner), len(core), len(swapped), "documents")
    report = {}
    plan = config["rounds"]
    earlier: Path | None = None
    for name, settings in plan.items():
        if args.only and name != args.only:
            continue
        pool = list(docred) + crossner * settings.get("crossner", 1) + (swapped if settings.get("swapped") else [])
        if settings.get("core") and earlier:
            pool += label_core(core_train, features, earlier) * settings["core"]
        path = args.out / f"{name}.crfsuite"
        began = time.perf_counter()
        train(pool, features, path, settings)
        report[name] = evaluate(path, features, dev, core_dev)
        report[name]["minutes"] = round((time.perf_counter() - began) / 60, 1)
        report[name]["bytes"] = path.stat().st_size
        log(name, json.dumps(report[name]))
        earlier = path
    (args.out / "report.json").write_text(json.dumps(report, indent=2) + "\n", "utf-8")


if __name__ == "__main__":
    main()
