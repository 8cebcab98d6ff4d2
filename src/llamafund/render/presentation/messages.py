"""What the program says to people, in their language: `data/messages/LANGUAGE.yaml`.

A message has a key in plain words (`status.disputed`) and may hold places for values (`{source}`). One that counts has a form
for each plural category of its language (CLDR's names): English has two, Arabic six.
"""

from __future__ import annotations

import string
from collections.abc import Iterator, Mapping
from functools import cache

from llamafund import resources
from llamafund.errors import UsageError
from llamafund.located import Located, read_yaml
from llamafund.registry import suggestion
from llamafund.render.presentation.languages import CATEGORIES, DIRECTIONS, LANGUAGES, PLURALS

_REST = CATEGORIES[-1]


class Messages:
    """The messages of one language. `templates` maps a key to a text, or to the forms of a text by plural category."""

    def __init__(self, language: str, templates: Mapping[str, str | Mapping[str, str]]) -> None:
        self.language = language
        self.direction = DIRECTIONS[language]
        self._templates = dict(templates)

    def __contains__(self, key: object) -> bool:
        return key in self._templates

    def __iter__(self) -> Iterator[str]:
        return iter(self._templates)

    def say(self, key: str, /, **values: object) -> str:
        """The message, its places filled in. `n` is a count: it chooses the form, and thousands are set apart by commas.

        Raises:
            KeyError: there is no such message, or a place has no value.
        """
        shown = {name: f"{value:,}" if isinstance(value, int) else value for name, value in values.items()}
        count = values.get("n")
        return self.template(key, count if isinstance(count, int) else None).format_map(shown)

    def template(self, key: str, count: int | None = None) -> str:
        """The message as it stands in the file, in the form for a count; KeyError where there is none."""
        held = self._templates[key]
        if isinstance(held, str):
            return held
        if count is None:
            raise KeyError(f"{key}: a message that counts needs a count")
        return held.get(PLURALS[self.language](count), held[_REST])

    def forms(self, key: str) -> tuple[str, ...]:
        """A message in each plural category of the language, in the order of the file; one that does not count has one form."""
        held = self._templates[key]
        return (held,) if isinstance(held, str) else tuple(held.values())


def places(template: str) -> set[str]:
    """The names of the places of a message that values go into."""
    return {name for _, name, _, _ in string.Formatter().parse(template) if name}


@cache
def read_messages(language: str) -> Messages:
    """The messages of a language; UsageError where there are none for it, ConfigError where the file is at fault."""
    if language not in LANGUAGES:
        raise UsageError(f'there are no messages in "{language}"', hint=suggestion(language, LANGUAGES))
    templates: dict[str, str | Mapping[str, str]] = {}
    for section, entries in read_yaml(resources.data("messages", f"{language}.yaml")).entries():
        for key, value in entries.entries():
            templates[f"{section.text()}.{key.text()}"] = _template(value)
    return Messages(language, templates)


def _template(value: Located) -> str | Mapping[str, str]:
    if value.is_text():
        return value.text()
    return {name: form.text() for name, form in value.mapping(CATEGORIES, required=(_REST,)).items()}
