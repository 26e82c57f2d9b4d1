"""Settled mentions into entities with ids, names, aliases and what is known of them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from factlint.extract.names.chunks import Run, key_of
from factlint.extract.names.definitions import is_short_form
from factlint.extract.names.lexicon import Lexicon
from factlint.extract.names.recognize import Recognized
from factlint.extract.names.words import Words
from factlint.normalise.names.form import without_form
from factlint.normalise.names.former import renamings
from factlint.normalise.names.organizations import canonical, group_organizations
from factlint.normalise.names.parents import with_parents
from factlint.normalise.names.persons import group_persons
from factlint.normalise.names.settle import Settled
from factlint.normalise.names.subject import subject_of
from factlint.values.names import Entity, EntityKind, Mention
from factlint.values.settings import KnownName


@dataclass(frozen=True, slots=True)
class Entities:
    """The entities of an article, each row in order of first mention."""

    organizations: tuple[Entity, ...]
    persons: tuple[Entity, ...]
    places: tuple[Entity, ...]


def build_entities(
    words: Words,
    mentions: list[Settled],
    told: Recognized,
    misspelled: dict[str, str],
    lexicon: Lexicon,
    known: tuple[KnownName, ...] = (),
) -> Entities:
    """The entities that `mentions` speak of."""
    ends = {m.last: m for m in mentions if m.label == "ORG"}
    pairs = [
        (_settled_key(words, d.short, ends), _settled_key(words, d.long, ends))
        for d in (*told.definitions, *told.aliases)
    ]
    aliases = {key_of(alias): name.name for name in known for alias in (name.name, *name.aliases)}
    numbers = _numbered(group_organizations(words, mentions, pairs, misspelled, aliases, lexicon))
    subject = subject_of(words, mentions, numbers, lexicon)
    renamed, earlier = _renamed(words, mentions, numbers, subject, lexicon)
    if renamed:
        numbers = _numbered(group_organizations(words, mentions, pairs + renamed, misspelled, aliases, lexicon))
        subject = subject_of(words, mentions, numbers, lexicon)
    acronyms = {key_of(words.slice(*d.short)) for d in told.definitions}
    types = {key_of(n.name): n.type for n in known if n.type}
    organizations = []
    for number, indices in sorted(_inverted(numbers).items()):
        name = canonical(words, mentions, indices, {**misspelled, **earlier}, lexicon)
        name = next(
            (
                aliases[key_of(words.slice(mentions[k].first, mentions[k].last))]
                for k in indices
                if key_of(words.slice(mentions[k].first, mentions[k].last)) in aliases
            ),
            name,
        )
        surfaces = list(dict.fromkeys(words.slice(mentions[k].first, mentions[k].last) for k in indices))
        organizations.append(
            _entity(
                words, mentions, indices, "organization", f"org-{number + 1}", name,
                type=types.get(key_of(name)) or organization_type(name, surfaces, lexicon),
                acronym=next((s for s in surfaces if s in acronyms and s != name), None)
                or next((s for s in surfaces if s.isupper() and is_short_form(s) and s != name and s not in misspelled), None),
                legal=_legal(words, mentions, indices, lexicon),
                misspelled=frozenset(misspelled),
                former=tuple(s for s in surfaces if key_of(s) in earlier and s != name),
                subject=number == subject,
            )
        )  # fmt: skip
    people = group_persons(words, mentions)
    persons = [
        _entity(words, mentions, indices, "person", f"person-{n + 1}", canonical(words, mentions, indices, {}, lexicon))
        for n, indices in enumerate(people)
    ]
    by_place: dict[str, list[int]] = defaultdict(list)
    for index, mention in enumerate(mentions):
        if mention.label == "LOC":
            by_place[key_of(words.slice(mention.first, mention.last))].append(index)
    places = [
        _entity(words, mentions, indices, "place", f"place-{n + 1}", key)
        for n, (key, indices) in enumerate(by_place.items())
    ]
    return Entities(with_parents(words, mentions, numbers, organizations, lexicon), tuple(persons), tuple(places))


def _settled_key(words: Words, run: Run, ends: dict[int, Settled]) -> str:
    """The surface of a form that a definition names, as the mention that ends with it was settled ('the Danish …')."""
    mention = ends.get(run[1])
    return key_of(words.slice(mention.first if mention else run[0], run[1]))


def _numbered(groups: dict[int, str]) -> dict[int, int]:
    roots = {root: k for k, root in enumerate(dict.fromkeys(groups[i] for i in sorted(groups)))}
    return {index: roots[root] for index, root in groups.items()}


def _renamed(
    words: Words, mentions: list[Settled], numbers: dict[int, int], subject: int | None, lexicon: Lexicon
) -> tuple[list[tuple[str, str]], dict[str, str]]:
    """Pairs of surfaces that a renaming joins, and the earlier surfaces with the later ones."""
    first = {number: index for index, number in sorted(numbers.items(), reverse=True)}
    pairs: list[tuple[str, str]] = []
    earlier: dict[str, str] = {}
    for told in renamings(words, mentions, lexicon):
        ends = [first.get(subject) if k is None and subject is not None else k for k in (told.earlier, told.later)]
        if ends[0] is None or ends[1] is None:
            continue
        old, new = (key_of(words.slice(mentions[k].first, mentions[k].last)) for k in ends if k is not None)
        if old != new:
            pairs.append((old, new))
            # The subject's own name stays, whichever of its names came later.
            if told.earlier is not None and numbers[told.earlier] != subject:
                earlier[old] = new
    return pairs, earlier


def organization_type(name: str, surfaces: list[str], lexicon: Lexicon) -> str:
    """What kind of organisation a name tells of; 'company' where it tells nothing."""
    rows = [[w.strip(".,()").lower() for w in text.split()] for text in (name, *surfaces)]
    for row in rows:
        if row and row[-1] in lexicon.legal and row[-1] not in lexicon.opening:
            return "exchange" if "exchange" in row else "company"
    order = ("exchange", "university", "media", "alliance", "government", "research", "nonprofit")
    for row in rows:
        for place in ([row[-1]] if row else [], row[:1], row):
            for kind in order:
                if any(w in lexicon.types[kind] for w in place):
                    return kind
    return "company"


def _legal(words: Words, mentions: list[Settled], indices: list[int], lexicon: Lexicon) -> str | None:
    for index in indices:
        mention = mentions[index]
        bare = without_form(words, mention.first, mention.last, lexicon)
        if bare is not None:
            start = bare[1]
            while words.text[start] in {",", "("} and start + 1 < mention.last:
                start += 1
            return words.slice(start, mention.last)
    return None


def _inverted(numbers: dict[int, int]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = defaultdict(list)
    for index in sorted(numbers):
        found[numbers[index]].append(index)
    return found


def _entity(
    words: Words,
    mentions: list[Settled],
    indices: list[int],
    kind: EntityKind,
    id: str,
    name: str,
    *,
    type: str = "",
    acronym: str | None = None,
    legal: str | None = None,
    misspelled: frozenset[str] = frozenset(),
    former: tuple[str, ...] = (),
    subject: bool = False,
) -> Entity:
    spans = [
        Mention(
            span=words.article.span(words.starts[mentions[k].first], words.ends[mentions[k].last - 1]),
            source=mentions[k].source,
            confidence=mentions[k].weight,
        )
        for k in indices
    ]
    return Entity(
        id=id,
        kind=kind,
        name=name,
        type=type,
        mentions=tuple(spans),
        aliases=tuple(t for t in dict.fromkeys(m.span.text for m in spans) if t != name),
        acronym=acronym,
        legal_suffix=legal,
        former_names=former,
        misspelled=tuple(m for m in spans if key_of(m.span.text) in misspelled and m.span.text != name),
        subject=subject,
    )
