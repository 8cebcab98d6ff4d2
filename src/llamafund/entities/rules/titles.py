"""Titles are no part of a person's name (اللورد لويد ويبر, المايسترو المصري هشام جبر), and no person by themselves (الأميرة)."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from llamafund.entities.spans.host import Host
from llamafund.entities.spans.stretch import Stretch
from llamafund.model import EntityType


def without_titles(
    hosts: Sequence[Host],
    stretch: Stretch,
    titles: Collection[str],
    nationalities: Collection[str],
    surnames: Collection[str] = (),
) -> Stretch | None:
    """A person without the titles before the name and the nationality behind them; None where nothing else is left.

    Some titles are `surnames` as well, and stay where they end the name (الشماس).
    """
    first = stretch.first
    if stretch.type is not EntityType.PERSON or hosts[first].key not in titles:
        return stretch
    while first < stretch.last and (hosts[first].key in titles or hosts[first].key in nationalities):
        first += 1
    if first == stretch.last and hosts[first - 1].key in surnames:
        first -= 1
    return stretch._replace(first=first) if first < stretch.last else None
