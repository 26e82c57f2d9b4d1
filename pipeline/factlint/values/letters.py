"""Capital letters of the Latin scripts, for patterns: `[A-Z]` alone knows no Łódź, Škoda or Århus."""

from __future__ import annotations

# Latin-1, Latin Extended-A and the Romanian letters with a comma below, capitals only.
CAPITALS = "A-ZÀ-ÖØ-Þ" + "".join(chr(k) for k in range(0x100, 0x180) if chr(k).isupper()) + "ȘȚ"
CAPITAL = f"[{CAPITALS}]"
