"""The articles that may be learned from."""

from __future__ import annotations

import json

from llamafund import resources

_FILES = ("entities.json", "claims.json", "stories.json")


class Learnable:
    """All ids of ANT but those that are annotated for figures."""

    def __init__(self) -> None:
        self._annotated: set[str] = set()
        for name in _FILES:
            document = json.loads(resources.data("eval", name).read_text(encoding="utf-8"))
            self._annotated |= {item["id"] for item in document.get("articles", ())}
            self._annotated |= {article for story in document.get("stories", ()) for article in story["articles"]}

    def __contains__(self, article: object) -> bool:
        return article not in self._annotated
