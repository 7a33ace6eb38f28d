"""The figures that are measured and not tested: speed as a ratio to a peer, and detection."""
