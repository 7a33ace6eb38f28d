"""People: names, addresses and numbers, roles that few hold, and details that lead to one person.

Everything that a report prints is read, quotations too: of those who speak and of those who are spoken about.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import accumulate

from redthread.conclude.evidence import Evidence
from redthread.conclude.quotes import quotes_of
from redthread.conclude.reading import Case, Report, on_row, remark, targets
from redthread.conclude.remarks import RemarkCode
from redthread.formats.report_inline import references
from redthread.listen.given_names import GIVEN_NAMES
from redthread.listen.names_seen import COMMON_SURNAMES
from redthread.records.claims import Remark
from redthread.records.info import AttributeKind, StudyInfo
from redthread.records.prose import Part, ReferenceKind, Sentence
from redthread.records.rules import ancestors
from redthread.records.study import Study
from redthread.records.words import PassageKind, UnitKind, VoiceKind
from redthread.text.identifying import Identifier, IdentifierKind, identifiers, names, person_details
from redthread.text.languages import vocabulary

_CODES = {
    IdentifierKind.EMAIL: RemarkCode.EMAIL,
    IdentifierKind.PHONE: RemarkCode.TELEPHONE,
    IdentifierKind.CPR: RemarkCode.CPR,
    IdentifierKind.ADDRESS: RemarkCode.ADDRESS,
    IdentifierKind.PROFILE: RemarkCode.NAME,
    IdentifierKind.NAME: RemarkCode.NAME,
    IdentifierKind.NAME_PART: RemarkCode.NAME,
    IdentifierKind.INITIALS: RemarkCode.NAME,
}
_CAPITALS = re.compile(
    r"\b[A-ZÆØÅÉ][a-zæøåéü]+(?:-[A-ZÆØÅ][a-zæøå]+)?(?:[ \u00a0](?:[A-ZÆØÅ]\.|[A-ZÆØÅÉ][a-zæøåéü]+))*"
)
_INSIDE = re.compile(r"[a-zæøå,»\"][ \u00a0]\Z")
_DIGITS = re.compile(r"\d{4}|\d\d \d\d|@|\w \d")
_DIGIT = re.compile(r"[\d@]")
_ROLE = re.compile(
    r"\b(?:([a-zæøå]{4,}?)s?(?:leder|lederen|chefen|chef|rektoren|forstanderen)|(?:the )?([a-z]{4,})(?: leader| manager| head))\b",
    re.IGNORECASE,
)
OFFICE = re.compile(
    r"\b(?:(?:kommunal|by|børne|skole|social|teknik|økonomi|kultur|sundheds|ældre)direktøren|borgmesteren|udvalgsformanden|"
    r"(?:hr|økonomi|personale|it|digitaliserings|kommunikations|stabs|løn)-?chefen|kontorchefen|kommitteret|"
    r"(?:the )?(?:chief executive|mayor|hr manager|finance manager|head of (?:hr|finance|it)))\b",
    re.IGNORECASE,
)
_ENGLISH_ROLES = frozenset("leader manager head chief mayor".split())
_WORD = re.compile(r"\w+")
_ARTICLE = re.compile(r"(\w+)\s+(?:en|et|én|ét|an?)\s+\Z", re.IGNORECASE)
_ANYBODY = re.compile(
    r"\b(?:en|én|a|one)(?: (?:enkelt|single))? (?:leder|leader|manager)\b(?! (?:på|i|fra|ved|af|med|for|hos|in|from|at|of|with|for)\b)",
    re.IGNORECASE,
)
_ANALYST = re.compile(
    r"\b(?:undersøger(?:en)?s?|forfatterens?|analytikerens?|researcher|author|analyst)\b", re.IGNORECASE
)
_SPELLINGS = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa"})
_SHORTEST = 4
_PUNCTUATION = ".,;:!?()[]»«”“\"'’–-"
_APART = " ¶ ¶ "
"""Between texts that are read as one: no name reaches across it."""


@dataclass(frozen=True, slots=True)
class Few:
    """What few in the frame share.

    Parameters
    ----------
    titles : mapping of str to int
        Titles of workplaces and staff units, with the persons of the frame in them.
    staff : frozenset of str
        Those of them that are staff units.
    values : mapping of str to int
        Values of the attributes written in words, spelled with ae, oe, aa.
    stems : tuple of (str, int)
        All units' titles in small letters, with the persons in them: what a role's first part is sought in.
    """

    titles: Mapping[str, int]
    staff: frozenset[str]
    values: Mapping[str, int]
    stems: tuple[tuple[str, int], ...]


def people(case: Case) -> Iterator[Remark]:
    """Remark on everything that could give somebody away, in the reports and in what they print of the tables."""
    few = few_of(case.evidence)
    known = frozenset(_known_words(case.study))
    for report in case.reports:
        yield from _identified(case, report, known)
        yield from _details(case, report, few)
    yield from _rows(case, known)
    if case.reports and not case.register:
        yield Remark(RemarkCode.NO_REGISTER, case.reports[0].prose.file)


def _identified(case: Case, report: Report, known: frozenset[str]) -> Iterator[Remark]:
    text = _without_references(report.text)
    found = (*identifiers(text, report.language), *names(text, case.register), *names_by_pattern(text, known))
    taken: set[tuple[RemarkCode, int]] = set()
    for one in found:
        line, column = report.place(one.start)
        code = _CODES[one.kind]
        if (code, line) not in taken:
            taken.add((code, line))
            yield Remark(code, report.prose.file, line, column, one.start, one.end, weight=5.0)


def _without_references(text: str) -> str:
    letters = list(text)
    for one in references(text):
        if one.kind is not ReferenceKind.INTERPRETATION:
            letters[one.start : one.end] = " " * (one.end - one.start)
    return "".join(letters)


def names_by_pattern(text: str, known: frozenset[str] = frozenset()) -> Iterator[Identifier]:
    """Find what looks like a person's name: a given name and another, a common surname, or a given name inside a sentence.

    Parameters
    ----------
    text : str
        Any text.
    known : frozenset of str
        Words that stand in the study's own titles and sources: no names here.

    Examples
    --------
    >>> [(one.start, one.end) for one in names_by_pattern("Det sagde Karen Holm.")]
    [(10, 20)]
    """
    for match in _CAPITALS.finditer(text):
        words = match.group().replace("\u00a0", " ").split(" ")
        first = next((at for at, word in enumerate(words) if word in GIVEN_NAMES), 0)
        start = match.start() + sum(len(word) + 1 for word in words[:first])
        if known.isdisjoint(words) and _is_name(text, start, words[first:]):
            yield Identifier(start, match.end(), IdentifierKind.NAME)


def _is_name(text: str, start: int, words: list[str]) -> bool:
    given = words[0] in GIVEN_NAMES
    if len(words) == 1:
        return given and bool(_INSIDE.search(text, max(start - 2, 0), start))
    return given or not {words[-1], words[-1].removesuffix("s")}.isdisjoint(COMMON_SURNAMES)


def _known_words(study: Study) -> Iterator[str]:
    """The capitalised words of titles, and of the sources that definitions name."""
    titles = [one.title_da for one in study.units] + [one.title_en for one in study.units]
    titles += [words for theme in study.themes for words in (theme.title_da, theme.title_en)]
    info = study.info
    titles += [info.title.da, info.title.en, *(one.source for one in info.definitions)]
    titles += [words for one in info.definitions for words in (one.meaning.da, one.meaning.en)]
    return (word for title in titles for word in _WORD.findall(title) if word[:1].isupper())


def _rows(case: Case, known: frozenset[str]) -> Iterator[Remark]:
    """What the report prints of the tables, and of the study's frame, is read too."""
    for file, texts in _tables(case.study):
        for row, code in sorted(_in_rows(case, texts, known), key=lambda one: (one[0], one[1].name)):
            yield replace(on_row(code, file, row), weight=4.0)
    for code in sorted({code for _, code in _in_rows(case, _frame(case.study.info), known)}, key=_name_of):
        yield Remark(code, "study.toml", 1, weight=4.0)


