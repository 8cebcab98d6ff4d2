"""What there is no need to look for at a word: told once for each form, so that most words are passed over in one step.

Bits of `Trait.marks`. `NO_…` says that nothing of a sort begins at the word; `MAY_LEAD` alone says that something may.
"""

from __future__ import annotations

NO_FRAME = 1  # no frame of speech begins or has its verb there
MAY_LEAD = 2  # a phrase that is a frame may begin there (بحسب, كما قال, يذكر أن)
NO_SURROUNDING = 4  # no time, aside, adjunct or hearer around a source begins there
NO_CUE = 8  # no cue of certainty, trap or proviso begins there
NO_QUANTITY = 16  # no quantity begins there
NO_EFFECT = 32  # it means nothing for the words behind it, whether they are a main verb, and bound
NO_EDGE = 64  # nothing begins there that is left out at the head of a statement, or makes it none
NO_CONDITION = 128  # no condition begins there
NO_CITING = 256  # nobody is quoted in turn from there on
