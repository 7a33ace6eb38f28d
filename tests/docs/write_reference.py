"""Write the reference pages that are made from the code: ``python -m tests.docs.write_reference``."""

from redthread.formats.folder.reference import problems_page, study_folder_pages
from tests.docs.test_reference import DOCS


def main():
    (DOCS / "study-folder").mkdir(parents=True, exist_ok=True)
    for name, text in study_folder_pages().items():
        (DOCS / "study-folder" / name).write_text(text, encoding="utf-8")
    (DOCS / "problems.md").write_text(problems_page(), encoding="utf-8")


if __name__ == "__main__":
    main()
