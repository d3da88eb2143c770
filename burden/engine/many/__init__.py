"""The second floor of the engine: what an estimate comes to at many values of its parameters at once."""