def _tables(study: Study) -> tuple[tuple[str, list[str]], ...]:
    return (
        ("findings.csv", [_both(one.sentence_da, one.sentence_en) for one in study.findings]),
        ("recommendations.csv", [_both(one.text_da, one.text_en) for one in study.recommendations]),
        ("passages.csv", [_both(one.condensed, one.condensed_en) for one in study.passages]),
        ("themes.csv", [_both(one.definition_da, one.definition_en) for one in study.themes]),
        ("actions.csv", [_both(one.text_da, one.text_en) for one in study.actions]),
        ("progress.csv", [one.fact for one in study.progress]),
    )


def _frame(info: StudyInfo) -> list[str]:
    """What the method chapter prints of study.toml."""
    method = info.method
    said = [info.purpose, *info.questions, *(one.meaning for one in info.definitions), *method.quality]
    said += [method.who_counts, method.knowledge, method.themes_origin, method.pre_understanding]
    return [_both(one.da, one.en) for one in (*said, method.planned, method.came)]


def _name_of(code: RemarkCode) -> str:
    return code.name


def _both(danish: str, english: str) -> str:
    return f"{danish}{_APART}{english}" if english else danish


def _in_rows(case: Case, texts: Sequence[str], known: frozenset[str]) -> set[tuple[int, RemarkCode]]:
    """The rows that give somebody away. What cannot hold a name or a number is not read closely: tables are long."""
    joined = _APART.join(texts)
    places = [
        [match.start() for match in _DIGIT.finditer(joined)],
        list(_name_places(joined)),
        [one.start for one in names(joined, case.register)],
    ]
    if not any(places):
        return set()
    numbered, named, registered = _rows_of(places, texts)
    language = case.study.info.language
    found = {(row, _CODES[one.kind]) for row in numbered for one in _identifiers_in(texts[row], language)}
    found |= {(row, RemarkCode.NAME) for row in named if any(names_by_pattern(texts[row], known))}
    return found | {(row, RemarkCode.NAME) for row in registered}


