"""The typesetters: each sets every case it can and tells on which page of which PDF it stands.

What they are told is in sources/, the same for all as far as they can be told the same: the face,
the size, the measure, British English; and, where text is justified, letters that may be 2 per cent
wider or narrower (ours, LuaLaTeX) or stand 1.5 per cent of the size further apart or closer (ours,
typst). The rest is what each does by itself, since that is what is compared.
"""
import concurrent.futures
import dataclasses
import importlib.metadata
import os
import pathlib
import re
import shutil
import subprocess

import cases as bench
from cases import JUSTIFIED, RAGGED, UNDIVIDED

SOURCES = bench.HERE / "sources"


class SettingFailed(Exception):
    """A typesetter did not make its PDF."""


@dataclasses.dataclass(frozen=True)
class Page:
    pdf: pathlib.Path
    number: int = 0  # from 0


def fill_source(name, **values):
    """The source with its {{names}} replaced; page and size are known to all of them."""
    values |= {"size": bench.SIZE, "leading": bench.LEADING, "margin": bench.MARGIN,
               "page_width": bench.PAGE[0], "page_height": bench.PAGE[1]}
    source = (SOURCES / name).read_text(encoding="utf-8")
    return re.sub(r"\{\{(\w+)\}\}", lambda found: str(values[found[1]]), source)


def run(command, folder=None, **options):
    """What a program says; where it fails, that is the fault."""
    done = subprocess.run([str(word) for word in command], cwd=folder, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, encoding="utf-8", errors="replace", **options)
    if done.returncode != 0:
        raise SettingFailed(f"{command[0]} failed:\n{done.stdout[-2000:]}")
    return done.stdout


def run_each(call, items):
    """Calls that wait for a process each: as many at a time as there are processors."""
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        list(pool.map(call, items))


def write_paragraphs(paragraphs, folder):
    for name, text in paragraphs.items():
        (folder / f"{name}.txt").write_text(text + "\n", encoding="utf-8")


class Ours:
    """The built program, in its ordinary way: a partnership with a layout for each column."""
    name = "ours"
    settings = (JUSTIFIED, RAGGED, UNDIVIDED)
    KEYS = {
        JUSTIFIED: ", align: justify, hyphens: true, hangs: true, expansion: 2%, "
                   "letter-spacing: 1.5%",
        RAGGED: ", hyphens: true, hangs: true, expansion: 2%",
        UNDIVIDED: ", hangs: true, expansion: 2%",
    }

    def __init__(self, program):
        self.program = pathlib.Path(program).resolve()

    def version(self):
        return run([self.program, "--version"]).strip()

    def set_cases(self, cases, paragraphs, folder):
        self.write_partnership(cases, paragraphs, folder)
        pages = {case: Page(folder / f"{case.paragraph}-{self.layout_of(case)}.pdf")
                 for case in cases}
        run_each(lambda case: run(
            [self.program, "--quiet", "proof", case.paragraph, "--layout", self.layout_of(case),
             "-o", pages[case].pdf], folder), cases)
        return pages

    @staticmethod
    def layout_of(case):
        return f"{case.setting}-{case.measure}-{case.face.lower().replace(' ', '-')}"

    def write_partnership(self, cases, paragraphs, folder):
        for name in ("bulletins", "layouts", "fonts"):
            (folder / name).mkdir()
        shutil.copy(SOURCES / "partnership.yaml", folder)
        for face in bench.FACES:
            shutil.copy(face.file, folder / "fonts")
        for name, text in paragraphs.items():
            bulletin = f"---\ntitle: {name}\n---\n\n{text}\n"
            (folder / "bulletins" / f"{name}.md").write_text(bulletin, encoding="utf-8")
        for case in cases:
            layout = fill_source("layout.yaml", face=case.face, measure=case.measure,
                                 setting=self.KEYS[case.setting],
                                 foot=bench.PAGE[1] - bench.MARGIN)
            (folder / "layouts" / f"{self.layout_of(case)}.yaml").write_text(layout)


