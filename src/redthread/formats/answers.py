"""Read the survey's answers: one row a response, every value as text."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from redthread.errors import Code, Problem, Refusal, problem
from redthread.records.study import Attachment
from redthread.records.survey import Questionnaire

if TYPE_CHECKING:
    import polars

MOST_SHOWN = 20


def read_answers(attachment: Attachment) -> polars.DataFrame:
    """Read answers from Parquet or CSV.

    Parameters
    ----------
    attachment : Attachment
        ``answers.parquet`` or ``answers.csv``.

    Returns
    -------
    polars.DataFrame
        Every column as text, an empty value as null.

    Raises
    ------
    Refusal
        ``file-unreadable``.
    """
    import polars

    try:
        if attachment.name.endswith(".csv"):
            frame = polars.read_csv(io.BytesIO(attachment.data), infer_schema_length=0)
        else:
            frame = polars.read_parquet(io.BytesIO(attachment.data))
        texts = frame.with_columns(polars.all().cast(polars.String))
    except (polars.exceptions.PolarsError, polars.exceptions.PanicException, OSError, ValueError) as fault:
        raise Refusal(
            (problem(Code.FILE_UNREADABLE, attachment.name, reason="not a table of answers"),)
        ) from fault
    return texts.with_columns(polars.all().replace("", None))


def answer_problems(questionnaire: Questionnaire, frame: polars.DataFrame, file: str) -> tuple[Problem, ...]:
    """What is wrong with answers to a questionnaire: columns that are missing, values that no choice offers.

    At most twenty rows are named for each item.

    Parameters
    ----------
    questionnaire : Questionnaire
        The items.
    frame : polars.DataFrame
        The answers.
    file : str
        The name of the answers' file.
    """
    found: list[Problem] = []
    for item in questionnaire.items:
        if item.name not in frame.columns:
            found.append(problem(Code.COLUMN_MISSING, file, 1, item.name))
        elif item.kind == "select_one":
            offered = [choice.name for choice in item.choices]
            found.extend(_unoffered(frame, item.name, offered, file))
    return tuple(found)


def _unoffered(frame: polars.DataFrame, name: str, offered: list[str], file: str) -> list[Problem]:
    column = frame.get_column(name)
    wrong = (column.is_not_null() & ~column.is_in(offered)).arg_true()[:MOST_SHOWN]
    expected = ", ".join(offered)
    return [
        problem(Code.CELL_VALUE, file, row + 2, name, value=column[row], expected=expected)
        for row in wrong.to_list()
    ]
