"""The packaged network: arithmetic that is exact, words cut as they were in training, tags that are well-formed."""

from __future__ import annotations

import math
import os
import subprocess
import sys

import numpy as np
import pytest

from factlint.extract.names.neural.decoding import TAGS, best_tags
from factlint.extract.names.neural.exact import MOST_INPUTS, ONE, layer, shares, tanh, whole
from factlint.extract.names.neural.layout import LONGEST, lay_out
from factlint.extract.names.neural.pieces import UNKNOWN, WordPieces
from factlint.extract.names.ranks import load_ranks
from factlint.extract.names.tagger import Tagger, load_tagger

SENTENCES = [
    "Norvik AS bought Oberau Stahl GmbH in Austria for $ 3 million .".split(),
    "Ruth Ames , who founded Norvik , stays .".split(),
    ["Oberau"],
    "It makes steel in Linz and has 300 people .".split(),
]


def test_sums_are_exact_in_any_order() -> None:
    rng = np.random.default_rng(4)
    rows = rng.integers(-ONE, ONE + 1, (50, MOST_INPUTS)).astype(np.float32)
    weights = rng.integers(-127, 128, (MOST_INPUTS, 30)).astype(np.int8)
    right = rows.astype(np.int64) @ weights.astype(np.int64)
    turned = rng.permutation(MOST_INPUTS)
    for order in (np.arange(MOST_INPUTS), turned):
        told = rows[:, order] @ weights[order].astype(np.float32)
        assert (told == right).all()


def test_a_layer_too_wide_for_exact_sums_is_refused() -> None:
    wide = {
        "a.weights": np.zeros((MOST_INPUTS + 1, 2), dtype=np.int8),
        "a.scale": np.ones(2, dtype=np.float32),
        "a.offset": np.zeros(2, dtype=np.float32),
    }
    with pytest.raises(ValueError, match="exact"):
        layer(wide, "a")


def test_the_packaged_network_holds_whole_numbers_of_a_byte() -> None:
    network = load_tagger().network
    for each in (network.inner, network.first.kept, network.second.given, network.out):
        assert (each.weights == np.rint(each.weights)).all()
        assert np.abs(each.weights).max() <= 127


def test_the_function_that_stands_for_tanh_is_close_and_ends_at_one() -> None:
    x = np.linspace(-9, 9, 4001, dtype=np.float32)
    told = tanh(x.copy())
    assert np.abs(told - np.tanh(x)).max() < 0.002
    assert (np.diff(told) >= -1e-6).all()
    assert whole(told).max() == ONE


def test_shares_are_close_to_softmax_and_sum_to_one() -> None:
    scores = np.array([[0, 1, 2, -3, 40.0], [5, 5, 5, 5, 5]], dtype=np.float32)
    told = shares(scores)
    right = [[math.exp(v - max(row)) for v in row] for row in scores.tolist()]
    assert np.abs(told - [[v / sum(row) for v in row] for row in right]).max() < 0.005
    assert told.sum(axis=1) == pytest.approx(1)


@pytest.mark.parametrize(
    ("word", "pieces"),
    [
        ("Karolinska", ["karo", "##lin", "##ska"]),
        ("Émile", ["emil", "##e"]),
        ("AT&T", ["at", "&", "t"]),
        ("三星", ["三", UNKNOWN]),
        ("\u200b", [UNKNOWN]),
        ("karoq", [UNKNOWN]),
        ("linlinlin", ["lin", "##lin", "##lin"]),
        ("l" * 101, [UNKNOWN]),
    ],
)
def test_words_are_cut_at_the_longest_pieces(word: str, pieces: list[str]) -> None:
    names = [UNKNOWN, "karo", "ka", "##lin", "##ska", "##s", "emil", "##e", "at", "&", "t", "三", "lin"]
    cut = WordPieces({name: k for k, name in enumerate(names)})
    assert [names[k] for k in cut.of(word)] == pieces


def test_no_word_has_more_than_twelve_pieces() -> None:
    assert len(WordPieces({UNKNOWN: 0, "a": 1, "##a": 2, "-": 3}).of("a-" * 40)) == 12


