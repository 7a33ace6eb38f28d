"""Numbers: counts, shares and bounds computed from values that are handed in."""
