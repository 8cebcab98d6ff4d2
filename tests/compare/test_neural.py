"""`--relate-model`: labels by name, both orders of a pair, and a folder that is no such model is told as what it is."""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import pytest
from tests.program import call

from llamafund.compare import PAIR_MODELS, pair_model
from llamafund.compare.pair.neural import columns, joined
from llamafund.errors import MissingExtraError, UsageError
from llamafund.model import Pair, RelatedPair, Relation
from llamafund.pipeline import relate
from llamafund.workbench import Options, signature

NEURAL = ("torch", "transformers", "safetensors")
MISSING = [name for name in NEURAL if find_spec(name) is None]
needs_torch = pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)} (the extra neural)")

LABELS = ("Contradiction", "ENTAILMENT", "neutral")
PAIRS = [
    ("ارتفعت أسعار النفط اليوم", "انخفضت أسعار النفط"),
    ("وصل الوزير", "وصل الوزير إلى القاهرة مساء أمس بعد زيارة طويلة"),
    ("نفط", "سعر"),
]


@pytest.mark.parametrize(
    ("labels", "wanted"),
    [
        (("entailment", "neutral", "contradiction"), [0, 2, 1]),
        (LABELS, [1, 0, 2]),
        (("Disagree", " other ", "AGREE"), [2, 0, 1]),
    ],
)
def test_labels_are_known_by_name(labels: tuple[str, ...], wanted: list[int]) -> None:
    """The order is the model's own, and case says nothing."""
    assert columns(dict(enumerate(labels)), Path("m")) == wanted


@pytest.mark.parametrize(
    "labels",
    [("LABEL_0", "LABEL_1", "LABEL_2"), ("entailment", "not_entailment"), ("positive", "neutral", "negative"), ("agree",) * 3],
)
def test_labels_that_say_nothing_are_refused(labels: tuple[str, ...]) -> None:
    """The message shows them and says what to write into which file."""
    with pytest.raises(UsageError, match=r"m/config\.json: its labels do not say") as told:
        columns(dict(enumerate(labels)), Path("m"))
    assert labels[0] in str(told.value)
    assert '"id2label"' in str(told.value)


def test_entailment_of_either_agrees() -> None:
    """Who says more entails who says less; a contradiction has to be one both ways to be sure."""
    ahead = np.array([[0.9, 0.05, 0.05], [0.1, 0.8, 0.1], [0.1, 0.9, 0.0]], np.float32)
    back = np.array([[0.1, 0.05, 0.85], [0.1, 0.8, 0.1], [0.6, 0.0, 0.4]], np.float32)
    found = joined(ahead, back)
    assert found.argmax(1).tolist() == [0, 1, 0]
    assert found.sum(1) == pytest.approx(np.ones(3))
    assert joined(back, ahead) == pytest.approx(found)


def test_a_folder_that_is_no_model_is_told(tmp_path: Path) -> None:
    """No folder, an empty one, a pickle, no weights: each by its name, and nothing is looked for anywhere else."""
    with pytest.raises(UsageError, match="there is no such folder"):
        pair_model("bert-base-multilingual")
    (tmp_path / "file").touch()
    with pytest.raises(UsageError, match="it is no folder"):
        pair_model(str(tmp_path / "file"))
    with pytest.raises(UsageError, match=r"there is no config\.json"):
        pair_model(str(tmp_path))
    (tmp_path / "config.json").write_text("{}", encoding="utf-8")
    with pytest.raises(UsageError, match="it holds no weights"):
        pair_model(str(tmp_path))
    (tmp_path / "pytorch_model.bin").touch()
    with pytest.raises(UsageError, match=r"a pickle \(pytorch_model\.bin\)"):
        pair_model(str(tmp_path))


def test_a_wrong_folder_ends_the_command(tmp_path: Path) -> None:
    """Status 2 and the folder, before any work."""
    for command in (["compare"], ["find", "ارتفع النفط"], ["relate", "-"]):
        ran = call(*command, "--relate-model", tmp_path / "none", stdin=b"s1,s2\na,b\n")
        assert (ran.code, ran.stdout) == (2, "")
        assert f"{tmp_path / 'none'}: there is no such folder" in ran.stderr


