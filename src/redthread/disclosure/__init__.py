"""Who may be seen: the limits below which a count or a quote is withheld."""
