#!/usr/bin/env python3
"""How well our lines are set, beside those of LuaLaTeX with microtype, of typst and of Pango.

    quality.py [--noted] [--write-peers] BIN OUT

BIN is the build's bin folder; into OUT go every PDF that was measured, and quality.md with each
case. A peer that is not installed is told, and its figures are those noted in peers.json; with
--noted none is run, which is the test in continuous integration. --write-peers notes those of the
peers that were run. Exits with 1 where a goal is missed, or is farther than goals.py says it was.
"""
import argparse
import pathlib
import shutil
import sys

import cases as bench
import font_file
import goals as judging
import meter
import peers
import report
import setters
from cases import JUSTIFIED


def measure_page(glyphs, case, text):
    paragraph = meter.read_paragraph(glyphs, text)
    if case.setting != JUSTIFIED:
        return meter.measure_ragged(paragraph, case.measure)
    face = next(face for face in bench.FACES if face.name == case.face)
    return meter.measure_justified(paragraph, case.measure, font_file.FontFile(face.file))


def measure_setter(setter, paragraphs, out):
    """Sets all the cases that the typesetter has, and measures them."""
    folder = out / setter.name.lower().replace(", ", "-")
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    cases = [case for setting in setter.settings for face in bench.FACES
             for case in bench.cases_of(setting, face, paragraphs)]
    pages = setter.set_cases(cases, paragraphs, folder)
    read = {}
    figures = {}
    for case, page in pages.items():
        source = page.pdf, case.face
        if source not in read:
            read[source] = meter.read_pages(page.pdf, case.face)
        try:
            figures[case] = measure_page(read[source][page.number], case,
                                         paragraphs[case.paragraph])
        except meter.PageDiffers as fault:
            raise meter.PageDiffers(f"{setter.name}, {case}: {fault}") from None
    return figures


def measure_peers(paragraphs, options):
    """Figures and versions by tool: of those run now and, for the others, as noted."""
    noted, noted_versions, day = ({}, {}, None) if options.write_peers else peers.read_peers()
    figures, versions = {}, {}
    latex = setters.LuaLaTeX(), setters.FussyLuaLaTeX(), setters.UnexpandedLuaLaTeX()
    for setter in (*latex, setters.Typst(), setters.Pango(options.bin / "quality_pango")):
        missing = None if options.noted else setter.missing()
        if not options.noted and not missing:
            figures[setter.name] = measure_setter(setter, paragraphs, options.out)
            versions[setter.name] = setter.version()
        elif setter.name in noted:
            figures[setter.name] = noted[setter.name]
            versions[setter.name] = f"{noted_versions[setter.name]}, as noted on {day}"
        if missing:
            instead = f"as noted on {day}" if setter.name in noted else "left out"
            print(f"{setter.name}: {instead}, for {missing}")
    return figures, versions


def read_arguments():
    parser = argparse.ArgumentParser(usage=__doc__.split("\n\n")[1].strip())
    parser.add_argument("--noted", action="store_true")
    parser.add_argument("--write-peers", action="store_true")
    parser.add_argument("bin", type=pathlib.Path)
    parser.add_argument("out", type=pathlib.Path)
    return parser.parse_args()


def main():
    options = read_arguments()
    paragraphs = bench.read_paragraphs()
    peer_figures, versions = measure_peers(paragraphs, options)
    if options.write_peers:
        peers.write_peers(peer_figures, {tool: versions[tool] for tool in judging.PEERS_OF_RAG})
    ours = setters.Ours(options.bin / "bulletin")
    figures = {setters.Ours.name: measure_setter(ours, paragraphs, options.out)} | peer_figures
    versions = {setters.Ours.name: ours.version()} | versions
    goals = judging.goals_of(figures)
    print(report.terminal_report(figures, goals))
    details = options.out / "quality.md"
    details.write_text(report.file_report(figures, goals, versions), encoding="utf-8")
    print(f"Every case: {details}")
    return 0 if all(goal.is_held for goal in goals) else 1


if __name__ == "__main__":
    try:
        sys.exit(main())
    except (setters.SettingFailed, meter.PageDiffers, peers.PeersStale, OSError) as fault:
        sys.exit(f"quality: {fault}")
