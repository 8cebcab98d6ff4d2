"""Parts of a page that show by themselves that they are not the article: dropped before anybody looks for it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# Elements and roles that the HTML and ARIA standards keep for what stands beside the content.
_BY_TAG = "//nav | //aside | //form | //button | //dialog | //template"
_BY_ROLE = " | ".join(f"//*[@role='{role}']" for role in ("navigation", "complementary", "contentinfo", "search", "dialog"))
# Words in class names and ids of news sites and of their WordPress and Drupal themes. Whole words, so that `shared-story` stays.
_NAMES = re.compile(
    r"(?<![a-z])(?:share|sharing|sharedaddy|social|related|relatedposts?|read-?also|recommended|newsletter|subscribe|breadcrumbs?"
    r"|comments?|disqus|outbrain|taboola|advert|adsense|cookies?|byline|entry-meta|post-meta|tags?-?(?:list|cloud)?)(?![a-z])"
)
# What holds this share of the text of the page is its content, whatever it is called.
_CONTENT = 1 / 3


def drop_furniture(page: HtmlElement) -> None:
    """Take navigation, share buttons, related stories, comments and their like out of the page, in place."""
    most = len(page.text_content()) * _CONTENT
    named = [element for element in page.iterfind(".//*[@class]") if _NAMES.search(element.get("class", "").lower())]
    named += [element for element in page.iterfind(".//*[@id]") if _NAMES.search(element.get("id", "").lower())]
    for element in [*page.xpath(f"{_BY_TAG} | {_BY_ROLE}"), *named]:
        if element.getparent() is not None and element.tag not in ("body", "article", "main") and _size(element) < most:
            element.drop_tree()


def _size(element: HtmlElement) -> int:
    return len(element.text_content())
