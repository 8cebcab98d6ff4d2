"""How the time of a stage grows with the length of what it is given. `python -m tests.hostile.growth` prints all of it."""

from __future__ import annotations

import io
import math
import time
from collections.abc import Callable

from llamafund import corpus, pipeline
from llamafund.corpus import READERS
from llamafund.corpus.raw.input import Input
from llamafund.model import Article, ClaimsResult
from llamafund.render import FORMATS
from llamafund.text import cut
from llamafund.workbench import DEFAULTS, signature, workbench

SMALL, TIMES = 8_000, 4  # characters, and how many times as long the long text is
MOST = 1.5  # the exponent that noise may reach: linear is 1, all against all is 2
ROUNDS = 3

# What is made of a number of characters. Each found, or would find, a place that looks at all that was before.
TEXTS: dict[str, Callable[[int], str]] = {
    "news": lambda n: _repeated(_news(), n),
    "one word": lambda n: "ا" * n,
    "one Latin word": lambda n: "a" * n,
    "marks on a letter": lambda n: "ا" + "\u0651" * n,
    "digits": lambda n: "9" * n,
    "dots": lambda n: "." * n,
    "opening quotation marks": lambda n: "«" * n,
    "brackets": lambda n: "(" * n,
    "spaces": lambda n: "ا" + " " * n + "ا",
    "line ends": lambda n: "ا" + "\n" * n + "ا",
    "a word a line": lambda n: _repeated("مصر\n", n),
    "bullets": lambda n: _repeated("- ا\n", n),
    "a name again": lambda n: _repeated("ميتا ", n),
    "a name after a quotation mark": lambda n: _repeated("روهينجا «", n),
    "new names": lambda n: "".join(f"الرئيس {_word(number)} {_word(number * 7)}\n" for number in range(n // 20)),
    "titles": lambda n: _repeated("الرئيس محمد ", n),
    "hedges": lambda n: _repeated("قد لا ", n),
    "negations": lambda n: _repeated("لم ", n),
    "said that": lambda n: _repeated("قال الوزير إن ", n),
    "said": lambda n: _repeated("قال: ", n),
    "according to": lambda n: _repeated("وفقا لما أورده ", n),
    "words behind a colon": lambda n: _repeated("قال الوزير: سافر الرجل إلى المدينة. ", n),
    "quotations": lambda n: _repeated("«قال» ", n),
    "numbers": lambda n: _repeated("1 مليون و ", n),
    "thousands": lambda n: _repeated("1,", n),
    "dates": lambda n: _repeated("يوم 5 مايو 2020 ", n),
    "years in a row": lambda n: _repeated("2001 و2002 و2003 و", n),
    "and": lambda n: "و" * n,
    "commas": lambda n: _repeated("نص، ", n),
    "questions": lambda n: _repeated("هل قال؟ ", n),
    "emoji": lambda n: _repeated("👩\u200d💻", n),
    "surrogates": lambda n: "\ud800" * n,
    "addresses": lambda n: _repeated("http://a.b/c?", n),
}
FILES: dict[str, tuple[str, Callable[[int], str]]] = {
    "nested tags": (".html", lambda n: _repeated("<div>", n) + "نص"),
    "open paragraphs": (".html", lambda n: _repeated("<p>نص طويل، جدا", n)),
    "rows of tables": (".html", lambda n: "<table>" + _repeated("<tr><td>نص", n)),
    "tables in tables": (".html", lambda n: _repeated("<table><tr><td>", n)),
    "attributes": (".html", lambda n: "<p " + _repeated("a=1 ", n) + ">نص"),
    "less than": (".html", lambda n: "<" * n),
    "comments": (".html", lambda n: _repeated("<!-- ", n)),
    "furniture": (".html", lambda n: _repeated("<p class=share>نص</p>", n)),
    "scripts of data": (".html", lambda n: "<script type='application/ld+json'>" + "[" * n + "</script><p>نص"),
    "lists in JSON": (".json", lambda n: "[" * n),
    "objects in JSON": (".json", lambda n: _repeated('{"a":', n)),
    "records": (".jsonl", lambda n: _repeated('{"text":"نص"}\n', n)),
    "broken records": (".jsonl", lambda n: '{"text":"نص"}\n' + _repeated("{\n", n)),
    "an open quotation": (".csv", lambda n: 'text\n"' + _repeated("ا\n", n)),
    "broken quotations": (".csv", lambda n: "text\n" + _repeated('"ا\n"ا', n)),
    "columns": (".csv", lambda n: "text" + "".join(f",c{number}" for number in range(n // 6)) + "\nنص"),
    "rows": (".tsv", lambda n: "text\tid\n" + _repeated("نص\t1\n", n)),
    "a heading": (".md", lambda n: "# " + _repeated("# ", n)),
}


def analyse(text: str) -> None:
    """All that is done to an article by itself."""
    pipeline.analyse(Article(id="x", text=text, source="x"))


def split(text: str) -> None:
    """Tokens, sentences, clauses."""
    cut(workbench(DEFAULTS).document(Article(id="x", text=text)))


def read(ending: str, text: str) -> None:
    """A file of an ending, as its reader takes it."""
    item = Input(path="x", stem="x", ending=ending, stream=io.BytesIO(text.encode("utf-8")))
    try:
        for _ in READERS.get(ending)(item):
            pass
    except Exception as error:
        if type(error).__name__ != "UnreadableError":
            raise


def compare(count: int) -> None:
    """Two articles of so many claims, each close to each."""
    sides = [
        pipeline.analyse(
            Article(id=name, source=name, text="".join(f"بلغت كلفة السد {n + of} مليار دولار.\n" for n in range(count)))
        )
        for name, of in (("a", 0), ("b", 1))
    ]
    pipeline.compare(sides)


def compare_lists(count: int) -> None:
    """Two claims that each list so many numbers, none of them the other's."""
    texts = (f"قتل في الغارات {' و'.join(f'{of + 3 * n} شخصا' for n in range(count))} أمس." for of in (1000, 5000))
    pipeline.compare([pipeline.analyse(Article(id=str(n), source=str(n), text=text)) for n, text in enumerate(texts)])


def render(form: str, text: str) -> None:
    """The claims of a text in a format."""
    outcome = pipeline.analyse(Article(id="x", text=text, source="x"))
    FORMATS.get(form)(ClaimsResult(outcomes=(outcome,), signature=signature()), io.StringIO())


def exponent(work: Callable[[int], object], small: int = SMALL, times: int = TIMES) -> float:
    """The power of its length that the time of `work` grows with: the least of some rounds, since noise only adds."""
    least = math.inf
    for _ in range(ROUNDS):
        least = min(least, math.log(_seconds(work, small * times) / _seconds(work, small), times))
        if least < MOST:
            break
    return least


def _seconds(work: Callable[[int], object], size: int) -> float:
    began = time.process_time()
    work(size)
    return max(time.process_time() - began, 1e-3)


def _repeated(piece: str, length: int) -> str:
    return piece * (length // len(piece))


def _news() -> str:
    return next(iter(corpus.built_in())).text


def _word(number: int) -> str:
    """A word that is unlike the others."""
    letters = "بتثجحخدذرزسشصضطظعغفقكلمنهي"
    return "".join(letters[(number >> (4 * place)) % len(letters)] for place in range(7))


def main() -> None:
    """Print seconds at one, two and four times a length, and the exponent, for every stage."""
    analyse(_news())
    works: dict[str, tuple[Callable[[int], object], int]] = {}
    for name, make in TEXTS.items():
        works[f"analyse: {name}"] = (lambda n, make=make: analyse(make(n)), 40_000)
    for name, (ending, make) in FILES.items():
        works[f"read {ending}: {name}"] = (lambda n, ending=ending, make=make: read(ending, make(n)), 200_000)
    for form in ("table", "json", "csv", "md"):
        works[f"render {form}"] = (lambda n, form=form: render(form, _repeated(_news(), n)), 40_000)
    works |= {
        "split: no space": (lambda n: split("ا" * n), 400_000),
        "compare: claims": (compare, 100),
        "compare: numbers": (compare_lists, 100),
    }
    for name, (work, size) in works.items():
        seconds = [_seconds(work, size * times) for times in (1, 2, 4)]
        shown = "  ".join(f"{each:8.3f}" for each in seconds)
        print(f"{name:40} {size:9,} {shown}  n^{math.log(seconds[2] / seconds[0], 4):.2f}", flush=True)  # noqa: T201


if __name__ == "__main__":
    main()
