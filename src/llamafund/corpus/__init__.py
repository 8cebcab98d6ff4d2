"""READ: files, folders, patterns and standard input to articles; what cannot be read, to `Skipped` with the reason."""

from llamafund.corpus.files.inventory import inventory
from llamafund.corpus.files.labels import Label
from llamafund.corpus.formats.readers import READERS
from llamafund.corpus.pairs import read_pairs
from llamafund.corpus.reading import built_in, read

__all__ = ["READERS", "Label", "built_in", "inventory", "read", "read_pairs"]
