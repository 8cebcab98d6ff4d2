"""What a page may do: nothing but its own style and script, told by their hashes (Content Security Policy, level 3)."""

from __future__ import annotations

import base64
import hashlib


def policy(style: str, script: str) -> str:
    """The policy for a page with one inline style and one inline script; it may load, send and embed nothing."""
    return "; ".join(
        (
            "default-src 'none'",
            f"style-src '{_hash(style)}'",
            f"script-src '{_hash(script)}'",
            "base-uri 'none'",
            "form-action 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types 'none'",
        )
    )


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")
