"""What an export rests on and which files it consists of, for programs and for people."""

from __future__ import annotations

import json
import platform
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from typing import Any

from burden.answers.origin import Origin
from burden.answers.report import Report
from burden.answers.tables.texts import METHODS, REMARKS, REVIEW
from burden.language import Language, Text, both, figure, visible
from burden.language.figures import short
from burden.report import texts
from burden.review import Status
from burden.study.columns import Unit
from burden.study.conventions import RULES, conventions
from burden.study.labels import value_label
from burden.study.record import columns_of
from burden.study.settings import Settings
from burden.version import __version__
from burden.writing.figures import day
from burden.writing.texts import HEADINGS

LIBRARIES = (
    "numpy", "pandas", "scipy", "pydantic", "openpyxl", "xlsxwriter", "altair", "vl-convert-python", "docxtpl",
    "python-docx",
)  # fmt: skip
"""The libraries whose version may matter for what the files hold."""

_SETTINGS = ("currency", "price_year", "reference_mix", "distribution")


@dataclass(frozen=True)
class ExportedFile:
    """A file of an export.

    Attributes:
        name: relative to the folder, with forward slashes.
        about: what it holds.
        size: in bytes.
        sha256: the hash of its bytes.
    """

    name: str
    about: Text
    size: int
    sha256: str


@dataclass(frozen=True)
class Manifest:
    """What an export rests on, and its files.

    A manifest that is written to a file tells of the files beside it, and cannot hold its own hash.

    Attributes:
        report: the report that was exported.
        files: the files.
        template: the Word template, where it was not the program's own.
    """

    report: Report
    files: tuple[ExportedFile, ...]
    template: Origin | None = None

    def as_json(self) -> str:
        """The manifest for programs."""
        return json.dumps(self.as_record(), ensure_ascii=False, indent=2, allow_nan=False) + "\n"

    def as_record(self) -> dict[str, Any]:
        """The manifest as plain values."""
        report = self.report
        settings, language = report.settings, report.language
        return {
            "study": {
                "title": report.title,
                "version": settings.version,
                "organisation": settings.organisation,
                "author": settings.author,
            },
            "workbook": _origin(report.origin),
            "older_workbook": _origin(report.older),
            "word_template": _origin(self.template),
            "made": report.made.isoformat(),
            "language": language.value,
            "program": {"name": "burden", "version": __version__, "python": platform.python_version()},
            "libraries": library_versions(),
            "convention": settings.convention,
            "options": dict(report.changes),
            "settings": {name: _plain(value) for name, value in used_settings(settings).items()},
            "settings_of_the_study_itself": list(settings.own_rules),
            **({"simulation": self._drawn()} if report.has_ranges else {}),
            "remarks": [{"place": problem.place, "remark": problem.message(language)} for problem in report.notices],
            **(
                {"questions": {status.value: count for status, count in self.answers().items()}} if report.asked else {}
            ),
            "files": [
                {"name": file.name, "about": file.about.to(language), "bytes": file.size, "sha256": file.sha256}
                for file in self.files
            ],
        }

    def _drawn(self) -> dict[str, Any]:
        simulation = self.report.simulation
        return {
            "draws": len(simulation),
            "seed": simulation.seed,
            "method": simulation.method.value,
            "dependence": simulation.dependence,
            "uncertain_figures": simulation.parameters,
            "levels": list(simulation.levels),
        }

    def answers(self) -> dict[Status, int]:
        """How many of the review board's questions have each answer."""
        counts = Counter(finding.status for finding in self.report.findings)
        return {status: counts[status] for status in Status}

    def as_text(self, dictionary: str, manifest: str) -> str:
        """The manifest for people, in the language of the report.

        Args:
            dictionary: the file that tells what the columns of the CSV files are.
            manifest: the file with the manifest for programs.
        """
        language = self.report.language
        lines = [
            texts.README_TITLE.fill(title=self.report.title).to(language),
            "",
            *_aligned(self._basis(), language),
            "",
            texts.SETTINGS.to(language),
            *_aligned(self._settings(), language),
            "",
            *self._simulation(),
            *self._questions(),
            *self._remarks(),
            texts.LIBRARIES.to(language),
            *_aligned(((both(name), both(found)) for name, found in library_versions().items()), language),
            "",
            texts.FILES.to(language),
            *_aligned(self._listed(), language),
            "",
            texts.ROUNDED_NOTE.to(language),
            texts.CSV_NOTE.fill(columns=dictionary).to(language),
            texts.HASHES_NOTE.fill(manifest=manifest).to(language),
        ]
        # A line end in a name makes no line of its own.
        return "\n".join(" ".join(visible(line).split("\n")) for line in lines) + "\n"

    def _questions(self) -> list[str]:
        """How many questions have each answer, under a heading; nothing where they are not asked."""
        if not self.report.asked:
            return []
        counts = ((status.label, both(str(count))) for status, count in self.answers().items())
        language = self.report.language
        return [REVIEW.to(language), *_aligned(counts, language), ""]

    def _basis(self) -> Iterator[tuple[Text, Text]]:
        report, settings = self.report, self.report.settings
        for label, value in (
            (texts.VERSION, settings.version),
            (texts.ORGANISATION, settings.organisation),
            (texts.AUTHOR, settings.author),
        ):
            if value:
                yield label, both(value)
        yield texts.MADE, day(report.made)
        yield texts.PROGRAM, both(f"burden {__version__}, Python {platform.python_version()}")
        yield texts.WORKBOOK, _named(report.origin)
        if report.older is not None:
            yield texts.OLDER_WORKBOOK, _named(report.older)
        yield texts.TEMPLATE, texts.OWN_TEMPLATE if self.template is None else _named(self.template)
        if report.changes:
            yield texts.ASKED, both(", ".join(f"--{name} {value}" for name, value in report.changes.items()))

    def _settings(self) -> Iterator[tuple[Text, Text]]:
        settings = self.report.settings
        known = conventions().get(settings.convention or "")
        columns = columns_of(Settings)
        yield columns["convention"].label, known.name if known else texts.NONE
        for name, value in used_settings(settings).items():
            shown = texts.NONE if value is None else _written(value, is_share=columns[name].unit is Unit.SHARE)
            if name in RULES:
                of_convention = known is not None and name in known.values
                basis = texts.BY_CONVENTION if of_convention else texts.USUAL
                basis = texts.BY_STUDY if name in settings.own_rules else basis
                shown = Text("{value} ({basis})", "{value} ({basis})").fill(value=shown, basis=basis)
            yield columns[name].label, shown

    def _simulation(self) -> list[str]:
        """What was drawn, under a heading; nothing where no figure has a range."""
        if not self.report.has_ranges:
            return []
        language = self.report.language
        return [texts.SIMULATION.to(language), *_aligned(self._draws(), language), ""]

    def _draws(self) -> Iterator[tuple[Text, Text]]:
        simulation = self.report.simulation
        yield texts.DRAWS, _count(len(simulation))
        yield texts.SEED, both(str(simulation.seed))
        yield texts.METHOD, METHODS.get(simulation.method.value, both(simulation.method.value))
        yield texts.UNCERTAIN, _count(simulation.parameters)
        yield HEADINGS["dependence"], Text.of(lambda spoken: figure(simulation.dependence, spoken))
        low, high = (round(level * 100, 10) for level in (simulation.levels[0], simulation.levels[-1]))
        yield texts.INTERVAL, Text("{low}-{high}%", "{low}-{high}%").fill(low=low, high=high)

    def _remarks(self) -> list[str]:
        """What the reader of the workbook remarked on it, under a heading; nothing where it had nothing to remark."""
        language, notices = self.report.language, self.report.notices
        lines = [f"  {problem.line(language)}" for problem in notices]
        return [REMARKS.to(language), *lines, ""] if lines else []

    def _listed(self) -> Iterator[tuple[Text, Text]]:
        """The files, those in folders last; one in several forms is named once."""
        found: dict[tuple[str, Text], list[str]] = {}
        for file in sorted(self.files, key=lambda file: "/" in file.name):
            stem, _, ending = file.name.rpartition(".")
            found.setdefault((stem, file.about), []).append(f".{ending}")
        for (stem, about), endings in found.items():
            yield both(stem + ", ".join(endings)), about


