"""How the check looks on a terminal: the first screen, and the remarks one by one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.text import Text

from redthread.conclude.check import WORST, CheckResult
from redthread.conclude.first_look import FirstLook, Missing, Said, WhoSaid
from redthread.conclude.remarks import advice, figures, what
from redthread.records.claims import Remark, Severity
from redthread.records.words import WhyNot

_COLOURS = {Severity.ERROR: "red", Severity.DOUBT: "yellow", Severity.HINT: "cyan"}
_SEVERITIES = {
    "da": {Severity.ERROR: "fejl", Severity.DOUBT: "tvivl", Severity.HINT: "vink"},
    "en": {Severity.ERROR: "error", Severity.DOUBT: "doubt", Severity.HINT: "hint"},
}
_PLURALS = {
    "da": {Severity.ERROR: "fejl", Severity.DOUBT: "tvivl", Severity.HINT: "vink"},
    "en": {Severity.ERROR: "errors", Severity.DOUBT: "doubts", Severity.HINT: "hints"},
}
_HEADINGS = {
    "da": (
        "Siger mere, end der er belæg for",
        "Hvem sagde det, hvem sagde andet, og hvem blev aldrig spurgt",
        "Samme resultat, to forskellige ord",
        "Kan føre til én leder",
        "Hvem mangler, og hvad må derfor ikke siges",
    ),
    "en": (
        "Says more than was heard",
        "Who said it, who said otherwise, and who was never asked",
        "The same finding, two different words",
        "May lead to one leader",
        "Who is missing, and what may therefore not be said",
    ),
}
_WHY = {
    "da": {
        WhyNot.NOT_ASKED: "ikke spurgt",
        WhyNot.DECLINED: "takkede nej",
        WhyNot.NO_REPLY: "svarede ikke",
        WhyNot.ON_LEAVE: "på orlov",
        WhyNot.LEFT: "fratrådt",
        WhyNot.POSTPONED: "udsat",
        WhyNot.OTHER: "andet",
        None: "uden angivet grund",
    },
    "en": {
        WhyNot.NOT_ASKED: "not asked",
        WhyNot.DECLINED: "declined",
        WhyNot.NO_REPLY: "no reply",
        WhyNot.ON_LEAVE: "on leave",
        WhyNot.LEFT: "left",
        WhyNot.POSTPONED: "postponed",
        WhyNot.OTHER: "other",
        None: "no reason given",
    },
}


def show(console: Console, title: str, result: CheckResult, look: FirstLook, language: str) -> None:
    """Print the whole answer of the check.

    Parameters
    ----------
    console : Console
        Where to.
    title : str
        The study's title.
    result : CheckResult
        What the check says.
    look : FirstLook
        What to show first.
    language : str
        ``"da"`` or ``"en"``.
    """
    first_screen(console, title, result, look, language)
    console.print(Rule(_worst_heading(result, language), align="left", style="dim"))
    for one in result.remarks[:WORST]:
        console.print(_full(one, language))
    for one in result.remarks[WORST:]:
        console.print(_line(one, language), soft_wrap=True)
    console.print(_tail(result, language))


def first_screen(console: Console, title: str, result: CheckResult, look: FirstLook, language: str) -> None:
    """Print what an analyst wants to see first: the counts, and five things in the order of their weight."""
    console.print(_head(title, result, language))
    for heading, body in _sections(look, language):
        console.print(Rule(heading, align="left", style="dim"))
        console.print(Padding(body, (0, 2)))


def _head(title: str, result: CheckResult, language: str) -> Text:
    text = Text(title, style="bold")
    return text.append("\n").append_text(Text(summary(result, language), style="not bold"))


def summary(result: CheckResult, language: str) -> str:
    """The check's counts in one line.

    Examples
    --------
    >>> summary(CheckResult((), 12, 5, 4, 1), "en")
    '12 sentences, 5 claims, 4 judged; 1 sentence could not be judged. No errors, no doubts, no hints.'
    """
    counts = Counter(one.severity for one in result.remarks)
    none = "no" if language == "en" else "ingen"
    said = ", ".join(_counted(counts[each], each, none, language) for each in Severity)
    if language == "en":
        left = f"{result.not_judged} sentence{'' if result.not_judged == 1 else 's'} could not be judged"
        counted = f"{result.sentences} sentences, {result.claims} claims, {result.judged} judged; {left}."
    else:
        left = f"{result.not_judged} sætning{'' if result.not_judged == 1 else 'er'} kunne ikke vurderes"
        counted = f"{result.sentences} sætninger, {result.claims} påstande, {result.judged} vurderet; {left}."
    return f"{counted} {said[:1].upper()}{said[1:]}."


def _counted(count: int, severity: Severity, none: str, language: str) -> str:
    words = (_SEVERITIES if count == 1 else _PLURALS)[language]
    return f"{count or none} {words[severity]}"


def _sections(look: FirstLook, language: str) -> Iterator[tuple[str, RenderableType]]:
    headings = _HEADINGS[language]
    if look.claim:
        yield headings[0], _claim(look.claim, language)
    if look.who:
        yield headings[1], _who(look.who, language)
    if look.drift:
        yield headings[2], _drift(look.drift, language)
    if look.quote:
        yield headings[3], _quote(look.quote, language)
    if look.missing:
        yield headings[4], _missing(look.missing, language)


def _claim(one: Remark, language: str) -> RenderableType:
    lines = [_place(one), lit(one)]
    if one.support:
        lines.append(Text(figures(one.support, language), style="dim"))
    return Group(*lines, *_wording(one))


def _place(one: Remark) -> Text:
    return Text(f"{one.file}:{one.line}:{one.column}", style="dim")


def lit(one: Remark) -> Text:
    """The sentence with the claim lit up; arrows around it where there are no colours."""
    claim = dict(one.values).get("claim", "")
    before, found, after = one.sentence.partition(claim) if claim else (one.sentence, "", "")
    if not found:
        return Text(one.sentence)
    style = f"bold reverse {_COLOURS[one.severity]}"
    return (
        Text(before)
        .append("→", style="dim")
        .append(found, style=style)
        .append("←", style="dim")
        .append(after)
    )


def _wording(one: Remark) -> list[Text]:
    return [Text("✎ ", style="green").append(words) for words in (one.wording_da, one.wording_en) if words]


def _who(who: WhoSaid, language: str) -> RenderableType:
    for_, against, silent, not_asked, not_heard = (
        (
            "said it",
            "said otherwise",
            "were asked and said neither",
            "heard, but never asked about it",
            "not heard at all",
        )
        if language == "en"
        else (
            "har sagt det",
            "har sagt noget andet",
            "er spurgt og har ikke sagt noget af det",
            "er hørt, men aldrig spurgt om det",
            "er slet ikke hørt",
        )
    )
    return Group(
        _voices(who.count_for, for_, who.for_, "green"),
        _voices(who.count_against, against, who.against, "red"),
        *(
            _voices(count, words, (), "dim")
            for count, words in ((who.silent, silent), (who.not_asked, not_asked), (who.not_heard, not_heard))
        ),
    )


def _voices(count: int, words: str, said: tuple[Said, ...], style: str) -> Text:
    text = Text(f"{count:>4} ", style=f"bold {style}").append(words, style="not bold")
    for one in said:
        text.append(f"\n       {one.voice} ", style="dim").append(one.condensed, style="not bold")
    return text


def _drift(one: Remark, language: str) -> RenderableType:
    values = dict(one.values)
    summary_word, chapter_word = ("main results", "chapter") if language == "en" else ("hovedtræk", "kapitel")
    other = Text.assemble((f"{summary_word:>13}  ", "dim"), lit(one))
    before, found, after = values.get("chapter", "").partition(values.get("other", ""))
    chapter = Text.assemble(
        (f"{chapter_word:>13}  ", "dim"),
        before,
        ("→", "dim"),
        (found, "bold reverse yellow"),
        ("←", "dim"),
        after,
    )
    return Group(_place(one), other, chapter)


def _quote(one: Remark, language: str) -> RenderableType:
    return Group(_place(one), lit(one), Text(f"{what(one, language)}; {advice(one, language)}", style="dim"))


def _missing(missing: Missing, language: str) -> RenderableType:
    absent, share = missing.frame - missing.heard, missing.heard / missing.frame * 100
    reasons = ", ".join(f"{count} {_WHY[language][why]}" for why, count in missing.reasons)
    if language == "en":
        first = (
            f"{missing.heard} of {missing.frame} were heard ({share:.0f} %); {absent} were not: {reasons}."
        )
        last = f"Write of those heard, not of all {missing.frame}: even what every one of them said is {share:.0f} % of all."
    else:
        first = f"{missing.heard} af {missing.frame} er hørt ({share:.0f} %); {absent} er ikke: {reasons}."
        last = f"Skriv om de hørte, ikke om alle {missing.frame}: selv det, hver eneste af dem har sagt, er {share:.0f} % af alle."
    return Group(Text(first), *(_group(one, language) for one in missing.groups[:3]), Text(last))


def _group(one: tuple[str, str, int, int], language: str) -> Text:
    danish, english, heard, frame = one
    rest = frame - heard
    if language == "en":
        return Text(
            f"{heard} of {frame} {english} were heard: what they say does not speak for the other {rest}."
        )
    return Text(f"{heard} af {frame} {danish} er hørt: det, de siger, gælder ikke de øvrige {rest}.")


def _worst_heading(result: CheckResult, language: str) -> str:
    if len(result.remarks) <= WORST:
        return "Bemærkninger" if language == "da" else "Remarks"
    return "De ti værste først" if language == "da" else "The ten worst first"


def _full(one: Remark, language: str) -> RenderableType:
    head = _label(one, language).append(f" {what(one, language)}", style="not bold not dim")
    lines: list[RenderableType] = [head]
    if one.sentence:
        lines.append(Padding(lit(one), (0, 0, 0, 4)))
    better = _wording(one) or [Text(f"→ {advice(one, language)}", style="dim")]
    return Group(*lines, *(Padding(words, (0, 0, 0, 4)) for words in better))


def _label(one: Remark, language: str) -> Text:
    name = one.code.value.name
    severity = Text(
        f" {_SEVERITIES[language][one.severity]}: {name}:", style=f"bold {_COLOURS[one.severity]}"
    )
    return _place(one).append(":").append_text(severity)


def _line(one: Remark, language: str) -> Text:
    return _label(one, language).append(
        f" {what(one, language)}; {advice(one, language)}", style="not bold not dim"
    )


def _tail(result: CheckResult, language: str) -> Text:
    if result.publishable:
        return Text(
            "Nothing stops publishing." if language == "en" else "Intet hindrer udgivelse.",
            style="bold green",
        )
    count = len(result.of(Severity.ERROR))
    if language == "en":
        return Text(
            f"{count} error{' stops' if count == 1 else 's stop'} publishing; a draft can always be built.",
            style="bold red",
        )
    return Text(f"{count} fejl hindrer udgivelse; et udkast kan altid bygges.", style="bold red")
