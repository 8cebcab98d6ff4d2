"""`--ner camel`: its known fault is guarded, absence says what to install, and the real loading path loads."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from types import SimpleNamespace

import pytest

from llamafund.entities import Tools
from llamafund.entities.recognisers.camel import Camel, open_tagger
from llamafund.errors import MissingExtraError
from llamafund.model import Article, Mention
from llamafund.text import norms
from llamafund.workbench import DEFAULTS, Options, workbench

FORMS = ["قال", "\u200b", "زكرياف", "بندريك", "في", "أليكستان"]


class _Tagger:
    """Tags as camel-tools does, dropping words without pieces."""

    tokenizer = SimpleNamespace(tokenize=lambda form: [] if form == "\u200b" else [form])

    def predict_sentence(self, sentence: list[str]) -> list[str]:
        """Labels of the words that have pieces, and of them only."""
        labels = {"زكرياف": "B-PERS", "بندريك": "I-PERS", "أليكستان": "B-LOC"}
        return [labels.get(form, "O") for form in sentence if self.tokenizer.tokenize(form)]


def _camel() -> Camel:
    bench = workbench(DEFAULTS)
    return Camel(Tools(names=bench.names, table=bench.gazetteer.names, keys_of=norms), _Tagger())


def _find(recogniser: Camel, text: str) -> list[Mention]:
    (mentions,) = recogniser([workbench(DEFAULTS).document(Article(id="x", text=text))])
    return list(mentions)


def test_a_word_without_pieces_shifts_nothing() -> None:
    """Every word has a label, and each its own."""
    assert _camel().labels(FORMS) == ["O", "O", "B-PERS", "I-PERS", "O", "B-LOC"]


def test_names_come_with_the_gazetteers() -> None:
    """What the tagger finds stands beside what is known."""
    found = _find(_camel(), " ".join(FORMS) + " وفي لندن")
    assert [(mention.text, mention.entity.type.value, mention.by) for mention in found] == [
        ("زكرياف بندريك", "PERSON", "camel"),
        ("أليكستان", "PLACE", "camel"),
        ("لندن", "PLACE", "gazetteer"),
    ]


def test_absent_data_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No catalogue, no network: the message names the command."""
    monkeypatch.setenv("CAMELTOOLS_DATA", str(tmp_path))
    with pytest.raises(MissingExtraError, match="camel_data -i ner-arabert"):
        _ = workbench(Options(ner="camel", codebook=str(tmp_path))).recogniser


NEEDED = ("torch", "transformers", "requests", "tqdm", "muddler")
MISSING = [name for name in NEEDED if find_spec(name) is None]


@pytest.mark.skipif(not MISSING, reason="all that camel-tools' recogniser needs is installed here")
def test_absent_libraries_are_named(tmp_path: Path) -> None:
    """The message names the library and the command."""
    with pytest.raises(MissingExtraError, match="pip install camel-tools"):
        open_tagger(tmp_path)


@pytest.mark.skipif(bool(MISSING), reason=f"camel-tools' recogniser needs {', '.join(MISSING)}: make neural")
def test_the_real_loading_path(tmp_path: Path) -> None:
    """A tiny BERT with random weights, where camel-tools' catalogue says its model is, tags an article through the command line.

    In a process of its own: camel-tools looks for its data when it is imported. The article has a word without pieces, which that
    recogniser drops.
    """
    _write_model(tmp_path)
    article = tmp_path / "article.txt"
    article.write_text(" ".join(FORMS) + " وفي لندن\n", encoding="utf-8")
    run = subprocess.run(
        [sys.executable, "-m", "llamafund", "entities", str(article), "--ner", "camel", "-f", "json"],
        env={**os.environ, "CAMELTOOLS_DATA": str(tmp_path), "PYTHONPATH": os.pathsep.join(sys.path), "HF_HUB_OFFLINE": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert run.returncode == 0, run.stderr
    text = article.read_text(encoding="utf-8")
    mentions = [mention for entity in json.loads(run.stdout)["entities"] for mention in entity["mentions"]]
    assert all(text[mention["start"] : mention["end"]] == mention["text"] for mention in mentions)
    found = {(mention["text"], mention["by"]) for mention in mentions}
    assert ("لندن", "gazetteer") in found
    assert {text for text, by in found if by == "camel"} >= {"زكرياف", "بندريك", "أليكستان"}


def _write_model(home: Path) -> None:
    """What `camel_data -i ner-arabert` puts into a home: a catalogue, and a model; this one takes every word for a place."""
    import torch  # noqa: PLC0415 - only where it is installed
    from transformers import BertConfig, BertForTokenClassification, BertTokenizer  # noqa: PLC0415

    folder = home / "data" / "ner" / "arabert"
    folder.mkdir(parents=True)
    pieces = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *(form for form in FORMS if form.isalpha())]
    (folder / "vocab.txt").write_text("\n".join(pieces) + "\n", encoding="utf-8")
    BertTokenizer(str(folder / "vocab.txt")).save_pretrained(folder)
    labels = ["B-LOC", "B-ORG", "B-PERS", "B-MISC", "I-LOC", "I-ORG", "I-PERS", "I-MISC", "O"]
    config = BertConfig(
        vocab_size=len(pieces),
        hidden_size=16,
        num_hidden_layers=1,
        num_attention_heads=2,
        intermediate_size=16,
        id2label=dict(enumerate(labels)),
        label2id={label: number for number, label in enumerate(labels)},
    )
    torch.manual_seed(7)
    model = BertForTokenClassification(config)
    with torch.no_grad():
        model.classifier.bias[0] = 9.0
    model.save_pretrained(folder)
    component = {"default": "arabert", "datasets": {"arabert": {"path": "ner/arabert"}}}
    catalogue = {"version": "1", "packages": {}, "components": {"NamedEntityRecognition": component}}
    (home / "catalogue.json").write_text(json.dumps(catalogue), encoding="utf-8")
