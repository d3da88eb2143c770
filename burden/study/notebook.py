"""How a study and what is made of it look in a notebook."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from burden.language import Language, figure, visible
from burden.language.figures import short

if TYPE_CHECKING:
    import pandas as pd
    from markupsafe import Markup

_MOST_ROWS = 60
_WHOLE_FROM = 100


def frame_as_html(title: str, frame: pd.DataFrame, language: Language) -> Markup:
    """A pandas table of a result under a title; its headings are the names of its columns."""
    return as_html(title, [str(name) for name in frame.columns], frame.itertuples(index=False, name=None), language)


def as_html(title: str, headings: Sequence[str], rows: Iterable[Sequence[object]], language: Language) -> Markup:
    """A table as HTML, in which every text stays text.

    Args:
        title: what stands above it.
        headings: of its columns.
        rows: the cells of each row; after `_MOST_ROWS` it ends.
        language: how figures are written.
    """
    from markupsafe import Markup

    def row(cells: Iterable[object], tag: str = "td") -> Markup:
        cell = Markup("<{tag}>{}</{tag}>").format
        return Markup("<tr>{}</tr>").format(
            Markup("").join(cell(_written(value, language), tag=Markup(tag)) for value in cells)  # noqa: S704  # ours
        )

    shown = [row(cells) for cells in islice(rows, _MOST_ROWS + 1)]
    if len(shown) > _MOST_ROWS:
        shown[-1] = row(["…"] * len(headings))
    return Markup("<table><caption>{}</caption><thead>{}</thead><tbody>{}</tbody></table>").format(
        visible(title), row(headings, "th"), Markup("").join(shown)
    )


def _written(value: object, language: Language) -> str:
    if isinstance(value, float):
        return figure(value, language, 0) if abs(value) >= _WHOLE_FROM else short(value, language)
    return visible(str(value))
