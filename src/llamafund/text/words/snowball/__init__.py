"""Snowball's modules, one by one: its own package imports the stemmers of 36 languages, which takes 25 ms and 3 MB."""

from importlib.util import find_spec

_package = find_spec("snowballstemmer")
if _package is None:
    raise ModuleNotFoundError("No module named 'snowballstemmer'", name="snowballstemmer")
__path__ = list(_package.submodule_search_locations or ())
