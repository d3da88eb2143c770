"""How figures, shares, amounts, measures and names are written for people: the one place that says so."""
