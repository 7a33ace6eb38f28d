"""The second stage: passages, their kinds and themes, and the sentences they condense to."""
