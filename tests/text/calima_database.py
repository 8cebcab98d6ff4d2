"""A database of four stems in the format of camel-tools' morphology databases, with the catalogue that leads to it."""

from __future__ import annotations

import json
from pathlib import Path

_FEATURES = (
    "diac",
    "lex",
    "root",
    "pos",
    "prc0",
    "prc1",
    "prc2",
    "prc3",
    "enc0",
    "gen",
    "num",
    "per",
    "asp",
    "vox",
    "source",
    "gloss",
)
_UNCLITICISED = {"prc0": "0", "prc1": "0", "prc2": "0", "prc3": "0", "enc0": "0"}

_PREFIXES = [
    ("", "Pref-0", {"diac": "", "gloss": ""}),
    ("و", "Pref-Wa", {"diac": "وَ", "prc2": "wa_conj", "gloss": "and"}),
    ("ال", "Pref-Al", {"diac": "ال", "prc0": "Al_det", "gloss": "the"}),
    ("بال", "Pref-Al", {"diac": "بِال", "prc0": "Al_det", "prc1": "bi_prep", "gloss": "by+the"}),
]
_SUFFIXES = [("", "Suff-0", {"diac": "", "gloss": ""}), ("ها", "Suff-Ha", {"diac": "ها", "enc0": "3fs_poss", "gloss": "her"})]
_STEMS = [
    ("كتاب", "N", {"diac": "كِتاب", "lex": "كِتاب_1", "root": "ك.ت.ب", "pos": "noun", "gen": "m", "num": "s"}),
    (
        "قال",
        "V",
        {
            "diac": "قالَ",
            "lex": "قال-u_1",
            "root": "ق.و.ل",
            "pos": "verb",
            "gen": "m",
            "num": "s",
            "per": "3",
            "asp": "p",
            "vox": "a",
        },
    ),
    (
        "كتاب",
        "N",
        {"diac": "كُتّاب", "lex": "كاتِب_1", "root": "ك.ت.ب", "pos": "noun", "gen": "m", "num": "p", "pos_lex_logprob": "-9.5"},
    ),
    ("باريس", "P", {"diac": "بارِيس", "lex": "بارِيس_1", "root": "NTWS", "pos": "noun_prop", "gen": "f", "num": "s"}),
]


def write_camel_data(home: Path) -> None:
    """Fill a folder for `CAMELTOOLS_DATA` with the catalogue and the database `calima-msa-r13`."""
    folder = home / "data" / "morphology_db" / "calima-msa-r13"
    folder.mkdir(parents=True)
    (folder / "morphology.db").write_text(_database(), encoding="utf-8")
    component = {"default": "calima-msa-r13", "datasets": {"calima-msa-r13": {"path": "morphology_db/calima-msa-r13"}}}
    catalogue = {"version": "1", "packages": {}, "components": {"MorphologyDB": component}}
    (home / "catalogue.json").write_text(json.dumps(catalogue), encoding="utf-8")


def _database() -> str:
    lines = ["###DEFINES###", *(f"DEFINE {feature} {feature}:*open*" for feature in (*_FEATURES, "pos_lex_logprob"))]
    defaults = " ".join(f"{key}:{value}" for key, value in _UNCLITICISED.items())
    lines += [
        "###DEFAULTS###",
        *(f"DEFAULT pos:{pos} {defaults}" for pos in ("noun", "verb", "noun_prop", "digit", "punc", "latin")),
    ]
    lines += ["###ORDER###", "ORDER " + " ".join(_FEATURES), "###TOKENIZATIONS###", "TOKENIZATION diac", "###STEMBACKOFF###"]
    lines += ["STEMBACKOFF NTWS N", "###PREFIXES###", *map(_entry, _PREFIXES), "###SUFFIXES###", *map(_entry, _SUFFIXES)]
    stems = (
        (form, kind, {**_UNCLITICISED, "source": "lex", "pos_lex_logprob": "-2.5", "gloss": "x", **features})
        for form, kind, features in _STEMS
    )
    lines += ["###STEMS###", *map(_entry, stems)]
    kinds = ("N", "V", "P")
    lines += ["###TABLE AB###", *(f"{prefix} {kind}" for prefix in ("Pref-0", "Pref-Wa", "Pref-Al") for kind in kinds)]
    lines += ["###TABLE BC###", *(f"{kind} {suffix}" for kind in kinds for suffix in ("Suff-0", "Suff-Ha"))]
    lines += [
        "###TABLE AC###",
        *(f"{prefix} {suffix}" for prefix in ("Pref-0", "Pref-Wa", "Pref-Al") for suffix in ("Suff-0", "Suff-Ha")),
    ]
    return "\n".join(lines) + "\n"


def _entry(row: tuple[str, str, dict[str, str]]) -> str:
    form, kind, features = row
    return f"{form}\t{kind}\t" + " ".join(f"{key}:{value}" for key, value in features.items())
