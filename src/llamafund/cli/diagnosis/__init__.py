"""What `doctor` looks at: the terminal, the optional parts, and whether the program works where it is installed."""
