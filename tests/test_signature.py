"""What a result was made with."""

from __future__ import annotations

from importlib import metadata

from llamafund.signature import PACKAGES, sign


def test_versions_are_those_installed() -> None:
    """The quick way to find a version says what the slow one says."""
    assert dict(sign({}).versions).items() >= {name: metadata.version(name) for name in PACKAGES}.items()
