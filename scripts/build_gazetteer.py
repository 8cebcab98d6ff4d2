"""Compile data/entities/*.yaml into data/models/gazetteer.*: `python -m scripts.build_gazetteer`."""

from __future__ import annotations

from llamafund import resources
from llamafund.entities.gazetteer.compiled import write_compiled
from llamafund.entities.gazetteer.entries import read_gazetteer
from llamafund.entities.gazetteer.gazetteer import built_in_sources
from llamafund.text import norms


def main() -> None:
    """Read, compile, and say how much."""
    sources = built_in_sources()
    entries = read_gazetteer(sources)
    write_compiled(resources.data("models"), sources, entries, norms)
    print(f"{len(entries):,} entities from {len(sources)} files")


if __name__ == "__main__":
    main()
