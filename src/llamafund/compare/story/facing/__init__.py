"""Two claims of different articles against each other, and against what their articles talk about anyway."""
