"""Everything that is asked of a study: its results, each worked out once, and the tables that are made of them."""
