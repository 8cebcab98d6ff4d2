"""Why two claims cannot stand in one row, though what they are in dispute about is not plain enough to be told."""
