"""What builds `data/` and measures quality, one file each; none of it is in the wheel."""
