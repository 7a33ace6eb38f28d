"""docs/reference/remarks.md is made from `RemarkCode`: this file makes it, and holds it to that.

Write it anew with ``python -m tests.docs.test_remarks_page``.
"""

from pathlib import Path

from redthread.conclude.remarks import RemarkCode
from redthread.records.claims import Severity, Words

PAGE = Path(__file__).parents[2] / "docs/reference/remarks.md"
HEAD = """# Remarks

Made from `redthread.conclude.remarks.RemarkCode`: do not edit by hand. Everything that [the check](check.md) can say.

An *error* stops publishing, never drafting. A *doubt* and a *hint* stop nothing. Words in braces are filled in.
"""
TITLES = {Severity.ERROR: "Errors", Severity.DOUBT: "Doubts", Severity.HINT: "Hints"}


def rendered():
    return HEAD + "".join(section(severity) for severity in Severity)


def section(severity):
    entries = (code.value for code in RemarkCode if code.value.severity is severity)
    return f"\n## {TITLES[severity]}\n" + "".join(entry(words) for words in entries)


def entry(words: Words):
    return f"""
### {words.name}
- {words.what_en}; *{words.do_en}*
- {words.what_da}; *{words.do_da}*
"""


def test_the_page_of_remarks_is_made_from_the_codes():
    assert PAGE.read_text(encoding="utf-8") == rendered()


if __name__ == "__main__":
    PAGE.write_text(rendered(), encoding="utf-8")
