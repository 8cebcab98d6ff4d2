"""States that exclude each other: the road is open in one article and shut in the other.

`sets` is what the lexicon holds of them, `told` what a claim says by it, `states` what two claims may be in dispute about.
"""

from llamafund.compare.story.disputes.kinds.whether.states.sets import read_sets
from llamafund.compare.story.disputes.kinds.whether.states.states import WEIGHED, States

__all__ = ["WEIGHED", "States", "read_sets"]
