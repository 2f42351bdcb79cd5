"""What each key of a `claims.yaml` is for, in words for whoever writes one: editors show them, and so does `init`."""

from __future__ import annotations

KEYS = {
    "articles": "What `reconcile check` reads when no path is given, counted from the folder of this file.",
    "fail_on": (
        "The conflicts that end `reconcile check` with exit status 1: "
        "contradiction (not all of the answers can be true), variant (the same thing, written in two ways), "
        "update (a later report gives a later figure or state), "
        "apparent (no conflict: the answers belong to different events); or never."
    ),
    "claims": "The kinds of claim: on, off, or with options. A kind of your own is one with a pattern.",
    "aliases": "Names that mean the same: the name to show, with its other names.",
    "facts": "What the desk has established. A source that says otherwise is reported.",
    "per_path": (
        "What is different for some articles, by their path counted from the folder of this file: "
        "* for any name, ** for any folders. Of two that fit, the later one holds."
    ),
}

SWITCH = "on: its conflicts are reported. off: they are not; it is read all the same, to tell events apart."
SEVERITY = "error: a conflict fails the build, if its status stands in fail_on. warning: it never does."

OWN = {
    "question": "What is asked, as reports show it. {subject} stands for the subject.",
    "pattern": (
        "What is looked for: a regular expression (RE2's, matched in linear time). "
        "The group named value, else the first group, else all of it is the value."
    ),
    "compare": (
        "exact: the same characters. text: the same letters and digits, whatever the case, accents, spaces and dashes. "
        "name: spellings of a name are variants. number: figures may be rounded or hedged."
    ),
    "subject": "What it is about, as reports show it. Left out, the name of the kind.",
}

FACT = {
    "kind": "The kind of claim, such as person.",
    "subject": "Of whom or what it is established, as reports show the subject.",
    "value": "What is established.",
    "because": "How it is known.",
}

PATH = {
    "claims": "The kinds of claim that are off, on, or of another severity in these articles.",
    "fail_on": "The statuses that fail the build. A conflict fails it if it would without the articles that may not.",
    "skip": "Leave these articles out: on, off, or why. Reports list them as skipped, with the reason.",
}
