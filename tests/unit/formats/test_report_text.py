from redthread.formats.report_text import parse_report
from redthread.records.prose import BlockKind, Part, ReferenceKind

REPORT = """---
language: da
---
# Ledernes vilkår
:::main-results
Nogle ledere savner sparring, mens andre roser den. [F-012]
:::
## Motivation og trivsel {#T-1}
### Opbakning og sparring {#T-1.2}
Nogle **ledere** savner
sparring. [F-012] {{q07.agree}} er enige.
> »Jeg står ofte alene
> med de svære sager« [P-000101]

:::voices F-012
:::
:::chart q07 by=area
:::
| Udsagn | Enige |
|---|---|
| Nogle ledere savner ro | {{q07.agree|area:skole}} |
| Alle er med | [F-004] |
## Metode {#method}
- Én
  - To. [tolkning: et skøn]
:::chart
"""


def blocks(text):
    return parse_report(text).blocks


def kinds(text):
    return [block.kind for block in blocks(text)]


def test_parse_report_reads_blocks_in_order():
    assert kinds(REPORT) == [
        BlockKind.HEADING,
        BlockKind.MAIN_RESULTS,
        BlockKind.HEADING,
        BlockKind.HEADING,
        BlockKind.PARAGRAPH,
        BlockKind.QUOTE,
        BlockKind.VOICES,
        BlockKind.CHART,
        BlockKind.TABLE,
        BlockKind.HEADING,
        BlockKind.BULLET,
        BlockKind.BULLET,
        BlockKind.UNKNOWN,
    ]


def test_parse_report_binds_a_sentence_by_the_references_after_it():
    bound = [
        (sentence.text.strip(), [one.target for one in sentence.references])
        for sentence in parse_report(REPORT).sentences()
    ]
    assert bound == [
        ("Ledernes vilkår", []),
        ("Nogle ledere savner sparring, mens andre roser den.", ["F-012"]),
        ("Motivation og trivsel", []),
        ("Opbakning og sparring", []),
        ("Nogle   ledere   savner sparring.", ["F-012"]),
        ("er enige.", ["q07.agree"]),
        ("»Jeg står ofte alene   med de svære sager«", ["P-000101"]),
        ("Udsagn", []),
        ("Enige", []),
        ("Nogle ledere savner ro", ["q07.agree|area:skole"]),
        ("Alle er med", ["F-004"]),
        ("Metode", []),
        ("Én", []),
        ("To.", ["et skøn"]),
    ]


def test_parse_report_keeps_the_place_of_each_letter():
    for sentence in parse_report(REPORT).sentences():
        assert len(sentence.text) == sentence.end - sentence.start
        assert sentence.text[0] in {REPORT[sentence.start], " "}
        row, column = REPORT.split("\n")[sentence.line - 1], sentence.column
        assert row[column - 1] == REPORT[sentence.start]


def test_parse_report_gives_each_sentence_its_part_and_theme():
    places = {
        sentence.text.strip(): (sentence.part, sentence.theme)
        for sentence in parse_report(REPORT).sentences()
    }
    assert places["Nogle ledere savner sparring, mens andre roser den."] == (Part.MAIN_RESULTS, "")
    assert places["er enige."] == (Part.CHAPTER, "T-1.2")
    assert places["To."] == (Part.METHOD, "")


def test_parse_report_reads_the_argument_and_options_of_a_directive():
    chart = next(block for block in blocks(REPORT) if block.kind is BlockKind.CHART)
    assert (chart.argument, chart.options) == ("q07", (("by", "area"),))


def test_parse_report_gives_a_directive_without_its_other_end_as_unknown():
    assert [(block.kind, block.argument) for block in blocks(":::main-results\nEn.\n")] == [
        (BlockKind.UNKNOWN, "main-results"),
        (BlockKind.PARAGRAPH, ""),
    ]
    assert kinds("En.\n:::\n") == [BlockKind.PARAGRAPH, BlockKind.UNKNOWN]
    (unknown,) = blocks(":::tegning\nInden i.\n:::\n")
    assert (unknown.kind, unknown.text) == (BlockKind.UNKNOWN, ":::tegning")
    assert [child.text for child in unknown.children] == ["Inden i."]


def test_parse_report_takes_the_language_of_the_front_matter():
    assert parse_report("---\nlanguage: en\n---\nOne.\n", language="da").language == "en"
    assert parse_report("En.\n", language="da").language == "da"


def test_parse_report_leaves_out_comments():
    assert [sentence.text for sentence in parse_report("<!-- alle ledere -->\nÉn.\n").sentences()] == ["Én."]


def test_parse_report_reads_a_lone_reference_under_an_empty_sentence():
    (sentence,) = parse_report("[F-099]\n").sentences()
    assert (sentence.text.strip(), sentence.references[0].target) == ("", "F-099")


def test_parse_report_reads_an_empty_text():
    assert parse_report("").blocks == ()


def test_parse_report_goes_on_with_a_line_that_begins_with_a_year():
    assert kinds("Det skete i\n2017. Så kom\n2) den anden.") == [BlockKind.PARAGRAPH]
    assert kinds("1. Et\n2. To") == [BlockKind.NUMBERED, BlockKind.NUMBERED]


def test_parse_report_names_the_kind_of_each_reference():
    bound = "[F-1] [P-2, P-3] [q07.agree] [frame|new] [interpretation: my reading] [X-9]"
    text = f"Nogle {{{{F-1.for}}}} [...] er [sic] med [her](https://eksempel.dk). {bound}"
    (sentence,) = parse_report(text).sentences()
    assert [(one.kind, one.target) for one in sentence.references] == [
        (ReferenceKind.PRINTED, "F-1.for"),
        (ReferenceKind.FINDING, "F-1"),
        (ReferenceKind.PASSAGE, "P-2"),
        (ReferenceKind.PASSAGE, "P-3"),
        (ReferenceKind.FIGURE, "q07.agree"),
        (ReferenceKind.FIGURE, "frame|new"),
        (ReferenceKind.INTERPRETATION, "my reading"),
        (ReferenceKind.UNKNOWN, "X-9"),
    ]