def used_settings(settings: Settings) -> dict[str, Any]:
    """The settings that count, by the names of their fields; where a convention fills them in, as it does."""
    years = {"entry_year": settings.first_year, "value_year": settings.base_year}
    own = {name: getattr(settings, name) for name in _SETTINGS}
    return own | years | {name: getattr(settings.rules, name) for name in RULES}


def library_versions() -> dict[str, str]:
    """The versions of the libraries that are there."""
    found = {}
    for name in LIBRARIES:
        with suppress(PackageNotFoundError):
            found[name] = version(name)
    return found


def _origin(origin: Origin | None) -> dict[str, str] | None:
    return None if origin is None else {"name": origin.name, "sha256": origin.sha256}


def _named(origin: Origin) -> Text:
    return texts.HASH.fill(name=origin.name, hash=origin.sha256)


def _plain(value: Any) -> Any:
    return str(value) if isinstance(value, str) else value


def _written(value: Any, *, is_share: bool) -> Text:
    if isinstance(value, int):
        return both(str(value))
    if is_share:
        return Text.of(lambda spoken: f"{short(value * 100, spoken)}%")
    return Text.of(lambda spoken: value_label(value, spoken))


def _count(number: int) -> Text:
    return Text.of(lambda spoken: figure(number, spoken, 0))


def _aligned(pairs: Iterable[tuple[Text, Text]], language: Language) -> list[str]:
    """Names and values in two columns."""
    rows = [(name.to(language), value.to(language)) for name, value in pairs]
    width = max((len(name) for name, _ in rows), default=0)
    return [f"  {name:<{width}}  {value}" for name, value in rows]
