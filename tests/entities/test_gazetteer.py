"""The gazetteer that comes along, its compiled form, and a person's own on top."""

from __future__ import annotations

from pathlib import Path

import pytest
from scripts.build_places import written

from llamafund import resources
from llamafund.entities.gazetteer.compiled import open_compiled, write_compiled
from llamafund.entities.gazetteer.entries import read_gazetteer
from llamafund.entities.gazetteer.gazetteer import built_in_sources, open_gazetteer
from llamafund.entities.gazetteer.name_table import MemoryNames
from llamafund.errors import ConfigError
from llamafund.text import norms

STALE = "data/models/gazetteer.* is stale: run python -m scripts.build_gazetteer"


def test_the_compiled_gazetteer_is_fresh() -> None:
    """What is compiled was made from the YAML files as they are now, and nothing else."""
    assert open_compiled(resources.data("models"), built_in_sources()) is not None, STALE


def test_the_places_are_those_of_their_sources() -> None:
    """Whoever edits what is made from CLDR and the overlay would lose it when it is made again."""
    for name, text in written():
        assert resources.data("entities", name).read_text(encoding="utf-8") == text, f"{name}: run python -m scripts.build_places"


def test_compiled_and_read_names_are_the_same() -> None:
    """A compiled table gives the same names behind every first word as the YAML it was made from."""
    compiled = open_compiled(resources.data("models"), built_in_sources())
    assert compiled is not None, STALE
    entries = read_gazetteer(built_in_sources())
    memory = MemoryNames(entries, norms)
    firsts = {norms(name)[0].casefold() for entry in entries for name in (*entry.names, *entry.cued, *entry.never)}
    assert [entry.entity for entry in entries] == list(compiled[0].values())
    for first in firsts:
        assert {(name.rest, name.entity, name.cued) for name in compiled[1].behind(first)} == {
            (name.rest, name.entity, name.cued) for name in memory.behind(first)
        }


def test_an_edited_gazetteer_is_read_again(tmp_path: Path) -> None:
    """A compiled file that was made from other bytes is not used."""
    source = tmp_path / "own.yaml"
    source.write_text("- {id: a, type: ORG, ar: شركة الشمس}\n", encoding="utf-8")
    write_compiled(tmp_path, [source], read_gazetteer([source]), norms)
    assert open_compiled(tmp_path, [source]) is not None
    source.write_text("- {id: b, type: ORG, ar: شركة القمر}\n", encoding="utf-8")
    assert open_compiled(tmp_path, [source]) is None


def test_own_entities_come_on_top(tmp_path: Path) -> None:
    """A person's file adds things, may put them under known ones, and decides where both know a name."""
    own = tmp_path / "own.yaml"
    own.write_text("- {id: my-lab, type: ORG, ar: مختبر الرمال, aliases: [ميتا], parent: meta}\n", encoding="utf-8")
    known = open_gazetteer([own], norms)
    assert known.wholes("my-lab") == {"my-lab", "meta"}
    assert [name.entity.id for name in known.names.behind("ميتا") if name.entity and not name.rest] == ["my-lab"]


def test_an_id_that_comes_along_is_taken(tmp_path: Path) -> None:
    """A person's file cannot silently redefine a known thing."""
    own = tmp_path / "own.yaml"
    own.write_text("- {id: meta, type: ORG, ar: ميتا}\n", encoding="utf-8")
    with pytest.raises(ConfigError, match="comes with llamafund"):
        open_gazetteer([own], norms)


def test_the_gazetteer_is_broad_and_sound() -> None:
    """Hundreds of entities, each with a name in one language at least, ids in kebab case, no name claimed twice uncued."""
    entries = read_gazetteer(built_in_sources())
    assert len(entries) >= 300
    assert all(entry.entity.id == entry.entity.id.lower().replace(" ", "-") for entry in entries)
    owners: dict[tuple[str, ...], str] = {}
    clashes = []
    for entry in entries:
        for name in entry.names:
            owner = owners.setdefault(tuple(key.casefold() for key in norms(name)), entry.entity.id)
            if owner != entry.entity.id:
                clashes.append((name, owner, entry.entity.id))
    assert clashes == []
