"""Documents made for the tests by other programs' libraries than the ones that read them."""

import io
import zipfile

NOTE = (
    '<?xml version="1.0"?><w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    '<w:footnote w:id="2"><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:footnote></w:footnotes>'
)
BOX = (
    '<w:r xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml">'
    "<w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
)


def word(build, *, note="", box=""):
    """A Word file: ``build`` fills python-docx's document; a footnote part and a text box can be put in."""
    import docx
    from lxml import etree

    document = docx.Document()
    build(document)
    if box:
        document.add_paragraph()._p.append(etree.fromstring(BOX.format(box)))
    stream = io.BytesIO()
    document.save(stream)
    return (
        with_part(stream.getvalue(), "word/footnotes.xml", NOTE.format(note)) if note else stream.getvalue()
    )


def with_part(data, name, content):
    """The package with one more part, or with the part replaced."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            if entry.filename != name:
                new.writestr(entry, old.read(entry.filename))
        new.writestr(name, content)
    return stream.getvalue()


def opendocument(build):
    """An OpenDocument text: ``build`` fills odfpy's document."""
    from odf.opendocument import OpenDocumentText

    document = OpenDocumentText()
    build(document)
    stream = io.BytesIO()
    document.write(stream)
    return stream.getvalue()


def rtf(paragraphs, *, before="", after=""):
    """An RTF file with paragraphs of any letters."""
    body = "".join(f"\\pard {rtf_words(words)}\\par\n" for words in paragraphs)
    return f"{{\\rtf1\\ansi\\ansicpg1252\\deff0{{\\fonttbl{{\\f0 Arial;}}}}\n{before}{body}{after}}}".encode(
        "ascii"
    )


def rtf_words(words):
    """Letters as RTF writes them: escaped, cp1252 as hexadecimals, the rest as UTF-16 units."""
    return "".join(_rtf_letter(letter) for letter in words)


def _rtf_letter(letter):
    if letter in "\\{}":
        return "\\" + letter
    if " " <= letter <= "~":
        return letter
    try:
        return f"\\'{letter.encode('cp1252')[0]:02x}"
    except UnicodeEncodeError:
        units = letter.encode("utf-16-le")
        return "".join(
            f"\\u{int.from_bytes(units[at : at + 2], 'little', signed=True)}?"
            for at in range(0, len(units), 2)
        )


def pdf(source, **options):
    """A PDF that Typst sets from its own markup."""
    import typst

    return typst.compile(source.encode("utf-8"), format="pdf", ignore_system_fonts=True, **options)


def solid(text):
    """The characters that are not blank, in order."""
    return "".join(text.split())


def bag(text):
    """The characters that are not blank, sorted: what must not be lost, whatever the order."""
    return "".join(sorted(solid(text)))
