"""How sure and which way: hedges, negation, conditions, on FactBank's scale."""