@pytest.mark.skipif(not MISSING, reason="torch and transformers are installed here")
def test_absent_libraries_are_named(tmp_path: Path) -> None:
    """The message names the library and the command."""
    for name in ("config.json", "model.safetensors"):
        (tmp_path / name).touch()
    with pytest.raises(MissingExtraError, match="pip install torch transformers safetensors"):
        pair_model(str(tmp_path))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A tiny BERT with random weights and a vocabulary of its own, saved as transformers saves one."""
    import torch  # noqa: PLC0415 - only where it is installed
    from transformers import BertConfig, BertForSequenceClassification, BertTokenizer  # noqa: PLC0415

    path = tmp_path_factory.mktemp("nli")
    torch.manual_seed(3)
    words = sorted({word for pair in PAIRS for side in pair for word in side.split()})
    pieces = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *words]
    (path / "vocab.txt").write_text("\n".join(pieces) + "\n", encoding="utf-8")
    BertTokenizer(str(path / "vocab.txt")).save_pretrained(path)
    config = BertConfig(
        vocab_size=len(pieces),
        hidden_size=16,
        num_hidden_layers=2,
        num_attention_heads=2,
        intermediate_size=16,
        max_position_embeddings=40,
        initializer_range=1.0,
        id2label=dict(enumerate(LABELS)),
        label2id={label: number for number, label in enumerate(LABELS)},
    )
    BertForSequenceClassification(config).save_pretrained(path)
    return path


def _relations(pairs: list[tuple[str, str]], options: Options) -> list[Relation]:
    judged = relate([Pair(s1=one, s2=two, more={}) for one, two in pairs], options)
    return [each.relation for each in judged if isinstance(each, RelatedPair)]


@needs_torch
def test_the_real_loading_path(folder: Path) -> None:
    """Judged in order, the same in a batch as alone and in either order; what is longer than it has places for is cut."""
    options = Options(relate_model=str(folder))
    pairs = [*PAIRS, ("نفط " * 300, "سعر"), ("", "سعر")]
    together = _relations(pairs, options)
    assert len(together) == len(pairs)
    assert len({round(relation.score, 3) for relation in together[:3]}) == 3
    for (one, two), relation in zip(pairs, together, strict=True):
        for alone in ((one, two), (two, one)):
            (judged,) = _relations([alone], options)
            assert judged.kind is relation.kind
            assert judged.score == pytest.approx(relation.score, abs=1e-4)


@needs_torch
def test_the_labels_decide(folder: Path, tmp_path: Path) -> None:
    """The same weights with two labels exchanged give the other judgement."""
    config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    config["id2label"] = {"0": "agree", "1": "disagree", "2": "other"}
    for path in folder.iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    (tmp_path / "config.json").write_text(json.dumps(config), encoding="utf-8")
    sides = [(one.split(), two.split()) for one, two in PAIRS]
    texts = [(" ".join(one), " ".join(two)) for one, two in sides]
    transformers = PAIR_MODELS.get("transformers")
    one, two = (transformers(path)._nli.chances(texts) for path in (folder, tmp_path))
    assert one[:, 0] != pytest.approx(two[:, 0], abs=1e-3)


@needs_torch
def test_the_signature_holds_the_model(folder: Path) -> None:
    """The digest of its folder and the versions of what ran it."""
    made = signature(Options(relate_model=str(folder)))
    assert str(folder) in dict(made.data)
    assert {"torch", "transformers"} <= set(dict(made.versions))
    assert str(folder) not in dict(signature().data)


@needs_torch
def test_a_language_model_without_a_classifier_is_refused(folder: Path, tmp_path: Path) -> None:
    """The library would give it a random one and only warn."""
    from transformers import BertForMaskedLM  # noqa: PLC0415 - only where it is installed

    for path in folder.glob("*[!s]"):
        if path.suffix != ".safetensors":
            (tmp_path / path.name).write_bytes(path.read_bytes())
    (tmp_path / "config.json").unlink()
    BertForMaskedLM.from_pretrained(folder).save_pretrained(tmp_path)
    with pytest.raises(UsageError, match="it holds no classifier"):
        pair_model(str(tmp_path))


@needs_torch
def test_broken_weights_are_told(folder: Path, tmp_path: Path) -> None:
    """What the libraries make of a cut file is one line with the folder."""
    for path in folder.iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes()[:200] if path.suffix == ".safetensors" else path.read_bytes())
    with pytest.raises(UsageError, match="the model cannot be loaded"):
        pair_model(str(tmp_path))


@needs_torch
def test_compare_and_find_use_it(folder: Path, tmp_path: Path) -> None:
    """Both commands run with it, say nothing of torch on standard error, and name it in the signature."""
    for name in "ab":
        (tmp_path / f"{name}.txt").write_text("أعلنت شركة ميتا عن استثمار 4 مليارات دولار.", encoding="utf-8")
    for command in (["compare"], ["find", "أعلنت شركة ميتا عن استثمار"]):
        ran = call(*command, tmp_path, "--relate-model", folder, "-f", "json")
        assert ran.code == 0
        assert ran.stderr in ("", "llamafund: no article says this, and none denies it\n")  # it has learned nothing
        assert str(folder) in ran.stdout
