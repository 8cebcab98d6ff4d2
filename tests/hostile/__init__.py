"""What the open web, a hostile author or a bad day may do to the program, and what it may never do itself."""
