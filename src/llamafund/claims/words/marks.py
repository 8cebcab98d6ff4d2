"""What there is no need to look for at a word: told once for each form, so that most words are passed over in one step."""

from __future__ import annotations

QUIET = 1  # no frame of speech begins or has its verb there
LEADS = 2  # a phrase that is a frame may begin there (بحسب, كما قال, يذكر أن)
HEAVY = 4  # no time, aside, adjunct or hearer around a source begins there
SILENT = 8  # no cue of certainty, trap or proviso begins there
IDLE = 16  # no quantity begins there
PLAIN = 32  # it means nothing for the words behind it, whether they are a main verb, and bound
INNER = 64  # nothing begins there that is left out at the head of a statement, or makes it none
CERTAIN = 128  # no condition begins there
OWN = 256  # nobody is quoted in turn from there on
