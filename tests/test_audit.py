"""An audit that could not be made is not mistaken for one that found nothing."""

from __future__ import annotations

from scripts.audit import verdict

SOUND = {"name": "a", "version": "1", "vulns": []}
UNKNOWN = {"name": "b", "skip_reason": "not found"}
FAULTY = {"name": "c", "version": "2", "vulns": [{"id": "PYSEC-1", "fix_versions": ["3"]}]}


def test_what_is_vulnerable_fails(capsys) -> None:
    """The package, the advisory and the version that mends it are named."""
    assert verdict([SOUND, FAULTY]) == 1
    assert capsys.readouterr().out == "c 2: PYSEC-1, mended in 3\naudited 2 packages: 1 known vulnerabilities\n"


def test_what_is_sound_passes(capsys) -> None:
    """What the database does not know is counted."""
    assert verdict([SOUND, UNKNOWN]) == 0
    assert capsys.readouterr().out == "audited 1 packages: 0 known vulnerabilities; 1 are not in the database\n"


def test_what_was_not_audited_is_said(capsys) -> None:
    """It passes, with the reason."""
    assert verdict([UNKNOWN]) == 0
    assert capsys.readouterr().out == "audit skipped: the database knows none of the 1 packages (not found)\n"
