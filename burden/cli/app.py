"""The `burden` command. Commands read, call the library and show; they calculate nothing themselves."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from burden.cli import dashboard_texts, export_texts, sensitivity_texts, simulation_texts, texts
from burden.cli.check import check
from burden.cli.common import DONE, LanguageOption
from burden.cli.compare import compare
from burden.cli.dashboard import dashboard
from burden.cli.diff import diff
from burden.cli.elements import alternatives, elements
from burden.cli.explain import explain
from burden.cli.export import export
from burden.cli.output import print_plain
from burden.cli.scenarios import scenarios
from burden.cli.sensitivity import sensitivity
from burden.cli.simulate import simulate
from burden.cli.startup import LANGUAGE, flag
from burden.cli.terminal import shown_refusals
from burden.cli.workbooks import new
from burden.cli.years import years
from burden.language import Text


class Commands(TyperGroup):
    """The commands; what they refuse is shown, whatever characters it holds."""

    def make_context(self, *asked: Any, **options: Any) -> Any:
        """Read the options in front of the command."""
        with shown_refusals():
            return super().make_context(*asked, **options)

    def invoke(self, context: Any) -> Any:
        """Run the command."""
        with shown_refusals():
            return super().invoke(context)


app = typer.Typer(
    cls=Commands,
    help=texts.ABOUT.to(LANGUAGE),
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)
COMMANDS: dict[str, tuple[Callable[..., None], Text]] = {
    "new": (new, texts.HELP_NEW),
    "check": (check, texts.HELP_CHECK),
    "compare": (compare, texts.HELP_COMPARE),
    "export": (export, export_texts.HELP_EXPORT),
    "years": (years, texts.HELP_YEARS),
    "scenarios": (scenarios, texts.HELP_SCENARIOS),
    "simulate": (simulate, simulation_texts.HELP_SIMULATE),
    "sensitivity": (sensitivity, sensitivity_texts.HELP_SENSITIVITY),
    "explain": (explain, sensitivity_texts.HELP_EXPLAIN),
    "elements": (elements, sensitivity_texts.HELP_ELEMENTS),
    "alternatives": (alternatives, sensitivity_texts.HELP_ALTERNATIVES),
    "diff": (diff, sensitivity_texts.HELP_DIFF),
    "dashboard": (dashboard, dashboard_texts.HELP_DASHBOARD),
}
for name, (command, about) in COMMANDS.items():
    app.command(name, help=about.to(LANGUAGE))(command)


def _show_version(wanted: bool) -> None:
    if wanted:
        from burden.version import __version__

        print_plain(f"burden {__version__}\n")
        raise typer.Exit(DONE)


@app.callback()
def _options(
    context: typer.Context,
    language: LanguageOption = None,
    version: Annotated[bool, flag("--version", texts.HELP_VERSION, is_eager=True, callback=_show_version)] = False,
) -> None:
    if language is not None:
        # A language in front of the command is that of the command.
        context.default_map = {command: {"language": language.value} for command in COMMANDS}
