"""What the peers did when they were last measured: peers.json, so that it is known where they are
not installed, in continuous integration above all.

The file holds a row for each case, the versions, the day, and a digest of what was set: figures of
other paragraphs, or of other settings, are refused.
"""
import dataclasses
import datetime
import hashlib
import json

import cases as bench
from cases import JUSTIFIED, Case
from meter import JustifiedFigures, RaggedFigures

FILE = bench.HERE / "peers.json"


class PeersStale(Exception):
    """The file tells of other texts, or of other settings."""


def digest_of_inputs():
    """Of all that the peers are told."""
    sizes = bench.SIZE, bench.LEADING, bench.MEASURES, [face.name for face in bench.FACES]
    digest = hashlib.sha256(repr(sizes).encode())
    for name in ("paragraphs/*.txt", "sources/lualatex.tex", "sources/typst.typ"):
        for file in sorted(bench.HERE.glob(name)):
            digest.update(file.name.encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()


def write_peers(figures, versions):
    """`figures` by tool and case; one line a case, so that a diff can be read."""
    rows = []
    for tool in versions:
        for case, its_figures in sorted(figures[tool].items()):
            values = [round(value, 4) if isinstance(value, float) else value
                      for value in dataclasses.astuple(its_figures)]
            rows.append(json.dumps([tool, *dataclasses.astuple(case), *values], ensure_ascii=False))
    about = {"measured": datetime.date.today().isoformat(), "inputs": digest_of_inputs(),
             "versions": versions}
    head = json.dumps(about, indent=1, ensure_ascii=False)
    FILE.write_text(head[:-2] + ',\n "rows": [\n  ' + ",\n  ".join(rows) + "\n ]\n}\n",
                    encoding="utf-8")


def read_peers():
    """(figures by tool and case, versions by tool, the day)"""
    noted = json.loads(FILE.read_text(encoding="utf-8"))
    if noted["inputs"] != digest_of_inputs():
        raise PeersStale("peers.json tells of other paragraphs or settings than there are now: "
                         "measure the peers anew with --write-peers")
    figures = {tool: {} for tool in noted["versions"]}
    for tool, setting, face, measure, paragraph, *values in noted["rows"]:
        kind = JustifiedFigures if setting == JUSTIFIED else RaggedFigures
        figures[tool][Case(setting, face, measure, paragraph)] = kind(*values)
    return figures, noted["versions"], noted["measured"]
