"""How old somebody is: 81 years, in her 76th year, in his fifties."""

from llamafund.compare.story.disputes.reading.ages.ages import Ages

__all__ = ["Ages"]
