"""A mixed corpus in stories: under the headline of each its articles, and what they share."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rich.text import Text

from llamafund.model import Profile, Stories, Story, StoryComparisons
from llamafund.render.table import comparison
from llamafund.render.table.page import DIM, Page
from llamafund.render.table.speech import LTR, Speech


def show(result: Stories, page: Page) -> None:
    """Write each story, then how many there are."""
    profiles = {profile.article.id: profile for profile in result.profiles}
    for number, story in enumerate(result.stories, 1):
        _head(number, story, page)
        for line in _articles(story, profiles, page.speech):
            page.write(line)
        _why(story, page)
    _sum(result, page)


def show_compared(result: StoryComparisons, page: Page) -> None:
    """Write for each story what its articles share, and its comparison as one of its own."""
    for number, (story, compared) in enumerate(result.each(), 1):
        _head(number, story, page)
        _why(story, page)
        comparison.show(compared, page)
        page.gap()
    _sum(result.stories, page)


def _head(number: int, story: Story, page: Page) -> None:
    size = page.speech.count(("count.articles", len(story.members)))
    page.heading(Text.assemble((f"{number}", "bold"), f"  {size}", (f"  {story.score:.2f}", DIM)))
    page.write(page.speech.arabic(story.title, "bold"))


def _articles(story: Story, profiles: Mapping[str, Profile], speech: Speech) -> Iterator[Text]:
    """A line an article: how near it is to the others, who published it, when, its headline."""
    for member in story.members:
        profile = profiles[member.document]
        article = profile.article
        known = dict.fromkeys(filter(None, (article.source or article.id, article.published, profile.headline)))
        line = Text(f"{LTR}  ".join([f"{member.score:.2f}", *(speech.shown(part) for part in known)]) + LTR)
        line.no_wrap, line.overflow = True, "ellipsis"
        yield line


def _why(story: Story, page: Page) -> None:
    """The names and the words that the articles share, each with the number of articles where not all have it."""
    size = len(story.members)
    names = [(name.ar or name.en or name.id, count) for name, count in story.names]
    for key, told in (("table.names", names), ("table.words", story.terms)):
        if told:
            page.write(page.speech.block(key, DIM, list=_listed(told, size, page.speech)))
    page.gap()


def _listed(told: Sequence[tuple[str, int]], size: int, speech: Speech) -> str:
    comma = speech.say("report.comma").strip(f"{LTR}\u200f")
    return f"{comma} ".join(text + (f" ({count})" if count < size else "") for text, count in told)


def _sum(result: Stories, page: Page) -> None:
    counts = [("count.stories", len(result.stories))]
    if result.alone:
        counts.append(("count.alone", len(result.alone)))
    page.write(Text(f"{LTR}  ".join(page.speech.count(each) for each in counts), style="bold"))
    page.skipped(result.skipped)
