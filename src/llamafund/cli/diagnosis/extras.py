"""The optional parts: what each is for, whether it is there, and the command that installs it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import metadata, util

from llamafund.camel_data import camel_data
from llamafund.errors import MissingExtraError


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """An optional part. `found` is its version, or where it lies; None where it is not installed."""

    name: str
    purpose: str
    install: str
    found: str | None


def parts() -> Iterator[Part]:
    """All of them; nothing is imported and nothing downloaded to find out."""
    for name, purpose, install, look in _PARTS:
        yield Part(name=name, purpose=purpose, install=install, found=look())


def _package(module: str) -> Callable[[], str | None]:
    def look() -> str | None:
        if util.find_spec(module) is None:
            return None
        try:
            return metadata.version(module)
        except metadata.PackageNotFoundError:
            return "there"

    return look


def _data(component: str, dataset: str, package: str) -> Callable[[], str | None]:
    def look() -> str | None:
        try:
            return str(camel_data(component, dataset, package))
        except MissingExtraError:
            return None

    return look


_PARTS: tuple[tuple[str, str, str, Callable[[], str | None]], ...] = (
    ("farahidi", "--morphology farahidi", "pip install farahidi", _package("farahidi")),
    (
        "calima-msa-r13",
        "--morphology calima (data of camel-tools)",
        "camel_data -i morphology-db-msa-r13",
        _data("MorphologyDB", "calima-msa-r13", "morphology-db-msa-r13"),
    ),
    (
        "arabert",
        "--ner camel (data of camel-tools)",
        "camel_data -i ner-arabert",
        _data("NamedEntityRecognition", "arabert", "ner-arabert"),
    ),
    ("distributed", "--engine dask", "pip install 'llamafund[dask]'", _package("distributed")),
    ("pyarrow", "-f parquet", "pip install 'llamafund[parquet]'", _package("pyarrow")),
    ("torch", "--relate-model, --ner camel", "pip install 'llamafund[neural]'", _package("torch")),
    ("transformers", "--relate-model, --ner camel", "pip install 'llamafund[neural]'", _package("transformers")),
    ("safetensors", "--relate-model", "pip install 'llamafund[neural]'", _package("safetensors")),
)
