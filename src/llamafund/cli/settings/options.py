"""The options that the commands share, each declared once; a command that takes a `Session` has them all."""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from llamafund.cli.settings.choices import proposing
from llamafund.cli.settings.formats import AUTO
from llamafund.engines import ENGINES
from llamafund.render.presentation.languages import LANGUAGES
from llamafund.render.style import BIDI, LOGICAL


def finite(value: float | None) -> float | None:
    """The value of an option that bounds something; "nan" passes every bound and would choose nothing."""
    if value is not None and not math.isfinite(value):
        raise typer.BadParameter(f'"{value}" is not a number to measure with')
    return value


Inputs = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="INPUT...",
        help="Files (.txt .md .html .jsonl .csv, .gz of these), folders, globs, or - for standard input. "
        "None: the two built-in articles.",
        show_default=False,
    ),
]
Format = Annotated[
    str,
    typer.Option(
        "-f",
        "--format",
        metavar="FORMAT",
        help="What each command writes (`Written`) stands here.",
        autocompletion=proposing("format"),
    ),
]
Output = Annotated[
    str | None,
    typer.Option("-o", "--output", metavar="FILE", help="So does how its file may end.", show_default=False),
]
PartSize = Annotated[
    int | None,
    typer.Option(
        "--part", min=1, metavar="N", help="With -o FOLDER/: so many inputs in a part. Default: 1000.", show_default=False
    ),
]
Fresh = Annotated[bool, typer.Option("--fresh", help="With -o FOLDER/: begin again, whatever an earlier call has written there.")]
Gazetteers = Annotated[
    list[Path] | None,
    typer.Option(
        "--entities",
        metavar="FILE",
        help="Know the entities of this YAML file too. May be repeated.",
        show_default=False,
    ),
]
Codebook = Annotated[
    str | None,
    typer.Option(
        metavar="FILE",
        help="Claims to look for: a YAML file, builtin or none. Default: builtin for the built-in articles, none for your own.",
        show_default=False,
    ),
]
Ner = Annotated[
    str,
    typer.Option(
        "--ner",
        metavar="NAME",
        help="Who finds names: embedded, gazetteer (known names only) or camel (camel-tools' neural model, if installed).",
        autocompletion=proposing("ner"),
    ),
]
Morphology = Annotated[
    str,
    typer.Option(
        "--morphology",
        metavar="NAME",
        help="Who analyses words: table, farahidi or calima (camel-tools' database); the last two have to be installed.",
        autocompletion=proposing("morphology"),
    ),
]
RelateModel = Annotated[
    str,
    typer.Option(
        "--relate-model",
        metavar="DIR",
        help="What judges pairs: embedded, or the folder of an NLI classifier (needs the extra neural).",
    ),
]
Jobs = Annotated[
    int | None,
    typer.Option(
        "-j",
        "--jobs",
        min=0,
        metavar="N",
        help="Articles to work on at once, or 0 for one a processor.",
        show_default=False,
    ),
]
EngineName = Annotated[
    str | None,
    typer.Option(
        "--engine",
        metavar="NAME",
        help=f"Where the work runs: {', '.join(ENGINES)}. Default: serial, or processes with -j.",
        autocompletion=proposing("engine"),
    ),
]
Scheduler = Annotated[
    str | None,
    typer.Option(
        "--scheduler",
        metavar="ADDRESS",
        help="Work on the Dask cluster whose scheduler is there (tcp://host:8786).",
        show_default=False,
    ),
]
Language = Annotated[
    str,
    typer.Option(
        "--lang",
        metavar="LANG",
        help=f"Language of headings, marks and messages: {' or '.join(LANGUAGES)}.",
        autocompletion=proposing("lang"),
    ),
]
Bidi = Annotated[
    str,
    typer.Option(
        metavar="ORDER",
        help=f"How a table writes Arabic: {BIDI[0]} for terminals that join and reorder it, {BIDI[1]} for those that do not.",
        autocompletion=proposing("bidi"),
    ),
]
CsvSafe = Annotated[
    bool,
    typer.Option(
        "--csv-safe/--no-csv-safe", help="csv, tsv: no cell that a spreadsheet would run as a formula. excel never has one."
    ),
]
Quiet = Annotated[bool, typer.Option("-q", "--quiet", help="Say nothing on standard error but errors.")]
Verbose = Annotated[bool, typer.Option("-v", "--verbose", help="Say on standard error what is done.")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The values of the shared options; the fields are the options."""

    inputs: Inputs = None
    format: Format = AUTO
    output: Output = None
    entities: Gazetteers = None
    codebook: Codebook = None
    ner: Ner = "embedded"
    morphology: Morphology = "table"
    relate_model: RelateModel = "embedded"
    jobs: Jobs = None
    engine: EngineName = None
    scheduler: Scheduler = None
    lang: Language = LANGUAGES[0]
    bidi: Bidi = LOGICAL
    csv_safe: CsvSafe = False
    quiet: Quiet = False
    verbose: Verbose = False
