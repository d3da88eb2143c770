"""The tables that people read: a function each, from results to codes and full-precision numbers."""
