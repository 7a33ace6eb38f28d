"""The fourth stage: the report as a web page, a Word document and a PDF."""
