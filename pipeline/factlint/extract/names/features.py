"""What the model sees of each word: the word, its neighbours, their clusters, and the rest of the document."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import lru_cache

from factlint.extract.names.clusters import Clusters
from factlint.extract.names.lexicon import Lexicon

Sentence = Sequence[str]


class Features:
    """Makes feature rows; holds what is known of single words, so that a word seen again costs little."""

    def __init__(self, clusters: Clusters, lexicon: Lexicon) -> None:
        self.clusters = clusters
        self.lexicon = lexicon
        self.of_word = lru_cache(maxsize=50_000)(self._of_word)

    def document(self, sentences: Sequence[Sentence]) -> list[list[list[str]]]:
        """For each word of each sentence its features; the sentences are one document."""
        around = _Around(sentences, self)
        return [self._sentence(sentence, around) for sentence in sentences]

    def _sentence(self, sentence: Sentence, around: _Around) -> list[list[str]]:
        rows = [self.of_word(word) for word in sentence]
        size = len(rows)
        found: list[list[str]] = []
        for k, (here, shape, cluster, _word_1, _word_2, _) in enumerate(rows):
            row = list(here)
            if k:
                before = rows[k - 1]
                row += before[3][0]
                row.append(f"-1s0={before[1]}|{shape}")
                row.append(f"-1c0={before[2]}|{cluster}")
            else:
                row.append("BOS")
            if k > 1:
                row += rows[k - 2][4][0]
            if k + 1 < size:
                behind = rows[k + 1]
                row += behind[3][1]
                row.append(f"0s1={shape}|{behind[1]}")
                row.append(f"0c1={cluster}|{behind[2]}")
                if k:
                    row.append(f"-1c1={rows[k - 1][2]}|{behind[2]}")
                    row.append(f"-1s1={rows[k - 1][1]}|{shape}|{behind[1]}")
            else:
                row.append("EOS")
            if k + 2 < size:
                row += rows[k + 2][4][1]
            row += around.of(sentence[k], k)
            found.append(row)
        return found

    def _of_word(
        self, word: str
    ) -> tuple[
        tuple[str, ...],
        str,
        str,
        tuple[tuple[str, ...], tuple[str, ...]],
        tuple[tuple[str, ...], tuple[str, ...]],
        bool,
    ]:
        lower = word.lower()
        shape = shape_of(word)
        told = self.clusters.look_up(lower)
        fine, middle, coarse, rank = told if told else (-1, -1, -1, 20)
        flags = self._flags(word, lower)
        here = [
            "b", f"w={word}", f"l={lower}", f"s={shape}", f"p2={word[:2]}", f"p3={word[:3]}", f"x2={lower[-2:]}", f"x3={lower[-3:]}", f"x4={lower[-4:]}",
            f"c={fine}", f"m={middle}", f"o={coarse}", f"r={rank}", f"ms={middle}|{shape}", f"n={min(len(word), 9)}", f"rs={rank}|{shape}",
            *(f"f={flag}" for flag in flags),
        ]  # fmt: skip
        near = tuple(
            (
                f"{d}l={lower}",
                f"{d}s={shape}",
                f"{d}c={fine}",
                f"{d}m={middle}",
                f"{d}o={coarse}",
                f"{d}x={lower[-3:]}",
                *(f"{d}f={flag}" for flag in flags),
            )
            for d in ("-1", "+1")
        )
        far = tuple((f"{d}l={lower}", f"{d}m={middle}", f"{d}s={shape}") for d in ("-2", "+2"))
        return tuple(here), shape, str(coarse), (near[0], near[1]), (far[0], far[1]), word[0].isupper()

    def _flags(self, word: str, lower: str) -> list[str]:
        lexicon = self.lexicon
        bare = lower.replace(".", "")
        tests = {
            "legal": bare in lexicon.legal,
            "head": lower in lexicon.heads,
            "open": lower in lexicon.opening,
            "title": bare in lexicon.titles,
            "given": lower in lexicon.given,
            "land": word in lexicon.places,
            "folk": lower in lexicon.nationalities,
            "fun": lower in lexicon.function,
            "tail": lower in lexicon.tails,
            "verb": lower in lexicon.company_verbs,
            "say": lower in lexicon.person_verbs,
            "co": lower in lexicon.company_nouns,
            "geo": lower in lexicon.place_suffixes,
        }
        return [name for name, true in tests.items() if true]


class _Around:
    """What a document says of each of its capitalised words at all the other places."""

    def __init__(self, sentences: Sequence[Sentence], features: Features) -> None:
        plain: set[str] = set()
        inner: Counter[str] = Counter()
        tells: dict[str, Counter[str]] = defaultdict(Counter)
        lexicon = features.lexicon
        for sentence in sentences:
            size = len(sentence)
            for k, word in enumerate(sentence):
                if not word[0].isupper():
                    plain.add(word)
                    continue
                if k:
                    inner[word] += 1
                mine = tells[word]
                before = sentence[k - 1] if k else "<"
                behind = sentence[k + 1] if k + 1 < size else ">"
                beside = features.of_word(before)
                mine[f"dpm={beside[3][0][3][4:]}"] += 1
                mine[f"dp={before.lower()}"] += 1
                beside = features.of_word(behind)
                mine[f"dnm={beside[3][1][3][4:]}"] += 1
                mine[f"dn={behind.lower()}"] += 1
                # What the run that the word is in looks like.
                last = k
                while (
                    last + 1 < size
                    and last < k + 6
                    and (sentence[last + 1][0].isupper() or sentence[last + 1] in {"&", "-"})
                ):
                    last += 1
                tail = sentence[last].lower().replace(".", "")
                if last > k and tail in lexicon.legal:
                    mine["dlegal"] += 1
                if last > k and tail in lexicon.heads:
                    mine["dhead"] += 1
                if last > k and lexicon.given and word.lower() in lexicon.given:
                    mine["dgiven"] += 1
                if before.lower() in lexicon.given and before[0].isupper():
                    mine["dlast"] += 1
                if before.lower().replace(".", "") in lexicon.titles:
                    mine["dtitle"] += 1
        self.plain = plain
        self.inner = inner
        self.rows: dict[str, tuple[str, ...]] = {}
        for word, told in tells.items():
            row = []
            if word.lower() in plain:
                row.append("dplain")
            if inner[word] == 0:
                row.append("dnoinner")
            times = inner[word]
            row.append(f"dtimes={min(times, 5)}")
            best = sorted(told.items(), key=lambda item: (-item[1], item[0]))
            row += [feature for feature, _ in best if not feature.startswith(("dp=", "dn="))][:8]
            row += [feature for feature, n in best if feature.startswith(("dp=", "dn="))][:6]
            self.rows[word] = tuple(row)

    def of(self, word: str, index: int) -> tuple[str, ...]:
        """What the document says of this word; nothing for words in small letters."""
        row = self.rows.get(word)
        if row is None:
            return ()
        return (
            row
            if index
            else (
                *row,
                "first",
                "firstplain" if "dplain" in row else "firstinner" if "dnoinner" not in row else "firstonly",
            )
        )


def shape_of(word: str) -> str:
    """'Xxx', 'XX', 'd.d', 'XxX': runs of a kind cut to three signs."""
    found: list[str] = []
    for char in word:
        if char.isupper():
            sign = "X"
        elif char.isalpha():
            sign = "x"
        elif char.isdigit():
            sign = "d"
        else:
            sign = char
        if len(found) < 2 or found[-1] != sign or found[-2] != sign:
            found.append(sign)
            if len(found) == 8:
                break
    return "".join(found)
