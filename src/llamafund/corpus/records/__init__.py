"""An article as a record with named fields: their names elsewhere, tables of them, entries of feeds."""
