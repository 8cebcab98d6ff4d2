"""States that exclude each other: what two claims say of one thing."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from scripts.build_states import written
from tests.compare.unweighed import disputes, judge

from llamafund import resources
from llamafund.compare import Ground
from llamafund.compare.story.disputes.suspect import Suspect
from llamafund.model import Analysis, Article, Claim
from llamafund.pipeline import analyse
from llamafund.text import norm
from llamafund.workbench import DEFAULTS, workbench

CASES = yaml.safe_load((Path(__file__).parent.parent / "cases" / "states.yaml").read_text(encoding="utf-8"))
LEXICON = resources.data("lexicon", "states.yaml")


def _claims(case: dict[str, str]) -> list[list[Claim]]:
    analyses = [analyse(Article(id=paper, text=case[paper])) for paper in ("a", "b")]
    ground = Ground.of([each for each in analyses if isinstance(each, Analysis)], workbench(DEFAULTS).gazetteer.wholes)
    return [[claim for claim in ground.claims if claim.document == paper] for paper in ("a", "b")]


def _suspects(case: dict[str, str]) -> list[Suspect]:
    left, right = _claims(case)
    faced = judge().faced([(one, other) for one in left for other in right])
    return [suspect for each in faced for suspect in disputes().suspects(each) if suspect.topic == "state"]


@pytest.mark.parametrize("case", [pytest.param(case, id=case["label"]) for case in CASES])
def test_states(case: dict[str, str]) -> None:
    """Two claims are suspected where they put one thing into two states of a set, and nowhere else."""
    assert bool(_suspects(case)) == (case["state"] != "none")


@pytest.mark.parametrize(
    "case", [pytest.param(case, id=case["label"]) for case in CASES if case["state"] != "none" and "open" not in case]
)
def test_claims_meet_by_their_states(case: dict[str, str]) -> None:
    """What two claims tell of one listed thing's state is worth a look, whatever their words."""
    left, right = ({mark for claim in claims for mark in disputes().marks(claim)} for claims in _claims(case))
    assert f"state {case['state']}" in left & right


def test_the_compiled_states_are_those_of_the_lexicon() -> None:
    """Whoever edits the lexicon and forgets `python -m scripts.build_states` would change nothing."""
    assert resources.data("models", "states.json").read_text(encoding="utf-8") == written()


def test_every_set_has_two_states_or_more() -> None:
    """A set of one state can exclude nothing; one that is of whatever both claims name has no `of`, not an empty one."""
    for name, entry in yaml.safe_load(LEXICON.read_text(encoding="utf-8")).items():
        assert len(entry["states"]) > 1, name
        assert entry.get("of", ["anything"]), name


def test_no_phrase_tells_two_states_of_a_set() -> None:
    """One that did would never be told: a claim that tells two states of a set tells none."""
    for name, entry in yaml.safe_load(LEXICON.read_text(encoding="utf-8")).items():
        seen: dict[str, str] = {}
        for state, told in entry["states"].items():
            for phrase in {*told.get("said", ()), *told.get("alone", ())}:
                assert seen.setdefault(" ".join(map(norm, phrase.split())), state) == state, f"{name}: {phrase}"


def test_the_lexicon_of_states_is_written_in_plain_letters() -> None:
    """Words stand without marks or tatweel, as in the other lexicons; `~` alone leaves room between two."""
    plain = re.compile(r"[\u0621-\u063a\u0641-\u064a]+( ~)?( [\u0621-\u063a\u0641-\u064a]+( ~)?)*")
    for name, entry in yaml.safe_load(LEXICON.read_text(encoding="utf-8")).items():
        words = [*entry.get("of", ()), *entry.get("not", ())]
        words += [word for told in entry["states"].values() for sort in told.values() for word in sort]
        assert not [word for word in words if not plain.fullmatch(word) or word.endswith("~")], name
