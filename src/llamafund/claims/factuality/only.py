"""A negation that only says «only»: «لم … سوى», «لا … فقط», «ليس … فحسب بل»."""

from __future__ import annotations

from llamafund.claims.factuality.scan import Scan
from llamafund.punctuation import COMMAS


def is_only(scan: Scan, end: int) -> bool:
    """«لم … إلا», «لم يكن مجرد … بل»."""
    near = range(end, min(scan.last, end + scan.windows.not_only))
    if scan.traits[end - 1].lemma == scan.words.is_not and any(scan.traits[index].norm == scan.words.only for index in near):
        return True  # «ليس الألمان فقط»
    behind = range(end, scan.last)
    if scan.traits[end - 1].lemma == scan.words.is_not and any(scan.traits[index].norm in scan.words.alone for index in behind):
        return goes_on_with_but(scan)  # «ليس الطعام وحده، بل …»
    only = any(scan.traits[index].norm == scan.words.only for index in behind)
    if only and (goes_on_with_but(scan) or _is_not_only(scan, end)):
        return True  # «لا يؤدي فقط إلى الخسارة، بل …»
    comma = next((index for index in behind if scan.traits[index].form in COMMAS), scan.last)
    return any(_says_only(scan, index, comma) for index in behind)


def _is_not_only(scan: Scan, end: int) -> bool:
    """«لا يتعلق (الأمر) فقط بالأفراد», «لا يتعلق بالأفراد فقط»: right behind the verb and its subject, or at the end."""
    closed = scan.last - end <= scan.windows.only and scan.traits[scan.last - 1].norm == scan.words.only
    subject = int(end + 1 < scan.last and scan.traits[end + 1].definite and not scan.traits[end + 1].glued)
    place = end + 1 + subject
    near = place < scan.last and scan.traits[place].norm == scan.words.only
    return scan.traits[end - 1].bare == scan.words.never and (near or closed)


def _says_only(scan: Scan, index: int, comma: int) -> bool:
    trait = scan.traits[index]
    if trait.bare == scan.words.mere and (trait.joined or index > comma):
        return False  # «لا تعنيها المصلحة ومجرد أداة», «لا يستبعد شيئا، ولو كان مجرد ظن»
    after, further = scan.at(index + 1), scan.at(index + 2)
    if index > comma and after is not None and after.that and (after.enclitic or (further is not None and not further.verb)):
        return False  # «لا علم له بما جرى، سوى أنه كان هناك», not «لم يبق، سوى أن ينسحبوا»
    return (trait.bare in scan.certainty.only or trait.norm in scan.certainty.only) and not is_that_not(scan, index)


def goes_on_with_but(scan: Scan) -> bool:
    """Whether «بل» stands in the statement, or right behind it."""
    last = min(len(scan.traits), scan.last + scan.windows.but)
    return any(scan.traits[index].bare == scan.words.but for index in range(scan.first, last))


def is_that_not(scan: Scan, index: int) -> bool:
    """Whether the word is ألا, which without its hamza is spelt as إلا."""
    return "أ" in scan.traits[index].form