def _rows_of(places: Iterable[Iterable[int]], texts: Iterable[str]) -> Iterator[list[int]]:
    """The rows that places of the joined texts lie in, once each."""
    starts = list(accumulate((len(text) + len(_APART) for text in texts), initial=0))
    for ones in places:
        yield list(dict.fromkeys(bisect_right(starts, place) - 1 for place in ones))


def _identifiers_in(text: str, language: str) -> tuple[Identifier, ...]:
    return identifiers(text, language) if _DIGITS.search(text) else ()


def _name_places(joined: str) -> Iterator[int]:
    """Where given names and common surnames stand."""
    words = {word.strip(_PUNCTUATION) for word in set(joined.split())}
    held = sorted((words | {word.removesuffix("s") for word in words}) & (GIVEN_NAMES | COMMON_SURNAMES))
    if held:
        for match in re.finditer("|".join(map(re.escape, held)), joined):
            yield match.start()


def few_of(evidence: Evidence) -> Few:
    """Count who shares what in the frame: units with everything below them, and the values of attributes."""
    minimum = evidence.study.info.policy.minimum
    persons = [one for one in evidence.study.voices if one.kind is VoiceKind.PERSON]
    above = ancestors(evidence.study)
    inside = Counter(unit for one in persons for unit in above.get(one.unit, ()))
    units = [one for one in evidence.study.units if one.kind in {UnitKind.WORKPLACE, UnitKind.STAFF}]
    small = [one for one in units if inside[one.id] < minimum]
    texts = {one.name for one in evidence.study.info.attributes if one.kind is AttributeKind.TEXT}
    values = Counter(value for one in persons for name, value in one.attributes if name in texts)
    return Few(
        {title: inside[one.id] for one in small for title in (one.title_da, one.title_en) if len(title) >= 2},
        frozenset(
            title for one in small if one.kind is UnitKind.STAFF for title in (one.title_da, one.title_en)
        ),
        {
            spelled(value): count
            for value, count in values.items()
            if count < minimum and len(value) >= _SHORTEST
        },
        tuple(
            (title.lower(), inside[one.id])
            for one in evidence.study.units
            for title in (one.title_da, one.title_en)
            if title
        ),
    )


def spelled(word: str) -> str:
    """A word in small letters with ae, oe, aa, as the values of attributes are written.

    Examples
    --------
    >>> spelled("Økonom")
    'oekonom'
    """
    return word.lower().translate(_SPELLINGS)


