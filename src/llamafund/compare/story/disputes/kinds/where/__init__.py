"""Where: the place of one event, of what claims tell alike otherwise, and the side of an area."""
