"""Characters that nobody sees, or that look like another: named in a message, since quoting them shows nothing."""

from __future__ import annotations

import unicodedata

from burden.language import Text

_INVISIBLE = {
    "\u00a0": Text("a non-breaking space", "een harde spatie"),
    "\u00ad": Text("a soft hyphen", "een zacht koppelteken"),
    "\u200b": Text("a zero-width space", "een spatie zonder breedte"),
    "\u200c": Text("a zero-width non-joiner", "een onzichtbaar scheidingsteken"),
    "\u200d": Text("a zero-width joiner", "een onzichtbaar verbindingsteken"),
    "\u200e": Text("an invisible sign for left to right", "een onzichtbaar teken voor links naar rechts"),
    "\u200f": Text("an invisible sign for right to left", "een onzichtbaar teken voor rechts naar links"),
    "\u2060": Text("a word joiner", "een onzichtbaar verbindingsteken"),
    "\ufeff": Text("a byte order mark", "een onzichtbaar beginteken (BOM)"),
}
_SCRIPTS = {
    "CYRILLIC": Text("a Cyrillic letter", "een cyrillische letter"),
    "GREEK": Text("a Greek letter", "een Griekse letter"),
    "FULLWIDTH": Text("a sign of double width", "een teken van dubbele breedte"),
    "MATHEMATICAL": Text("a mathematical sign", "een wiskundig teken"),
}
_AFTER = Text("after '{before}' stands {sign}", "na '{before}' staat {sign}")
_AT_START = Text("it begins with {sign}", "het begint met {sign}")
_LOOKS = Text("'{sign}' is {kind}", "'{sign}' is {kind}")
_OTHER = Text("an invisible character ({code})", "een onzichtbaar teken ({code})")
_SHOWN = 20


def odd_sign(text: str) -> Text | None:
    """The first invisible or foreign character of a text in words, with where it stands; None where there is none."""
    if text.isascii():
        return None
    for position, sign in enumerate(text):
        if sign.isascii():
            continue
        if sign in _INVISIBLE or unicodedata.category(sign) in ("Cf", "Zs", "Zl", "Zp"):
            name = _INVISIBLE.get(sign) or _OTHER.fill(code=f"U+{ord(sign):04X}")
            before = " ".join(text[:position].split())[-_SHOWN:]
            return _AFTER.fill(before=before, sign=name) if before else _AT_START.fill(sign=name)
        kind = _SCRIPTS.get(unicodedata.name(sign, "").partition(" ")[0])
        if kind is not None:
            return _LOOKS.fill(sign=sign, kind=kind)
    return None
