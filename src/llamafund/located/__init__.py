"""YAML that remembers where each value stands, so that a wrong one is pointed at with a caret.

PyYAML composes the tree of nodes with their marks; nothing is constructed from tags, and aliases are refused, so a file can
neither run code nor grow beyond its size.
"""

from llamafund.located.value import Faults, Located
from llamafund.located.yaml_file import Shape, read_fields, read_yaml

__all__ = ["Faults", "Located", "Shape", "read_fields", "read_yaml"]
