"""The command line: one verb for each thing an analyst does with a study."""