def test_no_name_goes_on_that_did_not_begin() -> None:
    rng = np.random.default_rng(9)
    sizes = [7, 7, 6, 3, 3, 1]
    scores = rng.normal(size=(sum(sizes), len(TAGS))).astype(np.float32)
    told = best_tags(scores, sizes)
    first = np.concatenate([[0], np.cumsum(sizes)])
    for row in range(sizes[0]):
        tags = [TAGS[told[first[k] + row]] for k in range(len(sizes)) if row < sizes[k]]
        for before, tag in zip(["O", *tags], tags, strict=False):
            assert tag[0] != "I" or before[1:] == tag[1:]


def test_the_best_row_of_tags_is_found_by_trying_all() -> None:
    from itertools import pairwise, product

    scores = np.random.default_rng(2).normal(size=(4, len(TAGS))).astype(np.float32)

    def fits(row: tuple[int, ...]) -> bool:
        tags = ["O", *(TAGS[k] for k in row)]
        return all(tag[0] != "I" or before[1:] == tag[1:] for before, tag in pairwise(tags))

    best = max((row for row in product(range(len(TAGS)), repeat=4) if fits(row)), key=lambda row: sum(scores[k, t] for k, t in enumerate(row)))  # fmt: skip
    assert tuple(best_tags(scores, [1, 1, 1, 1])) == best


def test_a_layout_holds_each_word_once_and_walks_back_as_it_came() -> None:
    layout = lay_out([*SENTENCES, ["x"] * (LONGEST + 3)])
    order = np.concatenate([block.order for block in layout.blocks])
    assert sorted(order.tolist()) == list(range(len(layout)))
    for block in layout.blocks:
        assert (block.turned[block.turned] == np.arange(len(block.order))).all()
        assert max(len(block.sizes), 0) <= LONGEST


def test_names_do_not_depend_on_how_many_sentences_are_walked_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    told = list(load_tagger().tag(SENTENCES))
    monkeypatch.setattr("factlint.extract.names.neural.layout._SIDE_BY_SIDE", 1)
    assert list(load_tagger().tag(SENTENCES)) == told


def test_names_do_not_depend_on_what_was_read_before() -> None:
    packaged = load_tagger()
    fresh = Tagger(packaged.rows, packaged.network, {})
    told = list(fresh.tag(SENTENCES))
    list(fresh.tag([["Linz", "is", "a", "town", "."]]))
    assert list(fresh.tag(SENTENCES)) == told == list(packaged.tag(SENTENCES))


def test_what_it_finds_in_an_article_of_one_sentence_and_of_none() -> None:
    (names,) = load_tagger().tag(SENTENCES[:1])
    assert [(n.first, n.last, n.label) for n in names] == [(0, 2, "ORG"), (3, 6, "ORG"), (7, 8, "LOC")]
    assert all(0.3 < n.likely[n.label] <= 1 for n in names)
    assert list(load_tagger().tag([])) == []


def test_common_words_rank_before_rare_ones_and_invented_ones_do_not_at_all() -> None:
    ranks = load_ranks()
    common, rare = ranks.rank_of("company"), ranks.rank_of("escrow")
    assert common is not None
    assert rare is not None
    assert common < rare
    assert ranks.rank_of("brimvalefoodsish") is None


TELLING = f"""
from factlint.extract.names.tagger import load_tagger
print(list(load_tagger().tag({SENTENCES!r})))
"""


def test_another_machine_finds_the_same_to_the_last_bit() -> None:
    """As near as one machine comes to being another: other kernels for products, no vector instructions, one or two threads."""
    umath = pytest.importorskip("numpy._core._multiarray_umath")
    plain = " ".join(name for name in umath.__cpu_dispatch__ if umath.__cpu_features__.get(name))
    told = set()
    for settings in (
        {},
        {"OPENBLAS_CORETYPE": "Prescott", "OPENBLAS_NUM_THREADS": "2"},
        {"OPENBLAS_CORETYPE": "Haswell", "NPY_DISABLE_CPU_FEATURES": plain},
    ):
        done = subprocess.run(
            [sys.executable, "-c", TELLING], capture_output=True, text=True, check=True, env=os.environ | settings
        )
        told.add(done.stdout)
    assert len(told) == 1
