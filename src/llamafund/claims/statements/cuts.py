"""Where a sentence is cut: at its clauses, around what says who speaks, and behind a quotation."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise

from llamafund.claims.attribution.frame import Frame, FrameKind
from llamafund.claims.attribution.scope import Reading
from llamafund.claims.attribution.source.scene import Scene
from llamafund.claims.words.trait import ASIDE, Trait
from llamafund.orthography import ACCUSATIVE, AND, ARTICLE
from llamafund.punctuation import COMMAS, DASHES

IS = ("هو", "هي", "هم")


def parts(
    cuts: Sequence[tuple[int, int]], found: Sequence[Frame], left_out: Sequence[tuple[int, int]], tails: Collection[int]
) -> list[tuple[int, int]]:
    """The clauses `cuts` without the frames in them and what else is left out, cut again at `tails`."""
    zones = [*((frame.start, frame.content) for frame in found), *left_out]
    first, last = cuts[0][0], cuts[-1][1]
    borders = {edge for edge, _ in cuts} | {last} | {edge for zone in zones for edge in zone} | set(tails)
    inner = {edge for edge in borders for start, end in zones if start < edge < end}
    edges = sorted(edge for edge in borders - inner if first <= edge <= last)
    framed = {start for start, end in zones if start < end}
    return [(begin, end) for begin, end in pairwise(edges) if begin not in framed]


def asides(scene: Scene, cuts: Sequence[tuple[int, int]], found: Sequence[Frame]) -> list[Frame]:
    """According-to phrases between commas before the verb (الاتفاق، حسب قوله، سيوقع غدا): they stay inside the statement."""
    return [frame for frame in found if frame.kind == FrameKind.TRAILING and _is_aside(scene, cuts, found, frame)]


def _is_aside(scene: Scene, cuts: Sequence[tuple[int, int]], found: Sequence[Frame], frame: Frame) -> bool:
    first, last = next((first, last) for first, last in cuts if first <= frame.start < last)
    first = max([first, *(other.content for other in found if other.content <= frame.start)])
    last = min([last, *(other.start for other in found if other.start >= frame.content)])
    before = scene.traits[first : frame.start]
    rest = scene.traits[frame.content : last]
    if not any(trait.word for trait in before) or not rest:
        return False
    if scene.traits[frame.content - 1].form not in ASIDE:  # «وجود الأجنبي على حد تعبيره في بلاده ليس …»
        acts = any(trait.verb for trait in before)
        away = rest[0].bare not in scene.speech.particles.inside and not any(trait.verb for trait in rest)
        led = rest[0].preposition and (away or not acts)  # «تحول من فرقة صغيرة على حد تعبيره إلى جيش كبير»
        return frame.source is None and (led or bool(before[-1].verb))  # «يعد من وجهة نظره "مخالفة"»
    goes_on = (
        rest[0].preposition or bool(rest[0].glued) or scene.traits[frame.content - 1].form in DASHES
    )  # «عمدت الميليشيات، بحسب مصادر، إلى …»
    goes_on = goes_on or _is_accusative(rest[0])  # «ويشكل المهرجان، بحسب المنظمين، عيدا للثقافة»
    if not any(trait.verb or trait.bare in IS for trait in rest) and any(trait.word for trait in rest):
        return True  # «وبلغت قيمة الرشاوى، وفقا للنيابة، 20 مليون جنيه»: no statement of its own
    return goes_on or (not any(trait.verb for trait in before) and any(trait.verb for trait in rest))


def _is_accusative(trait: Trait) -> bool:
    return (trait.noun or trait.adjective) and not (trait.definite or trait.joined) and trait.norm.endswith(ACCUSATIVE)


def tails(scene: Scene, marks: Mapping[int, int], found: Sequence[Frame], end: int) -> frozenset[int]:
    """Where the text goes on with a comma behind a quotation that was the whole content of a frame."""
    behind = set()
    for frame in found:
        mark = next((index for index in (frame.content - 1, frame.content) if marks.get(index) == 1), None)
        if frame.kind not in ("clause", "quote") or mark is None:
            continue
        closing = next((index for index in range(mark + 1, end) if index in marks), end)
        name = closing - mark <= scene.speech.windows.quoted_name and not any(
            one.verb for one in scene.traits[mark + 1 : closing]
        )
        title = closing + 2 < end and scene.traits[closing + 2].norm.startswith(ARTICLE)
        if name and title and frame.kind == FrameKind.CLAUSE:
            continue  # «إن "براند دبي"، الذراع الإبداعي للمكتب، يركز …»
        if closing + 1 < end and marks[closing] < 0 and scene.traits[closing + 1].form in COMMAS:
            behind.add(closing + 1)
    return frozenset(behind)


def tail_of_open(scene: Scene, marks: Mapping[int, int], first: int, end: int) -> frozenset[int]:
    """The same behind a quotation that was open as the sentence began, and that the first mark closes."""
    closing = next((index for index in range(first, end) if index in marks), end)
    goes_on = closing + 1 < end and marks[closing] < 0 and scene.traits[closing + 1].form in COMMAS
    return frozenset({closing + 1} if goes_on else ())


def occasions_behind(scene: Scene, cuts: Sequence[tuple[int, int]], found: Sequence[Frame]) -> list[tuple[int, int]]:
    """«…، وذلك في تعليق على القرار», «…"، في مقابلة مع القناة»: where the words behind which it stands were said, to the end.

    Token ranges; not where the statement goes on behind it («الحل، في تصريحات له، ممكن»).
    """
    stated = [frame for frame in found if frame.kind in (FrameKind.CLAUSE, FrameKind.QUOTE, FrameKind.OBJECT)]
    ranges = []
    for frame in stated:
        last = next((end for first, end in cuts if first <= frame.content < end), frame.content)
        last = min([last, *(other.start for other in found if other.start >= frame.content)])
        begin = next((place for place in range(frame.content + 1, last) if _is_where_said(scene, place, last)), last)
        if begin < last:
            ranges.append((begin, last))
    return ranges


def _is_where_said(scene: Scene, index: int, last: int) -> bool:
    """Whether a comma or a closing mark stands here, and an occasion of speaking behind it up to `last`."""
    traits, known = scene.traits, scene.speech
    if traits[index].form not in COMMAS and scene.quotes.get(index) != -1:
        return False
    place = index + 1 + int(traits[index].form not in COMMAS and index + 1 < last and traits[index + 1].form in COMMAS)
    place += int(place < last and traits[place].norm in known.particles.and_that)
    if place + 1 >= last or traits[place].bare not in known.particles.in_it or traits[place + 1].lemma not in known.told_in:
        return False
    if traits[place - 1].norm in known.particles.and_that:
        return True
    comma = next((after for after in range(place + 2, last) if traits[after].form in COMMAS), last)
    return scene.light(comma, last) >= last


def next_quotations(scene: Scene, reading: Reading, first: int, last: int) -> set[int]:
    """Where «و» joins one more quotation, longer than a name, to one that is: «"…" و"…"»."""
    least, marks = scene.speech.windows.quoted_name, reading.marks
    behind = set()
    opened = first
    for index in reading.between(first, last - 2):
        if marks[index] == 1:
            opened = index
            continue
        joined = marks[index] == -1 and scene.traits[index + 1].norm == AND and marks.get(index + 2) == 1
        if joined and index - opened > least:
            closing = next((after for after in range(index + 3, last) if after in marks), last)
            head = scene.traits[index + 3]
            if closing - index - 2 > least and not (head.glued or (head.preposition and head.bare not in scene.speech.forms)):
                behind.add(index + 1)
    return behind


def quotations_before(scene: Scene, first: int, found: Sequence[Frame]) -> dict[tuple[int, int], Frame]:
    """The quotations that end right before a frame whose verb stands behind them («…»، يقول العامل، «…»), with the frame.

    Token ranges from the opening mark to the closing one, in a sentence that begins at `first`.
    """
    before = {}
    for frame in found:
        closing = frame.start - 1
        while closing > first and scene.traits[closing].form in COMMAS:
            closing -= 1
        own = frame.kind in (FrameKind.CLAUSE, FrameKind.QUOTE, FrameKind.TRAILING) and frame.start == frame.cue[0]
        if scene.quotes.get(closing) != -1 or not own or scene.traits[frame.start].joined:
            continue
        opening = next((index for index in range(closing - 1, first - 1, -1) if scene.quotes.get(index) == 1), None)
        if opening is not None:
            before[opening, closing] = frame
    return before
