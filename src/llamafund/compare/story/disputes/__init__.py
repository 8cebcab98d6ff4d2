"""What two claims are in dispute about, if they are."""

from llamafund.compare.story.disputes.decide import Disputes
from llamafund.compare.story.disputes.suspect import Finding, Kind, Suspect

__all__ = ["Disputes", "Finding", "Kind", "Suspect"]
