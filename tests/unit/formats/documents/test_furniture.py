"""Lines of the page: what is set aside, and what only looks like it."""

from redthread.formats.documents import read_document
from redthread.formats.documents.document import DocumentBlockKind
from redthread.formats.documents.furniture import furniture, recurring


def found(*rows):
    return sorted(furniture(list(rows)))


def test_furniture_takes_a_page_number_that_says_so():
    assert found("Tid", "Side 2 af 5", "Ro") == [1]


def test_furniture_takes_a_header_that_comes_back_beside_page_numbers():
    assert found("Møde i rådet", "Side 1", "Tid", "Møde i rådet", "Side 2", "Ro") == [0, 1, 3, 4]


def test_furniture_takes_a_header_with_its_own_rising_number():
    assert found("Referat\t\t1", "Tid", "Referat\t\t2", "Ro") == [0, 2]


def test_furniture_leaves_rows_whose_numbers_do_not_rise_by_one():
    assert found("Enig\t12", "Uenig\t3", "Enig\t14", "Uenig\t9") == []


def test_furniture_leaves_a_label_that_comes_back():
    assert found("Anbefalinger:", "Tid", "Anbefalinger:", "Ro") == []


def test_furniture_leaves_the_bare_numbers_of_a_flat_agenda():
    assert found("1", "Velkomst", "2", "Regnskab", "3", "Eventuelt") == []


def test_furniture_takes_bare_numbers_that_rise_with_text_between():
    rows = [*["Vi mangler tid."] * 6, "1", *["Vi mangler ro."] * 6, "2"]
    assert sorted(furniture(rows)) == [6, 13]


def test_recurring_takes_names_with_numbers_on_lines_of_their_own():
    rows = ["Bord 1", "Tid", "Bord 2", "Ro", "Bord 1", "Gruppe 4"]
    assert sorted(recurring(rows)) == [0, 2, 4]


def test_bullet_goes_on_over_a_new_page():
    text = "- Vi har brug for mere tid til at\nRådet\nSide 1\nlede hver dag\n- Ro\nRådet\nSide 2\n- Løn\n"
    document = read_document(text.encode(), "a.txt")
    bullets = [block.span.of(text) for block in document.blocks if block.kind is DocumentBlockKind.BULLET]
    headers = [block.span.of(text) for block in document.blocks if block.kind is DocumentBlockKind.HEADER]
    assert bullets == ["Vi har brug for mere tid til at\nRådet\nSide 1\nlede hver dag", "Ro", "Løn"]
    assert headers == ["Rådet", "Side 2"]


def test_bullets_inside_a_line_are_bullets():
    text = "Grupperne foreslog: • mere tid • færre møder • ro\n"
    blocks = read_document(text.encode(), "a.txt").blocks
    assert [block.span.of(text) for block in blocks] == [
        "Grupperne foreslog:",
        "mere tid",
        "færre møder",
        "ro",
    ]
