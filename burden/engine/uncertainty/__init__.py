"""The third floor of the engine: draws of the parameters, and what they tell of the totals."""
