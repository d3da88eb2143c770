"""What the results of a study say, as sentences in Dutch and in English: one place for whatever shows them."""
