"""`llamafund doctor`."""

from __future__ import annotations

import json
import os
import platform
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from llamafund.cli.command import fixed
from llamafund.cli.diagnosis.extras import parts
from llamafund.cli.diagnosis.selftest import checks
from llamafund.cli.diagnosis.terminal import terminal
from llamafund.cli.exit import ExitStatus
from llamafund.cli.settings.call import Call
from llamafund.cli.settings.formats import writes, written_by
from llamafund.cli.settings.origins import Layer, settings
from llamafund.errors import LlamafundError
from llamafund.render.escape import in_json, in_message

_PACKAGES = ("typer", "rich", "pyyaml", "lxml")  # beside those that decide a result, which the signature names


@writes("table", "json")
@fixed(inputs=None, output=None)
def doctor(call: Call) -> ExitStatus:
    """Say what is installed, what is set, and whether it works.

    Versions and data, optional parts and how to get them, the terminal, each setting with the layer that
    set it, and a self-test on the built-in articles. The exit status is 1 where something is wrong.

    Examples:
    llamafund doctor
    llamafund doctor -f json | jq '.settings[] | select(.layer != "default")'
    """
    form = call.values["format"]
    if call.origin["format"].layer is Layer.FLAG:
        written_by(doctor).refuse(form, "--format")
    report = examined(call)
    if form == "json":
        call.environment.stdout.write(in_json(json.dumps(report, ensure_ascii=False, indent=2)) + "\n")
    else:
        call.environment.stdout.writelines(in_message(f"{line}\n") for line in _lines(report))
    return ExitStatus.DONE if report["ok"] else ExitStatus.FOUND


def examined(call: Call) -> dict[str, Any]:
    """All that doctor says, as JSON has it."""
    from llamafund.signature import version
    from llamafund.workbench import signature

    signed = signature()
    try:
        call.settings()
        fault = None
    except LlamafundError as error:
        fault = str(error)
    tested = [{"name": check.name, "passed": check.passed, "seen": check.seen} for check in checks()]
    return {
        "schema": "llamafund.doctor/1",
        "ok": fault is None and all(check["passed"] for check in tested),
        "versions": {
            "python": f"{platform.python_version()} ({platform.system()} {platform.machine()})",
            **dict(signed.versions),
            **{name: version(name) for name in _PACKAGES},
        },
        "data": dict(signed.data),
        "parts": [{"name": part.name, "for": part.purpose, "found": part.found, "install": part.install} for part in parts()],
        "terminal": terminal(call.environment, os.environ),
        "workspace": str(call.place.path) if call.place.path else None,
        "inputs": list(call.place.workspace.values.get("inputs", ())) if call.place.workspace else [],
        "settings": list(_settings(call)),
        "fault": fault,
        "checks": tested,
    }


def _settings(call: Call) -> Iterator[dict[str, Any]]:
    """Each setting: its value, the layer that set it, and where."""
    for setting in settings():
        origin = call.origin[setting.name]
        value = call.values[setting.name]
        shown = [str(each) for each in value] if setting.many and value else value
        where = origin.where or None
        yield {
            "name": setting.key,
            "value": shown or None if setting.many else shown,
            "layer": origin.layer.value,
            "where": where,
        }


def _lines(report: Mapping[str, Any]) -> Iterator[str]:
    """The same for people: a heading and aligned lines for each part of it."""
    yield from _section("Versions", report["versions"].items())
    yield from _section("Data", report["data"].items())
    yield from _section("Optional parts", ((part["name"], _part(part)) for part in report["parts"]))
    yield from _section("Terminal", ((name, _plain(value)) for name, value in report["terminal"].items()))
    place = [
        ("workspace", report["workspace"] or "none in this folder, nor above"),
        ("inputs", _plain(report["inputs"]) if report["inputs"] else "the built-in articles"),
    ]
    yield from _section("Settings", [*place, *((each["name"], _setting(each)) for each in report["settings"])])
    if report["fault"]:
        yield from ("", *report["fault"].splitlines())
    tests = ((check["name"], f"{'ok   ' if check['passed'] else 'FAULT'} {check['seen']}") for check in report["checks"])
    yield from _section("Self-test", tests)
    yield ""
    yield "all is well" if report["ok"] else "something is wrong: see above"


def _section(title: str, entries: Iterable[tuple[str, str]]) -> Iterator[str]:
    rows = list(entries)
    width = max((len(name) for name, _ in rows), default=0)
    if title != "Versions":
        yield ""
    yield title
    for name, value in rows:
        yield f"  {name:<{width}}  {value}".rstrip()


def _part(part: Mapping[str, Any]) -> str:
    return f"{part['for']}: {part['found'] or 'not installed; ' + part['install']}"


def _setting(setting: Mapping[str, Any]) -> str:
    where = setting["where"] if setting["layer"] == Layer.WORKSPACE else setting["layer"]
    named = f"environment, {setting['where']}" if setting["layer"] == Layer.ENVIRONMENT else where
    return f"{_plain(setting['value'])}  ({named})"


def _plain(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return ", ".join(map(str, value))
    return "-" if value is None else str(value)
