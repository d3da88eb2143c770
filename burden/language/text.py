"""A text in the two languages, as one value."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import assert_never

from burden.language.figures import MINUS, figure
from burden.language.languages import Language


@dataclass(frozen=True, slots=True)
class Text:
    """The same text in English and in Dutch, so that neither can be forgotten."""

    en: str
    nl: str

    @classmethod
    def of(cls, write: Callable[[Language], str]) -> Text:
        """What is written in each language."""
        return cls(write(Language.EN), write(Language.NL))

    @property
    def forms(self) -> tuple[str, str]:
        """The text in every language."""
        return self.en, self.nl

    def to(self, language: Language) -> str:
        """Give the text in one language."""
        match language:
            case Language.EN:
                return self.en
            case Language.NL:
                return self.nl
            case _:
                assert_never(language)

    def each(self, change: Callable[[str], str]) -> Text:
        """The text with something done to it in every language."""
        return Text.of(lambda language: change(self.to(language)))

    def fill(self, **values: object) -> Text:
        """Fill the `{names}` of the text; texts are filled per language and figures written as that language does."""

        def filled(language: Language) -> str:
            return self.to(language).format_map({name: _written(value, language) for name, value in values.items()})

        return Text.of(filled)


def both(text: str) -> Text:
    """A text that is the same in both languages, such as a code or a file name."""
    return Text(text, text)


def joined(texts: Iterable[Text | None], separator: str = " ") -> Text:
    """Texts one after the other, such as sentences; None is left out."""
    kept = [text for text in texts if text is not None]
    return Text.of(lambda language: separator.join(text.to(language) for text in kept))


def listed(texts: Sequence[Text]) -> Text:
    """Texts as people list them: `a, b and c`."""
    if len(texts) < 2:
        return joined(texts)
    return _AND.fill(first=joined(texts[:-1], ", "), last=texts[-1])


_AND = Text("{first} and {last}", "{first} en {last}")


def _written(value: object, language: Language) -> str:
    if isinstance(value, Text):
        return value.to(language)
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, float):
        return figure(value, language)
    # Whole numbers may be years, which have no separators.
    return str(value).replace("-", MINUS) if isinstance(value, int) else str(value)
