"""`python -m scripts.audit`: known vulnerabilities of what `requirements.lock` installs, by pip-audit.

Where its database cannot be reached, or knows none of the packages, nothing was audited: that is said, and is no failure, so that
`make check` works on a train.
"""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

LOCK = Path(__file__).parents[1] / "requirements.lock"
_COMMAND = ("--disable-pip", "--no-deps", "--progress-spinner", "off", "--format", "json", "--requirement", str(LOCK))
_PATIENCE = 120  # seconds


def main() -> int:
    """1 where something is known to be vulnerable, else 0."""
    if importlib.util.find_spec("pip_audit") is None:
        print("audit skipped: pip-audit is not installed; make audit installs it where a package index can be reached")
        return 0
    command = [sys.executable, "-m", "pip_audit", *_COMMAND]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=_PATIENCE)  # noqa: S603  (all fixed)
        packages = json.loads(done.stdout)["dependencies"]
    except (subprocess.TimeoutExpired, json.JSONDecodeError, KeyError) as error:
        print(f"audit skipped: pip-audit could not reach its database ({type(error).__name__})")
        return 0
    return verdict(packages)


def verdict(packages: list[dict[str, Any]]) -> int:
    """Say what was found; 1 where a package has a known vulnerability."""
    audited = [package for package in packages if "skip_reason" not in package]
    faults = [(package, fault) for package in audited for fault in package["vulns"]]
    for package, fault in faults:
        mended = ", ".join(fault["fix_versions"]) or "no version yet"
        print(f"{package['name']} {package['version']}: {fault['id']}, mended in {mended}")
    if not audited:
        reason = packages[0]["skip_reason"] if packages else "it lists no packages"
        print(f"audit skipped: the database knows none of the {len(packages)} packages ({reason})")
    else:
        left = f"; {len(packages) - len(audited)} are not in the database" if len(audited) < len(packages) else ""
        print(f"audited {len(audited)} packages: {len(faults)} known vulnerabilities{left}")
    return int(bool(faults))


if __name__ == "__main__":
    sys.exit(main())
