"""`burden dashboard`: the mixes on a page in the browser."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from burden.cli import dashboard_texts as own
from burden.cli import texts
from burden.cli.common import WORKBOOK_HAS_ERRORS, meant, named_or_default, refuse
from burden.cli.startup import LANGUAGE, argument, flag, option
from burden.cli.terminal import tell
from burden.language import Language

if TYPE_CHECKING:
    from dashboards.state.opening import Refused

_PORT = 5006
_LOCAL = "localhost"


def dashboard(
    source: Annotated[Path | None, argument("WORKBOOK", own.HELP_SOURCE)] = None,
    port: Annotated[int | None, option("--port", own.HELP_PORT.fill(port=_PORT), min=0, max=65535)] = None,
    show: Annotated[bool, flag("--show/--no-browser", own.HELP_SHOW)] = True,
    address: Annotated[str, option("--address", own.HELP_ADDRESS)] = _LOCAL,
    origin: Annotated[list[str] | None, option("--origin", own.HELP_ORIGIN)] = None,
    auth: Annotated[Path | None, option("--auth", own.HELP_AUTH, metavar="FILE")] = None,
    behind_proxy: Annotated[bool, flag("--behind-proxy", own.HELP_BEHIND_PROXY)] = False,
    most_lines: Annotated[int, option("--most-lines", own.HELP_MOST_LINES, min=1)] = 500_000,
    most_draws: Annotated[int, option("--most-draws", own.HELP_MOST_DRAWS, min=1)] = 200_000,
    most_seconds: Annotated[int, option("--most-seconds", own.HELP_MOST_SECONDS, min=1)] = 180,
    most_memory: Annotated[int, option("--most-memory", own.HELP_MOST_MEMORY, min=300)] = 1_500,
    processes: Annotated[int | None, option("--processes", own.HELP_PROCESSES, min=1)] = None,
    language: Annotated[Language | None, option("--language", own.HELP_LANGUAGE)] = None,
) -> None:
    """Serve the dashboard."""
    spoken = language or LANGUAGE
    path = named_or_default(source)
    if not path.exists():
        refuse(texts.NOT_THERE.fill(path=path), spoken)
    try:
        from dashboards.limits import Limits, usual_processes
        from dashboards.serve import PortTakenError, Serving, serve
    except ModuleNotFoundError as error:
        refuse(own.NOT_INSTALLED.fill(missing=error.name or ""), spoken)
    settings = _login_settings(auth, spoken) if auth is not None else {}
    tell(own.STARTING.to(spoken), err=True)
    failed: list[Refused] = []

    def ready(where: str) -> None:
        tell(own.READY.fill(address=where).to(spoken), err=True)
        if address != _LOCAL and not settings:
            tell(own.OPEN_TO_OTHERS.fill(address=address).to(spoken), err=True)
        if show:
            typer.launch(where)

    limits = Limits(most_seconds, most_memory, processes or usual_processes(), most_draws, most_lines)
    serving = Serving(port, address, tuple(origin or ()), settings, language, limits, behind_proxy)
    try:
        serve(path, serving, ready=ready, refused=failed.append)
    except PortTakenError as error:
        refuse(own.PORT_TAKEN.fill(port=error.port), spoken)
    except OSError as error:
        refuse(own.ADDRESS_WRONG.fill(address=address, reason=error.strerror or str(error)), spoken)
    if failed:
        _list_problems(failed[0], path, spoken)
    tell(own.STOPPED.to(spoken), err=True)


def _login_settings(path: Path, spoken: Language) -> dict[str, Any]:
    """The settings for logging in; refuses a file that cannot be read, or would let everyone in."""
    from dashboards.serve import AUTH_SETTINGS

    try:
        settings = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        refuse(own.AUTH_NOT_READ.fill(path=path, reason=error.strerror or str(error)), spoken)
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        refuse(own.AUTH_NOT_READ.fill(path=path, reason=str(error)), spoken)
    for name in settings:
        if name not in AUTH_SETTINGS:
            known = ", ".join(sorted(AUTH_SETTINGS))
            suggestion = meant(name, AUTH_SETTINGS)
            refuse(own.AUTH_UNKNOWN.fill(path=path, name=f"'{name}'", suggestion=suggestion, known=known), spoken)
    if not settings.get("basic_auth") and not settings.get("oauth_provider"):
        refuse(own.AUTH_EMPTY.fill(path=path), spoken)
    return settings


def _list_problems(refused: Refused, path: Path, spoken: Language) -> None:
    """List what is wrong with the workbook, as the other commands do, and stop."""
    for problem in refused.problems:
        tell(problem.line(spoken), err=True)
    if refused.problems:
        count = len(refused.problems)
        summary = texts.ONE_ERROR if count == 1 else texts.ERRORS
        tell(summary.fill(count=count, path=path.name).to(spoken), err=True)
    else:
        tell(refused.reason.to(spoken), err=True)
    raise typer.Exit(WORKBOOK_HAS_ERRORS)
