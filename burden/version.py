"""The version of the program, which stands in pyproject.toml."""

from importlib.metadata import version

__version__ = version("burden-calculator")
