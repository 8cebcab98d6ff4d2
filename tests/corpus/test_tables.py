"""Tables: separators, quotation, columns, and rows that do not fit."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from llamafund.corpus import read
from llamafund.corpus.formats.tables import read as read_table
from llamafund.corpus.raw.input import Input
from llamafund.model import Article, Skipped
from tests.corpus.outcomes import articles, only, skipped


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("mark", ["", "\ufeff"], ids=["bare", "marked"])
def test_separators(write, separator, mark):
    """The separator is the one that parts the columns, whatever stands in the cells, with and without the mark of Excel."""
    header = separator.join(("id", "Source", "text"))
    row = separator.join(("7", "الشرق", '"قال، وأضاف; ثم | صمت,\tانتهى"'))
    write("a.csv", f"{mark}{header}\r\n{row}\r\n")
    article = only("a.csv")
    assert (article.id, article.source, article.text) == ("7", "الشرق", "قال، وأضاف; ثم | صمت,\tانتهى")


def test_excel_unicode_text(write):
    """Excel's "Unicode text" is UTF-16 with tabs."""
    write("a.tsv", "text\ttitle\r\nقال\tعنوان\r\n".encode("utf-16"))
    assert only("a.tsv").title == "عنوان"


def test_cells(write):
    """A cell keeps its line ends; doubled marks are one."""
    write("a.csv", 'text,title\n"سطر\r\nثان ""مقتبس""\n\nثالث",x\n')
    assert only("a.csv").text == 'سطر\r\nثان "مقتبس"\n\nثالث'


def test_row_numbers(write):
    """Rows without an id are numbered; empty rows do not count."""
    write("a.csv", "id,text\n,أول\n\n,\n9,ثان\n,ثالث\n")
    assert [article.id for article in articles("a.csv")] == ["a-1", "9", "a-3"]


def test_open_mark(write):
    """A quotation mark that is never closed does not eat the file in silence."""
    write("a.csv", 'text,title\nأول,x\n"ثان,x\nثالث,x\nرابع,x\n')
    first, second = read(["a.csv"])
    assert isinstance(first, Article)
    assert isinstance(second, Skipped)
    assert second.reason.startswith("lines 3 to 5: a quotation mark is never closed")


def test_bad_rows(write):
    """A row that does not fit is skipped with its lines and the reason, and the next ones are read."""
    write("a.csv", 'text,title\nأول, مع فاصلة,x\n"ثان" x,y\n"",y\n"سطر\nآخر",y,z\nخامس,y\nسادس\n')
    outcomes = list(read(["a.csv"]))
    assert [outcome.reason.partition(":")[0] if isinstance(outcome, Skipped) else outcome.text for outcome in outcomes] == [
        "line 2",
        "line 3",
        "line 4",
        "lines 5 to 6",
        "خامس",
        "سادس",
    ]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("a,b\n1,2\n", 'no column "text"; its columns are: a, b'),
        ("text,x\n", "a header, and no row below it"),
        ("text,text\n1,2\n", "two columns have one name"),
        ("\n\n", "the file is empty"),
        ('"text,x\n1,2\n', 'no column "text"'),
    ],
)
def test_no_texts(write, content, reason):
    """A table without texts says what is missing."""
    write("a.csv", content)
    assert reason in skipped("a.csv").reason


def test_broken_line(write):
    """A line that cannot be decoded ends the table, and says so."""
    write("a.csv", "text\nأول\n".encode() + "ثان".encode()[:-1] + b"\n" + "ثالث\n".encode())
    first, second = read(["a.csv"])
    assert isinstance(first, Article)
    assert "line 3: broken UTF-8" in second.reason


@given(
    st.lists(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1).filter(str.strip), min_size=1)
)
def test_csv_round_trip(texts):
    """Whatever Python writes as CSV is read back, cell for cell."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, quoting=csv.QUOTE_ALL)
    writer.writerows([["text", "id"], *([text, str(number)] for number, text in enumerate(texts))])
    stream = io.BufferedReader(io.BytesIO(buffer.getvalue().encode()))
    found = list(read_table(Input(path="a.csv", stem="a", ending=".csv", stream=stream)))
    assert [outcome.text for outcome in found if isinstance(outcome, Article)] == texts
