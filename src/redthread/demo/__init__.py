"""The demo study: a fictional municipality, its report and a copy with planted faults."""
