"""The dashboard: a page in the browser on which the mixes of a study are compared, questioned and changed."""
