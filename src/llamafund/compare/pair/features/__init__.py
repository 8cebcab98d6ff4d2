"""What a pair of sentences looks like, as numbers: one file a sort of them, `columns` all in the order of the model."""

from llamafund.compare.pair.features.columns import NAMES, SORTS, features, orderless, turned

__all__ = ["NAMES", "SORTS", "features", "orderless", "turned"]
