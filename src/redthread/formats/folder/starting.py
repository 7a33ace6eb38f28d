"""A new study folder: empty, sound, and with a README that says what to do first and what each file holds."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from redthread.formats.folder.cells import fields_of
from redthread.formats.folder.layout import TABLES
from redthread.records.info import StudyInfo, Text
from redthread.records.study import Study

README = "README.md"

_STEPS = {
    "da": """# {title}

Dette er en undersøgelsesmappe til Redthread. Den er tom, og den er gyldig: `redthread check .` kan køre fra første dag.
Alt er almindelige filer, som kan åbnes i et regneark eller en teksteditor. README-filer læses ikke af programmet.

## De første skridt

1. `study.toml`: skriv formål (`[purpose]`), spørgsmål (`[[questions]]`) og hvem der tæller med (`[method.who_counts]`).
2. `organisation.csv` og `people.csv`: enhederne, og én række for hver person i målgruppen, også dem der ikke bliver hørt.
   Kun pseudonymer (V-001); aldrig navne, adresser eller telefonnumre.
3. `themes.csv`: kodebogen. Temaer må gerne komme til og ændre titel undervejs; betegnelsen (T-1.2) ændres ikke.
4. `guides/G-1.md`: interviewguiden og de temaer, den spørger om.
5. `redthread import interview FIL .` eller `redthread import minutes FIL .` lægger materialet i `sources/`.
6. `passages.csv`: meningsenhederne. Skriv citatet, som det står i kilden; programmet finder stedet.
7. `findings.csv` og `recommendations.csv`: resultater med deres meningsenheder, og anbefalinger med deres resultater.
8. `report.md`: rapporten. Skriv [F-001] efter den sætning, som resultatet bærer.
9. `redthread check .` siger, hvilke sætninger der ikke er dækket af materialet. `redthread report . --out ../rapport` bygger rapporten.

## Tabellernes kolonner
""",
    "en": """# {title}

This is a study folder for Redthread. It is empty, and it is sound: `redthread check .` runs from the first day.
Everything is plain files that open in a spreadsheet or an editor. The program does not read README files.

## The first steps

1. `study.toml`: write the purpose (`[purpose]`), the questions (`[[questions]]`) and who counts (`[method.who_counts]`).
2. `organisation.csv` and `people.csv`: the units, and a row for everybody in the frame, also those who are not heard.
   Pseudonyms only (V-001); never names, addresses or telephone numbers.
3. `themes.csv`: the codebook. Themes may come and change their titles; the name (T-1.2) does not change.
4. `guides/G-1.md`: the interview guide, and the themes it asks about.
5. `redthread import interview FILE .` or `redthread import minutes FILE .` puts the material into `sources/`.
6. `passages.csv`: the meaning units. Write the quote as it stands in the source; the program finds the place.
7. `findings.csv` and `recommendations.csv`: findings with their passages, recommendations with their findings.
8. `report.md`: the report. Write [F-001] after the sentence that the finding carries.
9. `redthread check .` says which sentences the material does not carry. `redthread report . --out ../report` builds the report.

## The columns of the tables
""",
}
_REPORT = {
    "da": "---\nlanguage: da\n---\n# {title}\n\n:::main-results\n:::\n\n## Metode {{#method}}\n\n:::method\n:::\n",
    "en": "---\nlanguage: en\n---\n# {title}\n\n:::main-results\n:::\n\n## Method {{#method}}\n\n:::method\n:::\n",
}


def empty_study(name: str, title: str, language: str) -> Study:
    """Make a study that holds nothing yet but its title and a report's skeleton.

    Parameters
    ----------
    name : str
        What its folder is called; the study's id is made of it.
    title : str
        Its title, in its own language.
    language : str
        ``"da"`` or ``"en"``.

    Examples
    --------
    >>> empty_study("Ledere 2026", "Ledernes vilkår", "da").info.id
    'ledere-2026'
    """
    words = re.findall("[a-zæøå0-9]+", name.lower())
    named = Text(da=title) if language == "da" else Text(en=title)
    info = StudyInfo("-".join(words) or "study", named, language)
    return Study(info, report=_REPORT[language].format(title=title))


def readme(title: str, language: str) -> str:
    """What the README of a new folder says: the first steps, and the columns of each table.

    Examples
    --------
    >>> readme("Ledernes vilkår", "da").splitlines()[0]
    '# Ledernes vilkår'
    """
    tables = "".join(f"- `{table.file}`: {_columns(table.record)}\n" for table in TABLES)
    return _STEPS[language].format(title=title) + tables


def _columns(record: Callable[..., Any]) -> str:
    return ", ".join(f"**{one.name}**" if one.column.required else one.name for one in fields_of(record))
