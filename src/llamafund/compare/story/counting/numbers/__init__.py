"""Numbers as they are held against each other: what they count, in what unit, when that was, and whether two can be one."""
