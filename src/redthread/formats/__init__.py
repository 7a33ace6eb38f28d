"""Files and bytes to records and back: the study folder and the documents that people bring."""
