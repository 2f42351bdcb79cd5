"""`reconcile` as a program: `python -m reconcile` and the console script.

Nothing but one line ever reaches a reader when something goes wrong, and then the exit status is 2: a status of 1 says
that there are conflicts, and must not come from anything else.
"""

from __future__ import annotations

import gc
import os
import sys
from contextlib import suppress

from reconcile.version import __version__

FAILED = 2

SELDOM = 200_000
"""New objects after which Python looks for cycles among them. It does so every 700 otherwise; a check makes hardly any
cycles, and spent a tenth of its time on looking for them.
"""


def run() -> None:
    """Run the command line and leave with its exit status: 0, 1 or 2 (docs/exit-codes.md)."""
    gc.set_threshold(SELDOM, 20, 20)
    try:
        if sys.stdout is not None and hasattr(sys.stdout, "reconfigure"):
            sys.stdout.reconfigure(errors="replace")  # a name in Greek on a narrow Windows console is no crash
        _load_msgspec()
        # Imported in here so that an interruption while modules are loaded is quiet too.
        from reconcile.cli import program, surroundings  # noqa: PLC0415

        surroundings.settle()
        program.build(sys.argv[1:])()
    except SystemExit as stop:
        _leave(stop.code)
        raise
    except KeyboardInterrupt:
        sys.exit(FAILED)
    except Exception as error:
        if os.environ.get("RECONCILE_TRACEBACK"):
            import traceback  # noqa: PLC0415  (for those who mend the program)

            traceback.print_exc()
        else:
            _report(error)
        sys.exit(FAILED)
    finally:
        gc.freeze()  # or all that is left is gone through once more before it is dropped: 30 ms for five articles


def _load_msgspec() -> None:
    """Import msgspec without typing_extensions, which takes 4 ms: what it wants of it, Python has had since 3.11."""
    if "typing_extensions" in sys.modules:
        return
    sys.modules["typing_extensions"] = None  # type: ignore[assignment]
    try:
        import msgspec  # noqa: F401, PLC0415
    finally:
        del sys.modules["typing_extensions"]


def _leave(status: object) -> None:
    """End at once when all is printed: Python would take 4 ms to drop every module first."""
    if not isinstance(status, int | None) or sys.gettrace() is not None or _something_runs():
        return
    with suppress(OSError, ValueError):
        for stream in (sys.stdout, sys.stderr):
            if stream is not None:
                stream.flush()
        os._exit(status or 0)


def _something_runs() -> bool:
    """Whether something may still run that has to be waited for."""
    threading = sys.modules.get("threading")
    return threading is not None and threading.active_count() > 1


def _report(error: Exception) -> None:
    home, place, step = os.path.dirname(os.path.abspath(__file__)), __file__, error.__traceback__
    while step is not None:  # the innermost line of the program's own: a library may name files that are nowhere
        file = step.tb_frame.f_code.co_filename
        if os.path.abspath(file).startswith(home + os.sep):
            place = f"{file}:{step.tb_lineno}"
        step = step.tb_next
    what = " ".join(f"{type(error).__name__}: {error}".split())
    what = "".join(character if character.isprintable() else "?" for character in what)[:200]
    line = (
        f"reconcile {__version__} crashed: {what} ({os.path.relpath(place, home)}). "
        "This is a fault of the program, not of your articles: please report this line; "
        "with RECONCILE_TRACEBACK=1 it prints more."
    )
    with suppress(OSError):
        print(line, file=sys.stderr)  # noqa: T201


if __name__ == "__main__":
    run()
