"""Where reports go: to standard output, and into files that are whole or not there at all."""

from __future__ import annotations

import errno
import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TextIO

from reconcile.cli.refusal import Refusal
from reconcile.cli.workflow import defused


def to_stdout(page: str, exact: bool = False) -> None:
    """Print `page`. With `exact` (a format that programs read), a pipe gets it as UTF-8 whatever the locale says.

    What the terminal's encoding cannot show becomes a question mark. A reader who leaves early (`| head`) is no error:
    the command goes on and ends with its own exit status.
    """
    stream = sys.stdout
    if stream is None:
        raise Refusal("reconcile: there is nowhere to print: standard output is closed")
    try:
        if exact and not stream.isatty() and hasattr(stream, "buffer"):
            stream.flush()
            stream.buffer.write(page.encode("utf-8", "replace"))
        else:
            encoding = stream.encoding or "utf-8"
            # Line by line: some consoles of Windows refuse more than 32 KB at once.
            page = defused(page)
            stream.writelines(page.encode(encoding, "replace").decode(encoding).splitlines(keepends=True))
        stream.flush()
    except OSError as error:
        # Windows says EINVAL of a pipe that nobody reads any more.
        if isinstance(error, BrokenPipeError) or (os.name == "nt" and error.errno == errno.EINVAL):
            _hush(stream)
        else:
            _hush(stream)
            raise Refusal(f"reconcile: cannot print: {_reason(error)}") from None


def _hush(stream: TextIO) -> None:
    """Let what is still in the buffer go nowhere, or Python complains of it when it ends."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def unfit(path: Path) -> str | None:
    """Why nothing can be written to `path`, as far as it can be told before the work is done."""
    if path.is_dir():
        return f"cannot write {path}: it is a folder"
    if not path.parent.is_dir():
        return f"cannot write {path}: there is no folder {path.parent}"
    return None


def to_file(path: Path, page: str) -> None:
    """Write `page` as UTF-8. Whoever looks sees the old file or the new one, whole; `Refusal` leaves the old one."""
    data = page.encode("utf-8", "replace")
    target = Path(os.path.realpath(path))  # a link stays a link
    aside = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        try:
            mode = target.stat().st_mode
        except FileNotFoundError:
            mode = None
        if mode is not None and not stat.S_ISREG(mode):  # /dev/stdout, a pipe: nothing to keep, nothing to replace
            target.write_bytes(data)
            return
        if mode is not None and not os.access(target, os.W_OK):
            raise PermissionError(errno.EACCES, "it is write-protected")
        descriptor = os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(data)
            if mode is not None:
                os.chmod(aside, stat.S_IMODE(mode))
            os.replace(aside, target)
        except BaseException:
            aside.unlink(missing_ok=True)
            raise
    except OSError as error:
        raise Refusal(f"reconcile: cannot write {path}: {_reason(error)}") from None


@contextmanager
def alone_at(path: Path) -> Iterator[None]:
    """While it lasts, no other process is in here for a file of the same folder: to read, change and write it.

    The folder is locked, and not a file beside it, so that nothing is left lying about. Where there is no such lock (on
    Windows, on some network drives, in a folder that is not there) it goes on without.
    """
    try:
        import fcntl  # noqa: PLC0415  (Unix only)

        descriptor = os.open(Path(os.path.realpath(path)).parent, os.O_RDONLY)
    except (ImportError, OSError):
        yield
        return
    try:
        with suppress(OSError):
            fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).lower()
