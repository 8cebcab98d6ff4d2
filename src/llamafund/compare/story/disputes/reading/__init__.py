"""What a claim says, as several kinds of dispute ask it."""
