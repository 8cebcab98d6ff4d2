"""What a stream holds is told from its beginning."""

from __future__ import annotations

import pytest

from llamafund.corpus.formats.sniff import ending_for


@pytest.mark.parametrize(
    ("head", "ending"),
    [
        ('{"id": 1, "text": "نص"}\n', ".jsonl"),
        ('\ufeff\n{ "text": "', ".jsonl"),
        ('[\n  {"text": "نص"}]', ".json"),
        ('{\n  "text": "نص"\n}', ".json"),
        ("<!DOCTYPE html>\n<html>", ".html"),
        ('<?xml version="1.0"?>\n<!-- x --><html>', ".html"),
        ("<article>نص", ".html"),
        ("id,text\n1,نص", ".csv"),
        ('"Title";"Text"\n', ".csv"),
        ("text\ttitle\n", ".csv"),
        ("text\nnext line", ".txt"),
        ("قال، وأضاف, ثم\n", ".txt"),
        ("[صورة] قال الوزير", ".txt"),
        ("{قال} الوزير", ".txt"),
        ("<<قال>> الوزير", ".txt"),
        ("", ".txt"),
    ],
)
def test_beginnings(head, ending):
    """The beginning tells the format; text that merely begins with a bracket is text."""
    assert ending_for(head.encode()) == ending


def test_wide_beginnings():
    """The beginning may be UTF-16."""
    assert ending_for('{"text": "نص"}'.encode("utf-16")) == ".jsonl"
    assert ending_for("text\ttitle\n".encode("utf-16")) == ".csv"
