"""Writing files: whole or not at all, and never over what somebody made."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from errno import ENOTDIR
from pathlib import Path


@contextmanager
def written_whole(path: Path, *, overwrite: bool = False) -> Iterator[Path]:
    """Give a temporary path beside the wanted one, which takes its place when the work is done.

    Raises:
        FileExistsError: the file is there already and may not be overwritten.
        OSError: it cannot be written.
    """
    if path.exists() and not overwrite:
        raise FileExistsError(path)
    temporary = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        yield temporary
        if path.exists() and not overwrite:
            raise FileExistsError(path)
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)


@contextmanager
def written_together(folder: Path, *, overwrite: bool = False) -> Iterator[Path]:
    """Give a temporary folder, whose files take their places in the wanted one when the work is done: all or none.

    What goes wrong, also while the files are put in their places, leaves everything as it was: no file of the work, no
    folder that was made for it, and what it would have overwritten is there again.

    Args:
        folder: where the files are to be; made where it is not there yet.
        overwrite: whether files that are there already may be replaced.

    Raises:
        FileExistsError: one of the files is there already and may not be overwritten.
        NotADirectoryError: the folder, or one it is in, is a file.
        OSError: something cannot be written.
    """
    made: list[Path] = []
    places: list[_Place] = []
    try:
        _make(folder, made)
        temporary = Path(tempfile.mkdtemp(prefix=".", suffix=".part", dir=folder))
        made.append(temporary)
        new, kept = temporary / "new", temporary / "kept"
        new.mkdir()
        yield new
        files = sorted(path.relative_to(new) for path in new.rglob("*") if path.is_file())
        for file in files:
            if (folder / file).exists() and not overwrite:
                raise FileExistsError(folder / file)
        for file in files:
            _make((folder / file).parent, made)
            places.append(_Place(folder / file, kept / file))
            places[-1].take(new / file)
    except BaseException:
        for place in reversed(places):
            place.give_back()
        _clear(made)
        raise
    shutil.rmtree(temporary, ignore_errors=True)


class _Place:
    """Where a file is to be, and where the one that stood there is kept until all are in their places."""

    def __init__(self, path: Path, kept: Path) -> None:
        self.path, self.kept, self.was_there = path, kept, path.exists()

    def take(self, new: Path) -> None:
        """Put a new file in the place."""
        if self.was_there:
            self.kept.parent.mkdir(parents=True, exist_ok=True)
            self.path.replace(self.kept)
        new.replace(self.path)

    def give_back(self) -> None:
        """Make the place what it was."""
        with suppress(OSError):
            if self.kept.exists():
                self.kept.replace(self.path)
            elif not self.was_there:
                self.path.unlink(missing_ok=True)


def _make(folder: Path, made: list[Path]) -> None:
    """Make a folder and those it is in; those that were not there are added to the list, the outermost first."""
    if folder.is_dir():
        return
    if folder.exists():
        raise NotADirectoryError(ENOTDIR, os.strerror(ENOTDIR), str(folder))
    if folder.parent != folder:
        _make(folder.parent, made)
    folder.mkdir(exist_ok=True)
    made.append(folder)


def _clear(made: list[Path]) -> None:
    """Take away the folders that were made, but for one in which a file is that could not be put back."""
    for folder in reversed(made):
        if folder.suffix == ".part":
            shutil.rmtree(folder / "new", ignore_errors=True)
            for kept in sorted(folder.rglob("*"), reverse=True):
                with suppress(OSError):
                    kept.rmdir()
        with suppress(OSError):
            folder.rmdir()
