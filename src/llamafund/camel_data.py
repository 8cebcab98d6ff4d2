"""Where camel-tools keeps its data sets, found without importing camel-tools: its own look-up downloads what it does not find."""

from __future__ import annotations

import json
import os
from pathlib import Path

from llamafund.errors import MissingExtraError

CATALOGUE = "catalogue.json"


def camel_data(component: str, dataset: str, package: str) -> Path:
    """The folder of a data set (`MorphologyDB`, `calima-msa-r13`) that the camel-tools package `package` installs.

    Raises MissingExtraError with the command that installs it where it is not there.
    """
    own = os.environ.get("CAMELTOOLS_DATA")
    home = Path(own).expanduser() if own else Path.home() / ".camel_tools"
    try:
        catalogue = json.loads((home / CATALOGUE).read_text(encoding="utf-8"))
        path = str(catalogue["components"][component]["datasets"][dataset]["path"])
    except (OSError, ValueError, KeyError):
        path = ""
    folder = home / "data" / path
    if not path or not folder.is_dir():
        raise MissingExtraError(
            f"camel-tools has no {dataset} installed",
            where=str(home),
            hint=f"install it (it is downloaded): camel_data -i {package}",
        )
    return folder