def _details(case: Case, report: Report, few: Few) -> Iterator[Remark]:
    quoted: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for quote in quotes_of(report):
        quoted[quote.sentence.start].append((quote.start, quote.end))
    titles, said = titles_of(few), set[str]()
    for sentence in report.prose.sentences():
        if sentence.part is not Part.METHOD:
            place = _Place(case, report, sentence, tuple(quoted.get(sentence.start, ())))
            yield from _roles(place, few, titles)
            yield from _spoken_about(place, few, titles, said)
            yield from _third_person(place)


def titles_of(few: Few) -> re.Pattern[str]:
    """A pattern of the titles that few share."""
    words = "|".join(re.escape(title) for title in sorted(few.titles, key=len, reverse=True)) or r"(?!)"
    return re.compile(rf"\b(?:{words})(?:s|'s)?\b")


@dataclass(frozen=True, slots=True)
class _Place:
    """A sentence, and the stretches of it that are quotations."""

    case: Case
    report: Report
    sentence: Sentence
    quoted: tuple[tuple[int, int], ...]

    def is_quoted(self, start: int) -> bool:
        """Whether a place of the sentence lies in a quotation, or tells who is quoted."""
        inside = any(first <= start < last for first, last in self.quoted)
        return inside or (bool(self.quoted) and bool(targets(self.sentence, ReferenceKind.PASSAGE)))

    def say(self, code: RemarkCode, span: tuple[int, int], **values: object) -> Remark:
        """A remark on a stretch of the sentence."""
        words = " ".join(self.sentence.text[slice(*span)].split())
        return remark(code, self.report, self.sentence, span, claim=words, **values)


def _roles(place: _Place, few: Few, titles: re.Pattern[str]) -> Iterator[Remark]:
    """What few hold: a workplace, a profession, a role made of a workplace's name."""
    limit = place.case.study.info.policy.minimum
    text = place.sentence.text
    found = held_by_few(text, few, titles, limit) | dict(_professions(place, few))
    for span, count in sorted(found.items()):
        code = RemarkCode.QUOTE_LEADS_TO_ONE if place.is_quoted(span[0]) else RemarkCode.UNIQUE_ROLE
        yield replace(
            place.say(code, span, count=count, limit=limit), weight=3.0 if place.is_quoted(span[0]) else 0.5
        )


def held_by_few(text: str, few: Few, titles: re.Pattern[str], limit: int) -> dict[tuple[int, int], int]:
    """Workplaces that few share, staff units apart, and roles made of a workplace's name, with how many share each."""
    found: dict[tuple[int, int], int] = {}
    for match in titles.finditer(text):
        title = (
            match.group()
            if match.group() in few.titles
            else match.group().removesuffix("s").removesuffix("'")
        )
        if title not in few.staff and few.titles.get(title):
            found[match.span()] = few.titles[title]
    return found | dict(_compounds(text, few, limit))


def _professions(place: _Place, few: Few) -> Iterator[tuple[tuple[int, int], int]]:
    if few.values:
        for match in _WORD.finditer(place.sentence.text):
            word = spelled(match.group())
            value = next(
                (one for one in (word, word.removesuffix("en"), word.removesuffix("n")) if one in few.values),
                "",
            )
            if value and not (word == value and _is_function(place, match.start(), value)):
                yield match.span(), few.values[value]


def _is_function(place: _Place, start: int, value: str) -> bool:
    """Whether "en økonom" is one whom somebody has or wishes for, and not who speaks."""
    text = place.sentence.text
    article = _ARTICLE.search(text, 0, start)
    if article is None:
        return False
    if any(first <= start < last for first, last in place.quoted):
        return value not in _said_of_speakers(place)
    words, before = vocabulary(place.report.language), article.group(1).lower()
    subject = any(
        word in words.pronouns or word.endswith(words.people)
        for word in map(str.lower, _WORD.findall(text, 0, article.start()))
    )
    return subject and before in words.perfect | words.hiring | words.lacking | words.reporting


