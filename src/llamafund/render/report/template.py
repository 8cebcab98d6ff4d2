"""The template and what it may call. All that it prints is made visible and escaped; words put into a message are isolated."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import jinja2
from markupsafe import Markup, escape

from llamafund.render.escape import visible
from llamafund.render.presentation.messages import Messages
from llamafund.render.report.policy import policy
from llamafund.render.report.view import Page

_FOLDER = Path(__file__).parent / "page"
_STYLE = ("base", "masthead", "disputes", "filters", "matrix", "charts", "articles", "notes", "narrow", "print")
_SCRIPT = ("parts", "filters", "address", "passages", "folding", "events")


def page_of(view: Page, messages: Messages) -> str:
    """The page as one document of HTML with its style and script; every value is escaped where it is put in."""
    style = Markup("\n".join(_parts(_STYLE, "css")))  # noqa: S704  our own
    script = Markup("\n".join(('"use strict";', "(() => {", *_parts(_SCRIPT, "js"), "})();")))  # noqa: S704  our own

    def say(key: str, **values: object) -> Markup:
        """A message; the words put into it are isolated, whichever way they run."""
        count = values.get("n")
        template = Markup(escape(messages.template(key, count if isinstance(count, int) else None)))  # noqa: S704  escaped here
        return template.format(**{name: _isolated(value) for name, value in values.items()})

    return (
        _environment()
        .get_template("page.html")
        .render(
            page=view,
            say=say,
            plain=messages.say,
            language=messages.language,
            direction=messages.direction,
            style=style,
            script=script,
            policy=policy(style, script),
        )
    )


def _parts(names: tuple[str, ...], kind: str) -> list[str]:
    return [(_FOLDER / f"{name}.{kind}").read_text(encoding="utf-8") for name in names]


@cache
def _environment() -> jinja2.Environment:
    return jinja2.Environment(
        loader=jinja2.FileSystemLoader(_FOLDER),
        autoescape=True,
        finalize=_shown,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def _shown(value: object) -> object:
    return visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def _isolated(value: object) -> Markup:
    if isinstance(value, int):
        return Markup("<bdi>{}</bdi>").format(f"{value:,}")
    return value if isinstance(value, Markup) else Markup("<bdi>{}</bdi>").format(visible(str(value)))
