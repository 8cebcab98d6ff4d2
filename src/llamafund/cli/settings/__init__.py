"""What a call may set: the options, what each may be, which layer sets it, what a command can write."""
