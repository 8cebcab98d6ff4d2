"""Run `python -m fuzz [SECONDS] [TARGET...]`: atheris looks for bytes that break a target, each for its share of the time.

What it finds stays in `fuzz/found/TARGET/`; what it learned in `fuzz/corpus/TARGET/`, from where the next run goes on.
"""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).parent
_SECONDS = 1800
_LONGEST = 4096  # bytes: what breaks at all breaks small, and `tests/hostile/growth.py` sees to what is long
_ONE = "--one"


def main(arguments: list[str]) -> int:
    """Every target in a process of its own, since libFuzzer ends it; the number of those that broke."""
    seconds = int(arguments.pop(0)) if arguments and arguments[0].isdigit() else _SECONDS
    from fuzz.targets import TARGETS  # noqa: PLC0415  (a target's own process imports it instrumented)

    names = arguments or list(TARGETS)
    share = max(1, seconds // len(names))
    broken = []
    for name in names:
        began = time.monotonic()
        command = [sys.executable, "-m", "fuzz", _ONE, name, str(share)]
        done = subprocess.run(command, check=False, stderr=subprocess.PIPE, text=True)
        runs = [line for line in done.stderr.splitlines() if line.startswith(("stat::number_of_executed_units", "Done "))]
        verdict = "held" if done.returncode == 0 else "BROKE"
        print(f"{name:16} {verdict:6} {time.monotonic() - began:6.0f} s  {' '.join(runs[-1:])}", flush=True)
        if done.returncode:
            broken.append(name)
            print(done.stderr[-4000:], flush=True)
    print(f"{len(names) - len(broken)} of {len(names)} targets held")
    return len(broken)


def one(name: str, seconds: int) -> None:
    """One target, till the time is over or it breaks."""
    import atheris  # noqa: PLC0415  (only where it is installed: make fuzz)

    with atheris.instrument_imports(include=["llamafund"], enable_loader_override=False):
        from fuzz.targets import TARGETS  # noqa: PLC0415

    kept, found = HERE / "corpus" / name, HERE / "found" / name
    for folder in (kept, found):
        folder.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(_seeds(name)):
        (kept / f"seed-{number}").write_bytes(seed)
    options = [f"-max_total_time={seconds}", f"-max_len={_LONGEST}", "-timeout=30", "-rss_limit_mb=2048", "-print_final_stats=1"]
    atheris.Setup([sys.argv[0], *options, f"-artifact_prefix={found}/", str(kept)], TARGETS[name])
    atheris.Fuzz()


def _seeds(name: str) -> list[bytes]:
    """Where the search begins: what is well formed, and something of each thing that is odd."""
    from llamafund import resources  # noqa: PLC0415

    article = resources.seeds("000_a4fe105f08ca922d.txt").read_bytes()[:600]
    odd = "\x1b[31m\u202e\u0651ﷲ«قال» إن 5% (CNN) -- ١٢٫٥ #وسم_1 http://a.b\n- بند؟".encode()
    yaml_files = {"gazetteer": "entities.yaml", "codebook": "codebook.yaml", "workspace": "llamafund.yaml"}
    if name in yaml_files or name == "yaml":
        template = Path(resources.__file__).parent / "cli" / "template"
        return [(template / file).read_bytes() for key, file in yaml_files.items() if name in (key, "yaml")]
    if name == "pairs":
        return ["s1,s2,x\nأعلنت ميتا,لم تعلن ميتا,1\n".encode(), '{"s1": "نعم", "s2": "لا"}\n'.encode()]
    records = {
        ".json": b'[{"id": 1, "text": "%s"}]',
        ".jsonl": b'{"text": "%s"}\n',
        ".csv": b'id,text\n1,"%s"\n',
        ".tsv": b"id\ttext\n1\t%s\n",
    }
    html = b"<html><head><title>x</title><meta charset=utf-8></head><body><article><p>%s</p></article></body></html>"
    forms = [form % odd for form in (*records.values(), html)] if name.startswith(("read", "stdin")) else []
    return [article, odd, article + b"\n\n\n" + odd, *forms]


if __name__ == "__main__":
    if sys.argv[1:2] == [_ONE]:
        one(sys.argv[2], int(sys.argv[3]))
    else:
        sys.exit(main(sys.argv[1:]))
