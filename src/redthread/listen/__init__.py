"""The first stage: what was asked, who was heard, and the sources that came of it."""
