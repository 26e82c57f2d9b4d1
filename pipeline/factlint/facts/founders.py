"""Who founded a company: every telling as the persons it names, how many it counts, and whether it tells them all."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint.facts.draft import Draft, Subjects
from factlint.facts.founder_tellings import Extent, Teller, whole
from factlint.facts.people import People
from factlint.values.article import Sentence
from factlint.values.reading import Reading

_REACH = 160
_BARE = re.compile(r"\W*(?:It|This|That)\s*")
# 'Founded the works choir': the word for a company begins another word.
_COMPOUND = re.compile(
    r" (?!(?:in|on|at|with|together|and|from|as|by|after|before|when|while|that|which|who|for|to|alone|single\w*|out|under|because|during|just|near|nearly|some|an?|the|back|still|is|was|has|had|are|were|more|about|around|only|but|over|through|using|without|or|they|he|she|it|we|there|here|today|now|last|this)\b)[a-z]"
)
_PLAIN_GAP = re.compile(r"(?: (?:were|are|was|is)|:| –)? |, (?:(?:the|an?) (?:[a-z][\w'’-]* ){1,4})?")
_CLOSED = re.compile(
    r"\)?(?:[.,;:)–—]|$| (?:were|was|are|is|had|have|has|met|left|who|still|in|at|and|of|with|from|whose)\b)"
)
_BY = re.compile(r"[^.;:]{0,70}?\b(?:by|when) ")
_OTHER_VERB = re.compile(
    r"\b(?:and|but|was|were|which|who|followed|led|run|owned|bought|acquired|headed|of [a-z]+ [a-z]+,)\b"
)


def find(reading: Reading, subjects: Subjects, language: str = "en") -> Iterator[Draft]:
    """Facts `founded_by`, one for each person of a telling, and `founders`, where a telling counts them.

    The last span of the evidence is the telling; `role` says whether it tells all founders.
    """
    finder = _Finder(reading, subjects, language)
    for sentence in reading.article.sentences:
        yield from finder.sentence(sentence)


class _Finder(Teller):
    def sentence(self, sentence: Sentence) -> Iterator[Draft]:
        text, shapes = self.text, self.shapes
        label = shapes.label.match(text, sentence.start, sentence.end)
        if label:
            people = self.persons.behind(label.end(), sentence.end)
            if people:
                yield from self.told(self.subjects.of(sentence.start + 1), people, sentence, "all", end=people.end)
            return
        if self.reading.article.paragraphs[sentence.paragraph].heading:
            return
        for match in shapes.verb.finditer(text, sentence.start, sentence.end):
            if self.elsewhere(sentence, match):
                continue
            yield from self._passive(sentence, match)
            yield from self._active(sentence, match)
        for match in shapes.noun.finditer(text, sentence.start, sentence.end):
            if not self.elsewhere(sentence, match):
                yield from self._noun(sentence, match)
        for match in shapes.founding.finditer(text, sentence.start, sentence.end):
            who = self.only(sentence)
            if who is not None:
                yield self.count(who, self.groups[match["group"]], sentence, match.start(), match.end())
        for match in shapes.origin.finditer(text, sentence.start, sentence.end):
            if _BARE.fullmatch(text, sentence.start, match.start()):
                continue  # a machine of the sentence before is the work of somebody as well
            who = self.subjects.strictly(match.start())
            people = self.persons.behind(match.end(), min(sentence.end, match.end() + _REACH))
            if people and who is not None and self.sure(who, match.start()):
                yield from self.told(who, people, sentence, "all", start=match.start())

    def _passive(self, sentence: Sentence, match: re.Match[str]) -> Iterator[Draft]:
        """'Was founded in 1991 by A and B', 'Founded by A and B, X …', 'was founded in 1991 when A and B rented'."""
        text = self.text
        by = _BY.match(text, match.end(), sentence.end)
        if by is None or _OTHER_VERB.search(text, match.end(), by.end()):
            return
        fronted = not text[sentence.start : match.start()].strip()
        if (
            not match["be"]
            and not fronted
            and not re.search(r"[,(] ?(?:which |that )?(?:was )?$", text[sentence.start : match.start()])
        ):
            if not re.search(
                r"(?:company|firm|business|group|maker|[a-z]er|[a-z]or) $", text[sentence.start : match.start()]
            ):
                return
        who = self._fronted(match.end(), sentence.end) if fronted else self.subjects.strictly(match.start())
        if who is None or (not match["plain"] and not self.sure(who, match.start())):
            return
        crowd = self.shapes.crowd.match(text, by.end(), sentence.end)
        people = self.persons.behind(by.end(), min(sentence.end, by.end() + _REACH))
        if people is None:
            if crowd and by[0].endswith("by "):
                yield from self.counted(who, crowd, sentence, match.start(), crowd.end())
            return
        if self.shapes.strangers.search(text, by.end(), people.start):
            return
        yield from self.told(who, people, sentence, "all", start=match.start("verb"))

    def _active(self, sentence: Sentence, match: re.Match[str]) -> Iterator[Draft]:
        """'A and B founded the company', 'A, who founded X with B', 'the company that A and B set up'."""
        text = self.text
        if match["be"]:
            return
        who, end = self._object(sentence, match)
        people = self.persons.before(sentence.start, match.start())
        they = re.search(
            r"\b(?:and|where|when|then)?(?: in \d{4})?,? they (?:had )?$",
            text[max(sentence.start, match.start() - 30) : match.start()],
        )
        if they and people is None:
            named = self.persons.within(sentence.start, match.start())
            if 2 <= len(named) <= 6:
                spans = tuple(self.reading.article.span(a, b) for a, b in named)
                people = People(names=spans, start=spans[0].start, end=spans[-1].end)
        if people is not None and who is None:
            who = self._relative(sentence, people.start)
        if who is None:
            return
        if people is None:
            for crowd in self.shapes.crowd.finditer(text, max(sentence.start, match.start() - 80), match.start()):
                gap = text[crowd.end() : match.start()]
                if re.fullmatch(
                    r"(?:,? who)?(?: (?:had|together|jointly))* |(?: [a-z]+){0,4},? (?:who )?(?:had )?", gap
                ):
                    yield from self.counted(who, crowd, sentence, crowd.start(), end)
            return
        if re.search(
            rf"{self.shapes.strangers.pattern}(?: [a-z]+)* ?$",
            text[max(sentence.start, people.start - 30) : people.start],
        ):
            return
        more = None
        reach = min(sentence.end, end + _REACH)
        for start in (m.end() for m in re.finditer(r"\bwith ", text[end:reach])):
            more = self.persons.behind(end + start, reach)
            if more or re.search(r"[.;]", text[end : end + start]):
                break
        names = people
        extent: Extent = "all"
        if more is not None:
            names = People(names=(*people.names, *more.names), start=people.start, end=max(end, more.end))
        unnamed = re.compile(
            r"(?:[^.;,]{0,40} )?(?:with|and) (?:his |her |an? |some )?(?:other|friends?|colleagues?|partners?|brothers?|sisters?|wife|husband|cousins?|father|sons?|others)\b"
        ).match(text, end, reach)
        besides = self.shapes.crowd.search(text, people.end, match.start())
        beside = re.compile(r"[^.;,]{0,40}?\bwith ").match(text, end, reach)
        if besides is None and beside is not None:
            besides = self.shapes.crowd.match(text, beside.end(), reach)
        if besides and more is None and besides["count"]:
            yield self.count(
                who, len(people.names) + whole(besides["count"]), sentence, people.start, max(end, besides.end())
            )
            extent = "some"
        elif unnamed and more is None:
            extent = "some"
        yield from self.told(who, names, sentence, extent, start=people.start, end=max(end, names.end))

    def _noun(self, sentence: Sentence, match: re.Match[str]) -> Iterator[Draft]:
        """'The founders (of X), A and B', 'X's founder A', 'A and B, the founders', 'the three founders'."""
        text = self.text
        who = self._owner(sentence, match)
        if who is None:
            return
        extent: Extent = "sole" if match["sole"] else "some" if match["co"] else "all" if match["many"] else "one"
        start, end = match.start(), self._behind_owner(match)
        people = self.persons.behind(end, min(sentence.end, end + _REACH), gap=_PLAIN_GAP)
        if people is not None and not _CLOSED.match(text, people.end, sentence.end + 1):
            people = None
        if people is None:
            lead = re.compile(r", (?:both |still )?$|(?: (?:is|was|are|were|as),?) (?:still )?$").search(
                text, max(sentence.start, match.start() - 20), match.start()
            )
            ahead = self.persons.before(sentence.start, lead.start(), gap=re.compile(r"")) if lead else None
            if ahead is not None and (match["lead"] or match["sole"] or match["many"]):
                people, start = ahead, ahead.start
        else:
            end = people.end
        if match["count"]:
            yield self.count(who, whole(match["count"]), sentence, match.start(), match.end())
        if match["sole"]:
            yield self.count(who, 1, sentence, start, end)
        if people is not None:
            yield from self.told(who, people, sentence, extent, start=start, end=end)

    def _behind_owner(self, match: re.Match[str]) -> int:
        """Where 'the founders of X' ends, X included."""
        if match["what"] and len(match["what"]) == 1:
            at = match.start("what")
            return next(
                (m.span.end for e in self.reading.names.organizations for m in e.mentions if m.span.start == at), at
            )
        return match.end()

    def _owner(self, sentence: Sentence, match: re.Match[str]) -> str | None:
        """Whose founders they are."""
        text = self.text
        if match["what"]:
            if match["what"][0].isupper() and match["what"] not in ("It",):
                return self.subjects.after(match.start("what"), match.start("what") + 5)
            return self.subjects.of(match.start())
        lead = (match["lead"] or "").strip()
        if lead.endswith(("'s", "’s", "s'", "s’")) and lead[0].isupper() and not lead.startswith("The "):
            return self.subjects.after(match.start("lead"), match.end("lead"))
        if re.match(r" (?:of|at|behind) ", text[match.end() : match.end() + 8]):
            return None
        if re.search(r"[\w’']-$|\b(?:and|or) $", text[max(0, match.start() - 5) : match.start()]) and not lead:
            return None
        return self.subjects.of(match.start()) if lead or match["sole"] else self.only(sentence)

    def _object(self, sentence: Sentence, match: re.Match[str]) -> tuple[str | None, int]:
        """What was founded, where the verb has it right behind: a name, 'it', 'the company'."""
        text = self.text
        start = match.end() + 1
        generic = self.shapes.company.match(text, start, sentence.end)
        if generic and not _COMPOUND.match(text, generic.end(), sentence.end):
            indefinite = generic[0].startswith("a ")
            return (None if indefinite else self.subjects.of(match.start())), generic.end()
        start += 4 if text.startswith("the ", start) else 0
        mention = next((m for e in self.reading.names.organizations for m in e.mentions if m.span.start == start), None)
        if mention is None or re.match(r"['’]s | [A-Z]", text[mention.span.end : mention.span.end + 3]):
            return None, match.end()
        return self.subjects.after(start, start + 1), mention.span.end

    def _relative(self, sentence: Sentence, start: int) -> str | None:
        """'Norvik, which A and B founded', 'the company that A had set up': what stands before the pronoun."""
        lead = re.search(
            r",? (?:which|that|whom) (?:(?:the|an?|his|her) (?:[a-z-]+ ){1,4})?$|\b(?:company|firm|business|chain) (?:the (?:[a-z]+ ){1,2})?$",
            self.text[max(sentence.start, start - 60) : start],
        )
        if lead is None:
            return None
        place = max(sentence.start, start - 60) + lead.start()
        named = self.subjects.before(place, max(sentence.start, place - 50))
        generic = re.search(
            rf"(?:{self.shapes.company.pattern})$", self.text[max(sentence.start, place - 40) : place].rstrip(",")
        )
        return self.subjects.of(place) if generic else named

    def _fronted(self, start: int, end: int) -> str | None:
        """Whom 'Founded by A and B in 2013, X …' is said of: the first company or 'it' behind a comma."""
        for comma in re.finditer(r", (?=[A-Z]|it\b|the )", self.text[start : min(end, start + _REACH)]):
            place = start + comma.end()
            named = self.subjects.after(place, place + 5)
            if named is not None:
                return named
            if self.shapes.company.match(self.text, place, end):
                return self.subjects.of(start)
        return None
