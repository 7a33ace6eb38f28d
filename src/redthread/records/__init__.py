"""The frozen records that travel between the stages: the only schema of a study."""
