"""`sources.yaml`: what the files of a folder do not say themselves - whose text it is, its title, its date.

- file: 000.txt          the name of a file in the same folder
  id: first              instead of its stem
  source: الجزيرة نت       who published it; heads its column
  title: …
  published: 2024-05-03
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from llamafund.model import Article

NAME = "sources.yaml"
_KEYS = ("file", "id", "source", "title", "published")


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """What somebody wrote down about one file."""

    id: str | None = None
    source: str | None = None
    title: str | None = None
    published: str | None = None

    def over(self, other: Label) -> Label:
        """This label, and what it does not say as another one says it."""
        return Label(
            id=self.id or other.id,
            source=self.source or other.source,
            title=self.title or other.title,
            published=self.published or other.published,
        )

    def on(self, article: Article, *, whole: bool) -> Article:
        """The article with its label on. A file that is one article (`whole`) is labelled; records only where they are silent."""
        if whole:
            return replace(
                article,
                source=self.source or article.source,
                title=self.title or article.title,
                published=self.published or article.published,
            )
        return replace(article, source=article.source or self.source or "", published=article.published or self.published)


def labels_in(folder: Path) -> Mapping[str, Label]:
    """The labels of a folder by file name, in the order written; none where there is no `sources.yaml`.

    Raise ConfigError at the place where the file is wrong.
    """
    path = folder / NAME
    if not path.is_file():
        return {}
    from llamafund.located import read_yaml  # noqa: PLC0415  (PyYAML is for folders that have such a file)

    found: dict[str, Label] = {}
    for entry in read_yaml(path).items():
        values = entry.mapping(_KEYS, required=("file",))
        name = values.pop("file").text()
        if name in found:
            raise entry.fault(f'"{name}" is described twice', hint="keep one of the two entries")
        found[name] = Label(**{key: value.optional_text() for key, value in values.items()})
    return found
