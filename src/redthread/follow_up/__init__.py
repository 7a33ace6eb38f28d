"""The fifth stage: the answers of the units and what is being done, with its documentation."""