class LuaLaTeX:
    r"""With microtype, babel's British patterns and ragged2e; one document a face.

    In a narrow column LaTeX's own boxes (\parbox, minipage, the columns of a table) are \sloppy: a
    loose line is better than one that stands out into the margin, and so it is on a noticeboard.
    """
    name = "LuaLaTeX"
    settings = (JUSTIFIED, RAGGED, UNDIVIDED)
    commands = {setting: "\\" + setting for setting in settings}

    def missing(self):
        if not shutil.which("lualatex"):
            return "lualatex is not installed (texlive-luatex, texlive-latex-extra)"
        if not self.has_british_patterns():
            return "LuaLaTeX has no British hyphenation here (texlive-lang-english)"
        return None

    @staticmethod
    def has_british_patterns():
        found = subprocess.run(["kpsewhich", "hyph-en-gb.pat.txt"], stdout=subprocess.DEVNULL,
                               check=False)
        return found.returncode == 0

    def version(self):
        return run(["lualatex", "--version"]).split("\n", 1)[0].removeprefix("This is ")

    def set_cases(self, cases, paragraphs, folder):
        pages = {}
        for face in bench.FACES:
            its_cases = [case for case in cases if case.face == face.name]
            source = folder / f"{face.file.stem}.tex"
            source.write_text(fill_source(
                "lualatex.tex", file=face.file.name, folder=face.file.parent,
                cases="\n".join(self.page_of(case, paragraphs) for case in its_cases)),
                encoding="utf-8")
            run(["lualatex", "-interaction=batchmode", "-halt-on-error", source.name], folder)
            pages |= {case: Page(source.with_suffix(".pdf"), i)
                      for i, case in enumerate(its_cases)}
        return pages

    def page_of(self, case, paragraphs):
        text = re.sub(r"([%&#$_{}])", r"\\\1", paragraphs[case.paragraph])
        return f"\\case{{{case.measure}}}{{{self.commands[case.setting]}}}{{{text}}}"


class FussyLuaLaTeX(LuaLaTeX):
    """As LaTeX sets the running text of a page: overfull rather than loose. Only shown."""
    name = "LuaLaTeX, fussy"
    settings = (JUSTIFIED,)
    commands = {JUSTIFIED: r"\overfull"}


class UnexpandedLuaLaTeX(LuaLaTeX):
    """Microtype widens the letters of ragged lines too; here it may not."""
    name = "LuaLaTeX, unexpanded"
    settings = (RAGGED, UNDIVIDED)
    commands = {setting: "\\unwidened\\" + setting for setting in settings}


class Typst:
    """By its Python module or its program; one document."""
    name = "typst"
    settings = (JUSTIFIED, RAGGED, UNDIVIDED)

    def missing(self):
        return None if shutil.which("typst") or self.module() else (
            "typst is not installed (pip install typst)")

    @staticmethod
    def module():
        try:
            import typst
        except ImportError:
            return None
        return typst

    def version(self):
        if shutil.which("typst"):
            return run(["typst", "--version"]).strip()
        return "typst, Python module " + importlib.metadata.version("typst")

    def set_cases(self, cases, paragraphs, folder):
        write_paragraphs(paragraphs, folder)
        source, pdf = folder / "cases.typ", folder / "cases.pdf"
        source.write_text(fill_source("typst.typ", cases="\n".join(
            f'#case({case.measure}mm, "{case.face}", {case.setting}, "{case.paragraph}")'
            for case in cases)), encoding="utf-8")
        if shutil.which("typst"):
            run(["typst", "compile", source, pdf])
        else:
            self.module().compile(str(source), output=str(pdf))
        return {case: Page(pdf, i) for i, case in enumerate(cases)}


class Pango:
    """A PangoLayout in each case, by a small program of ours: what a toolkit does by itself."""
    name = "Pango"
    settings = (JUSTIFIED, UNDIVIDED)

    def __init__(self, program):
        self.program = pathlib.Path(program).resolve()

    def missing(self):
        return None if self.program.exists() else f"{self.program} is not built"

    def version(self):
        return "Pango " + run(["pkg-config", "--modversion", "pango"]).strip()

    def set_cases(self, cases, paragraphs, folder):
        pages = {case: Page(folder / f"{i}.pdf") for i, case in enumerate(cases)}
        run_each(lambda case: run(
            [self.program, case.face, bench.SIZE, case.measure, case.setting, pages[case].pdf],
            input=paragraphs[case.paragraph]), cases)
        return pages
