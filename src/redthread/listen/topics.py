"""The topic that opens a point: "Ferie. ...", "Vikarer - hvordan ...", "Tid og sted: ..."."""

import re

from redthread.listen.vocabulary import LABEL_OF, LEADS_IN_START, QUESTION_WORD, SUBJECT_AND_VERB, VERBS
from redthread.text.spans import Span

LONGEST = 75
MOST_WORDS = 9
STRONG = re.compile(
    r"\s*(?:\*\*|__|<(?:b|strong)>)(?P<topic>[^*_<\n]{2,75}?)[.:]?(?:\*\*|__|</(?:b|strong)>)[.:]?\s",
    re.IGNORECASE,
)
STOP = re.compile(r"[*_]{0,3}(?P<topic>[A-ZÆØÅ][^.?!:;\n*_]{1,74})\.[*_]{0,3}\s+(?=[\"”»“(A-ZÆØÅ])")
COLON = re.compile(r"[*_]{0,3}(?P<topic>[A-ZÆØÅ][^.?!:;\n*_]{1,59}?)(?::[*_]{0,3}|[*_]{1,3}:)\s+(?=\S)")
DASH = re.compile(rf"(?P<topic>[A-ZÆØÅ][^.?!:;,\n–—]{{1,59}}?)\s[–—-]\s+(?={QUESTION_WORD}\b)", re.IGNORECASE)
COMMA = re.compile(r"(?P<topic>[A-ZÆØÅ][^.?!:;,\n–—]{9,59}),\s+(?=(?P<next>[A-ZÆØÅ]\w+)\s)")
WISH = re.compile(
    r"(?:handler|skaber|kræver|fordrer|mangler|giver|får|svært|vigtigt?|nødvendigt|godt|bedre|behov|brug|ønske|undgå|skab|sørg|husk|afdæk|jeg|hun|han|man|ingen|important|need)\b",
    re.IGNORECASE,
)
SHORT_WORD = re.compile(
    r"\b(?:fx|f\.eks|bl\.a|dvs|hhv|ift|mv|m\.v|evt|ca|nr|kl|pkt|jf|etc|e\.g|i\.e|mr|ms|dr)$", re.IGNORECASE
)


def topic_of(text: str, span: Span) -> Span | None:
    """Find the topic that opens a point, without the mark that ends it.

    A topic is a few words without a verb, ended by a full stop, a colon, a dash before a question, or bold. A point that is only
    that (a bullet of two words) has none.

    Parameters
    ----------
    text : str
        The document's text.
    span : Span
        The point.

    Returns
    -------
    Span or None
        Where the topic stands.

    Examples
    --------
    >>> text = "Tid til ledelse. Der er for lidt af den."
    >>> topic_of(text, Span(0, len(text))).of(text)
    'Tid til ledelse'
    """
    words = span.of(text)
    for pattern in (STRONG, DASH, STOP, COLON, COMMA):
        match = pattern.match(words)
        if match and _is_topic(match, pattern, text):
            return Span(span.start + match.start("topic"), span.start + match.end("topic"))
    return None


def is_bare_topic(words: str) -> bool:
    """Whether a line is a topic and nothing else.

    Examples
    --------
    >>> is_bare_topic("Ferie og fravær."), is_bare_topic("Vi har erfaringer.")
    (True, False)
    """
    match = re.fullmatch(r"(?P<topic>[A-ZÆØÅ][^.?!:;\n]{2,59})[.:]", words)
    return match is not None and len(words.split()) <= 7 and _is_name(match["topic"])


def _is_topic(match: re.Match[str], pattern: re.Pattern[str], text: str) -> bool:
    topic = " ".join(match["topic"].split())
    if len(topic) > LONGEST or len(topic.split()) > MOST_WORDS or SHORT_WORD.search(topic):
        return False
    if topic.lower() in LABEL_OF or pattern is STRONG:
        return True
    if pattern is COMMA and not _is_common(match["next"], text):
        return False
    return _is_name(topic)


def _is_common(word: str, text: str) -> bool:
    """A capital after a comma opens a sentence where the word is no name: it stands elsewhere in small letters."""
    return len(word) > 3 and bool(re.search(rf"\b{re.escape(word.lower())}\b", text))


def _is_name(topic: str) -> bool:
    """A topic names something: it has no verb, and begins neither as a sentence nor with a wish."""
    return not (
        VERBS.search(topic)
        or SUBJECT_AND_VERB.match(topic)
        or LEADS_IN_START.match(topic)
        or WISH.match(topic)
    )
