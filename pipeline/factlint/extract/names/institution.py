"""Names known by their head: 'Brightwell University', 'Bureau of Mines and Quarries', 'the Norland government'."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.extract.names.candidate import Candidate
from factlint.extract.names.chunks import Run
from factlint.extract.names.lexicon import Lexicon
from factlint.extract.names.words import Words, is_capital

_LINKS = frozenset({"of", "for", "on", "in"})
_ARTICLES = frozenset({"the", "a", "an"})
# Heads whose 'X and Y' behind 'of' is one field, not two names.
_FIELDS = frozenset(
    "department ministry bureau institute institution council committee commission agency administration office board "
    "society association organization organisation academy school faculty center centre college secretariat "
    "directorate authority federation".split()
)

SOURCES = ("institution-of", "head", "weak-head", "government", "front", "tail")
EXAMPLES = (
    ("He taught at Brightwell University.", "Brightwell University"),
    ("The Bureau of Mines and Quarries agreed.", "Bureau of Mines and Quarries"),
    ("The Norwegian government agreed.", "Norwegian government"),
    ("It was sold to Gruppo Feltrani.", "Gruppo Feltrani"),
    ("The National Oceanic and Fisheries Administration (NOFA) met.", "National Oceanic and Fisheries Administration"),
)
COUNTEREXAMPLES = ("The government agreed.", "OTHER", "They met in Oslo.")


def institutions(words: Words, runs: list[Run], lexicon: Lexicon) -> Iterator[Candidate]:
    """Runs with the head of an institution, stretched over 'of …', 'for …' and 'and …' where they belong."""
    by_start = {run[0]: run for run in runs}
    done = -1
    for first, last in runs:
        if first < done:
            continue
        if words.lower[first] in lexicon.front and last - first > 1 and words.lower[first] not in lexicon.heads:
            yield Candidate(first, last, "ORG", 0.8, "front")
        end = last
        for head in range(last - 1, first - 1, -1):
            if words.slice(first, last).lower() in lexicon.phrases:
                break  # 'the Main Board of the Norda Exchange' is a part of it
            if words.lower[head] in lexicon.opening and head == last - 1:
                end = _stretch(words, head, by_start, lexicon)
                break
        if end > last and words.lower[last - 1] in lexicon.tails:
            # 'International Conference on Brewing': an occasion, and its organisers are another matter.
            done = end
            yield Candidate(_trim(words, first, lexicon), end, "MISC", 0.97, "tail")
            continue
        if end > last:
            done = end
            if words.lower[first] == "universities" and end < len(words) and words.lower[end] == "and":
                # 'the Universities of X and Y' are two; the second is called by its place alone.
                second = by_start.get(end + 1)
                if second is not None:
                    yield Candidate(*second, "ORG", 0.99, "institution-of")
            yield Candidate(_trim(words, first, lexicon), end, "ORG", 0.95, "institution-of")
            continue
        whole = _two_fields(words, first, last, by_start, lexicon)
        if whole is not None:
            done = whole
            yield Candidate(_trim(words, first, lexicon), whole, "ORG", 0.95, "head")
            continue
        yield from _headed(words, first, last, lexicon)


def _stretch(words: Words, head: int, by_start: dict[int, Run], lexicon: Lexicon) -> int:
    """The end of the name that goes on behind an opening head; the head's own end if it does not go on."""
    end = head + 1
    limit = words.sentence_end(head)
    field = words.lower[head] in _FIELDS
    while end + 1 < limit:
        link = words.lower[end]
        if link in _LINKS and words.text[end] == link:
            start = end + 1
            if words.text[start] in _ARTICLES:
                start += 1
            run = _run_at(words, start, by_start, lexicon)
            if link in {"on", "in"} and not (
                run
                and words.lower[head] in _FIELDS
                and words.text[run[0]] not in lexicon.places
                and words.slice(*run) not in lexicon.places
            ):
                return end
            if run is None:
                return end
            end = run[1]
            head = end - 1 if words.lower[end - 1] in lexicon.opening else head
            continue
        if link == "and" and field and end > head + 1:
            run = _run_at(words, end + 1, by_start, lexicon)
            previous = words.text[end - 1]
            if run is None or previous in lexicon.places or words.slice(*run) in lexicon.places or run[1] - run[0] > 3:
                return end
            if words.lower[run[1] - 1] in lexicon.place_suffixes:
                return end
            if any(
                words.lower[k] in lexicon.heads and k == run[1] - 1 and words.lower[k] in _FIELDS for k in range(*run)
            ):
                return end
            if any(words.lower[run[0]] == w for w in ("ministry", "department")) or _acronym(words.text[run[0]]):
                return end
            end = run[1]
            continue
        return end
    return end


def _run_at(words: Words, start: int, by_start: dict[int, Run], lexicon: Lexicon) -> Run | None:
    """The run that begins at a word; one word too that alone would be no name ('Bureau of Industry')."""
    run = by_start.get(start)
    if run is None and start < len(words) and words.text[start] in lexicon.stop and words.text[start].istitle():
        return (start, start + 1)
    return run


def _two_fields(words: Words, first: int, last: int, by_start: dict[int, Run], lexicon: Lexicon) -> int | None:
    """The end of 'National Oceanic and Atmospheric Administration': two fields of one body, of a country or with an acronym that the text knows."""
    if last + 1 >= words.sentence_end(first) or words.text[last] != "and" or last + 1 not in by_start:
        return None
    end = by_start[last + 1][1]
    if words.lower[end - 1] not in _FIELDS:
        return None
    if words.lower[first] in lexicon.nationalities or words.lower[first] in {"national", "federal"}:
        return end
    initials = [words.text[k][0] for k in range(first, end) if is_capital(words.text[k])]
    return end if len(initials) > 2 and "".join(initials) in words.shorts else None


def _acronym(word: str) -> bool:
    return len(word) > 1 and word.isupper()


def _headed(words: Words, first: int, last: int, lexicon: Lexicon) -> Iterator[Candidate]:
    tail = words.lower[last - 1]
    if tail in lexicon.tails and tail not in lexicon.heads:
        if last - first > 1:
            yield Candidate(first, last, "MISC", 0.6, "tail")
        return
    first = _trim(words, first, lexicon)
    if first >= last:
        return
    # 'U.S. government': the head in small letters behind a country or a people.
    if (
        last < words.sentence_end(first)
        and words.text[last] == "government"
        and (words.slice(first, last) in lexicon.places or words.lower[last - 1] in lexicon.nationalities)
    ):
        yield Candidate(first, last + 1, "ORG", 0.9, "government")
    if tail not in lexicon.heads or last - first < 2:
        return
    before = [words.lower[k] for k in range(first, last - 1)]
    telling = [w for w in before if w not in lexicon.nationalities and w not in lexicon.function]
    if tail in lexicon.weak_heads:
        placed = words.slice(first, last - 1) in lexicon.places
        if not telling or (placed and tail not in {"times", "post", "daily"}):
            return
        yield Candidate(first, last, "ORG", 0.7, "weak-head")
    elif (
        telling
        or len(before) > 1
        or (before and before[0] in lexicon.nationalities and tail in {"university", "parliament", "treasury"})
    ):
        yield Candidate(first, last, "ORG", 0.92, "head")


def _trim(words: Words, first: int, lexicon: Lexicon) -> int:
    """Leaves out a leading word that begins a sentence and no name."""
    if words.begins_sentence(first) and words.lower[first] in lexicon.function and is_capital(words.text[first]):
        return first + 1
    return first