def _said_of_speakers(place: _Place) -> frozenset[str]:
    """The attributes of those who are quoted in the sentence, as they are spelled in the table."""
    evidence = place.case.evidence
    speakers = (
        evidence.speakers.get(one.target, "") for one in targets(place.sentence, ReferenceKind.PASSAGE)
    )
    voices = (evidence.voices[one] for one in speakers if one in evidence.voices)
    return frozenset(spelled(value) for voice in voices for _, value in voice.attributes)


def _compounds(text: str, few: Few, limit: int) -> Iterator[tuple[tuple[int, int], int]]:
    """Roles such as "specialskolelederen": held by at most those who work where the first part says."""
    for match in _ROLE.finditer(text):
        stem = (match.group(1) or match.group(2)).lower()
        held = [count for title, count in few.stems if stem in title]
        if held and 0 < sum(held) < limit:
            yield match.span(), sum(held)


def may_hold_a_role(word: str) -> bool:
    """Whether a text with this word must be read for roles and offices.

    Examples
    --------
    >>> [may_hold_a_role(word) for word in ("havnechefen,", "manager", "chefen", "ro")]
    [True, True, False, False]
    """
    return word.lower().strip(_PUNCTUATION) in _ENGLISH_ROLES or bool(
        _ROLE.search(word) or OFFICE.search(word)
    )


def _spoken_about(place: _Place, few: Few, titles: re.Pattern[str], said: set[str]) -> Iterator[Remark]:
    """Sole office-holders and small staff units, where something is held against them; once each in a report."""
    text = place.sentence.text
    offices = list(OFFICE.finditer(text))
    begun = {one.start() for one in offices}
    units = (one for one in titles.finditer(text) if one.group() in few.staff and one.start() not in begun)
    matches = [*offices, *units]
    for match in matches:
        words = match.group().lower()
        if words not in said and (place.is_quoted(match.start()) or _challenges(place)):
            said.add(words)
            yield place.say(RemarkCode.SPOKEN_ABOUT, match.span())


def _challenges(place: _Place) -> bool:
    """Whether what binds the sentence is mostly challenges."""
    evidence = place.case.evidence
    named = [evidence.findings.get(one.target) for one in targets(place.sentence, ReferenceKind.FINDING)]
    carried = [evidence.passages.get(one) for finding in named if finding for one in finding.passages_for]
    kinds = [one.kind for one in carried if one is not None]
    return 2 * kinds.count(PassageKind.CHALLENGE) > len(kinds)


def _leading(place: _Place) -> tuple[Identifier, ...]:
    """The details that may lead to one person: none of the analyst's own, nor the pronoun of "en leder" who might be anybody."""
    text = place.sentence.text
    if _ANALYST.search(text):
        return ()
    found = person_details(text, place.report.language)
    anybody = _ANYBODY.search(text)
    if anybody is None or any(one.kind is not IdentifierKind.PRONOUN for one in found):
        return found
    return tuple(one for one in found if place.is_quoted(one.start) or one.start < anybody.start())


def _third_person(place: _Place) -> Iterator[Remark]:
    """Pronouns and biography that lead to one person; one remark of each code in a sentence."""
    if not of_one_person(place.report.language).search(place.sentence.text):
        return
    limit = place.case.study.info.policy.minimum
    said: set[RemarkCode] = set()
    for one in _leading(place):
        code = _code(one, quoted=place.is_quoted(one.start))
        if code not in said:
            said.add(code)
            yield place.say(code, (one.start, one.end), count=1, limit=limit)


@lru_cache(maxsize=2)
def of_one_person(language: str) -> re.Pattern[str]:
    """What a sentence must hold before it is read closely: reports are long, and few sentences speak of one person."""
    words = vocabulary(language)
    pronouns, people = "|".join(sorted(words.third_person)), "|".join(words.person)
    return re.compile(rf"\b(?:{pronouns})\b|(?:{people})\b|{'|'.join(words.unique)}", re.IGNORECASE)


def _code(one: Identifier, *, quoted: bool) -> RemarkCode:
    if one.kind is IdentifierKind.UNIQUE_ROLE:
        return RemarkCode.QUOTE_LEADS_TO_ONE if quoted else RemarkCode.UNIQUE_ROLE
    if one.kind is IdentifierKind.PRONOUN and quoted:
        return RemarkCode.SPOKEN_ABOUT
    return RemarkCode.THIRD_PERSON
