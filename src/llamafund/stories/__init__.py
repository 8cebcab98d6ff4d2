"""STORIES: the articles of a mixed corpus that are about one event, put together, with what they share."""

from llamafund.stories.gather import WINDOW, gather
from llamafund.stories.profile import profile
from llamafund.stories.space import Space

__all__ = ["WINDOW", "Space", "gather", "profile"]
