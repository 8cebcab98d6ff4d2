"""The page does nothing but show: it asks nobody for anything, and what stands in an article stays text."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from tests.program import call

HOSTILE = """<script>alert(1)</script> قال الوزير إن الكلفة بلغت 3 مليارات دينار.</p></main><img src=x onerror=alert(2)>

" onmouseover="alert(3)" x=' قالت الوزارة «إن \u202eالسد\u202c» اكتمل. {{ 7*7 }} &lt;b&gt; ]]> \u2066\u200f\u0007

<svg/onload=alert(4)> javascript:alert(5) لم تكتمل الأعمال في السد. <style>*{display:none}</style> <base href="//example.org/">
"""


@pytest.fixture
def hostile(tmp_path):
    """A report on two articles of which one means harm, in every field it has."""
    records = [
        {
            "id": '"><script>alert(6)</script>',
            "source": "<b>\u202eمصدر",
            "title": "</title><script>alert(7)</script>",
            "text": HOSTILE,
        },
        {
            "id": "b",
            "source": "النشرة",
            "published": "<i>2031</i>",
            "text": "قالت الوزارة إن الكلفة بلغت 4 مليارات دينار. اكتملت الأعمال في السد.",
        },
    ]
    (tmp_path / "in.jsonl").write_text("\n".join(json.dumps(record) for record in records), encoding="utf-8")
    ran = call("report", tmp_path / "in.jsonl", "--title", "</title><script>alert(8)</script>\u202e", "-o", tmp_path / "out.html")
    assert ran.code == 0, ran.stderr
    return tmp_path / "out.html"


def test_an_article_that_means_harm_does_nothing(visit, hostile) -> None:
    """Tags, handlers and template marks are shown as they are written; marks that turn the line are shown as pictures."""
    page = visit(path=hostile)
    text = page.locator(".text").first.evaluate(
        "text => [...text.querySelectorAll('sup')].reduce((_, number) => (number.remove(), text), text).textContent"
    )
    assert "<script>alert(1)</script>" in text
    assert "{{ 7*7 }}" in text
    assert "‹U+202E›" in text
    assert "\u202e" not in page.content()
    assert page.locator("script").count() == 1
    assert page.locator("img, base, body style, [onmouseover], [onload]").count() == 0
    for cell in page.locator("tr.line:visible .cell").all():
        cell.click()
        page.keyboard.press("Escape")
    assert page.locator("tr.line").first.is_visible()


@pytest.fixture
def listener() -> Iterator[tuple[str, list[str]]]:
    """A server of this machine, and what it was asked for."""
    asked: list[str] = []

    class Listener(BaseHTTPRequestHandler):
        def handle(self) -> None:
            asked.append(self.rfile.readline().decode())

    with ThreadingHTTPServer(("127.0.0.1", 0), Listener) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/", asked
        server.shutdown()


def test_the_policy_holds(browser, reports, listener) -> None:
    """A script that got in nevertheless could neither run another, nor load, nor send, nor write tags."""
    server, asked = listener
    context = browser.new_context()
    page = context.new_page()
    page.goto(reports["en"].as_uri())
    broken = page.evaluate(_TRIES, server)
    assert {"img-src", "style-src-elem", "connect-src", "require-trusted-types-for"} <= set(broken)
    assert page.evaluate("window.got") is None
    assert asked == []
    context.close()


_TRIES = """async (server) => {
    const broken = new Set();
    document.addEventListener("securitypolicyviolation", (event) => broken.add(event.effectiveDirective));
    const added = (tag, values) => document.body.append(Object.assign(document.createElement(tag), values));
    const tries = [
        () => added("script", { textContent: "window.got = 1" }),
        () => added("img", { src: server + "x.png" }),
        () => added("style", { textContent: "*{}" }),
        () => added("iframe", { src: server }),
        () => setTimeout("window.got = 2", 0),
        () => fetch(server).catch(() => 0),
        () => navigator.sendBeacon(server, "x"),
        () => { document.body.innerHTML += "<b>x</b>"; },
    ];
    for (const each of tries) { try { await each(); } catch { } }
    await new Promise((done) => setTimeout(done, 300));
    return [...broken];
}"""
