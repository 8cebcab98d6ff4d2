"""What is read, worked out and written goes by: memory does not grow with the input."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

resource = pytest.importorskip("resource", reason="this system does not tell how much memory a program took")
SMALL, LARGE = 2, 40  # megabytes
RUN = """
import json, resource, sys
from llamafund.cli import main
status = main(sys.argv[1:])
print(json.dumps([status, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss]), file=sys.stderr)
"""
WORDS = ["أمس", "استثمار", "مليار", "دولار", "مصنع", "جديد", "قرب", "الميناء", "وقال", "الوزير", "إن", "العمل", "يبدأ", "المقبل"]


def corpus(path: Path, megabytes: int) -> Path:
    """A file of so many megabytes, in articles of 40 kB that name nobody."""
    with path.open("w", encoding="utf-8") as stream:
        number = 0
        while stream.tell() < megabytes * 1_000_000:
            shift = number % len(WORDS)
            text = " ".join((*WORDS[shift:], *WORDS[:shift], str(number))) + ". "
            stream.write(json.dumps({"id": f"a{number}", "text": text * 220}, ensure_ascii=False) + "\n")
            number += 1
    return path


def peak(*arguments: object) -> int:
    """The most memory a call took, in kilobytes."""
    done = subprocess.run(
        [sys.executable, "-c", RUN, *map(str, arguments)], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=True
    )
    status, kilobytes = json.loads(done.stderr.splitlines()[-1])
    assert status == 0
    return int(kilobytes)


@pytest.mark.parametrize("output", ["stdout", "folder"])
def test_a_large_file_takes_the_memory_of_a_small_one(output: str, tmp_path: Path) -> None:
    """Twenty times the input, a few megabytes more: the ids that have been seen, and what the allocator keeps."""
    small, large = corpus(tmp_path / "small.jsonl", SMALL), corpus(tmp_path / "large.jsonl", LARGE)

    def call(path: Path) -> int:
        where = [] if output == "stdout" else ["-o", f"{tmp_path}/{path.stem}/", "--part", 500]
        return peak("entities", path, "-f", "jsonl", "--ner", "gazetteer", *where)

    assert call(large) < call(small) + 20_000
