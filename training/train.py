"""Trains the recognizer of names: clusters, teacher, labels, model, figures. README.md beside this file tells what is needed.

usage: train.py DATA --out DIR [--vectors FILE] [--encoder DIR] [--texts PATH]... [--config FILE] [--install]
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import time
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent / "pipeline"), str(HERE)]

from crf import train_crf  # noqa: E402
from data import Core, Document, Substitutes, read_core, read_spacy, read_substitutes, substituted  # noqa: E402
from evaluate import crf_tags, evaluate, loading  # noqa: E402
from pack import MODEL, pack  # noqa: E402
from silver import Silver, from_json, labelled, labelled_core, read_texts, to_json  # noqa: E402

from factlint.extract.names.clusters import read_clusters  # noqa: E402
from factlint.extract.names.features import Features  # noqa: E402
from factlint.extract.names.lexicon import lexicon  # noqa: E402


def log(*words: object) -> None:
    print(time.strftime("%H:%M:%S"), *words, file=sys.stderr, flush=True)


@dataclass(frozen=True, slots=True)
class Data:
    """What is learned from and what is measured on; they share nothing."""

    docred: list[Document]
    crossner: list[Document]
    core: list[Core]
    names: Substitutes
    dev: dict[str, list[Document]]
    core_dev: list[Core]


def read_data(folder: Path, settings: dict[str, Any]) -> Data:
    docred = read_spacy(folder / "docred.train.spacy")
    core = read_core(folder / "core.train.jsonl")
    held = settings["core_held_out"]
    return Data(
        docred=docred,
        crossner=read_spacy(folder / "crossner.train.spacy"),
        core=core[:-held],
        names=read_substitutes(folder / "names", docred),
        dev={name: read_spacy(folder / f"{name}.dev.spacy") for name in ("docred", "wikigold")},
        core_dev=core[-held:],
    )


def swapped(documents: list[Document], names: Substitutes, *, share: float, seed: int) -> list[Document]:
    """Each document with other names in it, or as it is where it has none to put others for."""
    found = []
    for k, document in enumerate(documents):
        found += list(substituted([document], names, share=share, seed=seed + k)) or [document]
    return found


def teach(data: Data, encoder: Path, texts: list[Path], config: dict[str, Any], out: Path) -> dict[str, Any]:
    """Trains the teacher and writes what it reads in CORE and in the texts; its own figures."""
    import teacher as t
    import torch

    torch.set_num_threads(config["teacher"]["threads"])
    settings = config["teacher"]
    pieces = t.Pieces(encoder)
    model = t.load(encoder, settings)
    partial = [item.partial() for item in data.core]
    epochs = [data.docred + data.crossner + partial]
    for k, seed in enumerate(settings["swap_seeds"]):
        other = swapped(data.docred, data.names, share=settings["swap_share"], seed=seed)
        epochs.append(other + (partial + data.crossner if k % 2 else data.crossner + partial))
    saved = out / "teacher.pt"
    if saved.exists():
        model.load_state_dict(torch.load(saved))
    else:
        t.fit(model, epochs, pieces, settings, log)
        torch.save(model.state_dict(), saved)

    def tag(documents: list[Document]) -> list[list[list[str]]]:
        return [[[x for x, _ in row] for row in rows] for rows in t.label(model, documents, pieces, settings)]

    figures = evaluate(tag, data.dev, data.core_dev)
    log("teacher", json.dumps(figures))
    core = labelled_core(data.core, t.label(model, [c.document for c in data.core], pieces, settings))
    unlabelled = list(read_texts(texts))
    told = t.label(model, unlabelled, pieces, settings)
    silver = [labelled(d, rows, config["silver"]["least"]) for d, rows in zip(unlabelled, told, strict=True)]
    (out / "core.jsonl").write_text(to_json([Silver(d, (True,)) for d in core]), "utf-8")
    (out / "silver.jsonl").write_text(to_json(silver), "utf-8")
    return figures


def pool(data: Data, config: dict[str, Any], out: Path) -> list[Silver]:
    """Everything that the model learns from, in its order: gold, gold with other names, and what the teacher labelled."""
    # Whole articles with every name marked are the best there is: they count twice.
    gold = data.docred + data.docred + data.crossner
    gold += list(substituted(data.docred, data.names, share=config["data"]["swap_share"], seed=config["data"]["seed"]))
    found = [Silver(d, (True,) * len(d.sentences)) for d in gold]
    for name in ("core", "silver"):
        path = out / f"{name}.jsonl"
        if path.exists():
            found += from_json(path.read_text("utf-8"))
        else:
            log(f"no {name}.jsonl: trained without it")
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--out", type=Path, required=True, help="where what is made on the way is kept")
    parser.add_argument(
        "--vectors", type=Path, help="word vectors as JSON; without them the packaged clusters are used"
    )
    parser.add_argument("--encoder", type=Path, help="the folder of the pretrained encoder; without it no teacher")
    parser.add_argument("--texts", type=Path, action="append", default=[], help="text for the teacher to label")
    parser.add_argument("--config", type=Path, default=HERE / "config.toml")
    parser.add_argument(
        "--install", action="store_true", help="put the model into the package and the figures beside it"
    )
    args = parser.parse_args()
    config = tomllib.loads(args.config.read_text("utf-8"))
    args.out.mkdir(parents=True, exist_ok=True)
    clusters = MODEL / "clusters.bin.gz"
    if args.vectors:
        clusters = args.out / "clusters.bin.gz"
        subprocess.run([sys.executable, str(HERE / "clusters.py"), str(args.vectors), str(clusters)], check=True)
    features = Features(read_clusters(clusters.read_bytes()), lexicon("en"))
    data = read_data(args.data, config["data"])
    report: dict[str, Any] = {}
    if args.encoder:
        report["teacher"] = teach(data, args.encoder, args.texts, config, args.out)
    path = args.out / "names.crfsuite"
    words = train_crf(pool(data, config, args.out), features, path, config["crf"])
    log("trained on", words, "words;", path.stat().st_size, "bytes")
    report["model"] = {"words learned from": words, **evaluate(crf_tags(path, features), data.dev, data.core_dev)}
    if args.install:
        pack(path, clusters, config)
        report["model"]["loading"] = loading()
    text = json.dumps(report, indent=2) + "\n"
    print(text)
    (args.out / "report.json").write_text(text, "utf-8")
    if args.install:
        (HERE / "report.json").write_text(text, "utf-8")


if __name__ == "__main__":
    main()
