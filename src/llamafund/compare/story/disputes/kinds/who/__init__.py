"""Who: who did it, who holds a post and which, of what country, under which name."""
