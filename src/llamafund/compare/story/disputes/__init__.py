"""What two claims are in dispute about, if they are."""

from llamafund.compare.story.disputes.decide import Disputes
from llamafund.compare.story.disputes.suspect import Finding, Suspect, Suspicious, Topic

__all__ = ["Disputes", "Finding", "Suspect", "Suspicious", "Topic"]
