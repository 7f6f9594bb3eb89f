"""What is set: twelve paragraphs, three measures, two faces, two manners of setting.

The paragraphs were written for this bench and for nothing else: nothing in the program is tuned to
them, and nobody should begin. A layout that looks wrong on one of them is a reason to look for the
same fault in texts from elsewhere, and to mend it there.
"""
import dataclasses
import pathlib

HERE = pathlib.Path(__file__).parent

SIZE = 9.5  # points of 1/72 inch, as everywhere here
LEADING = 13
MEASURES = (45, 62, 80)  # mm: a narrow column, the two columns of A4, a comfortable one
PAGE = (110, 600)  # mm; the longest paragraph at the least measure takes some 400
MARGIN = 15  # mm


@dataclasses.dataclass(frozen=True)
class Face:
    name: str
    package: str  # Debian's
    file: pathlib.Path


FACES = (
    Face("Lato", "fonts-lato", pathlib.Path("/usr/share/fonts/truetype/lato/Lato-Regular.ttf")),
    Face("DejaVu Serif", "fonts-dejavu-core",
         pathlib.Path("/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf")),
)

JUSTIFIED = "justified"
RAGGED = "ragged"  # words may be divided
UNDIVIDED = "undivided"  # ragged, and they may not
SETTINGS = (JUSTIFIED, RAGGED, UNDIVIDED)


@dataclasses.dataclass(frozen=True, order=True)
class Case:
    """A paragraph at a measure in a face: one figure of a table, one page of a PDF."""
    setting: str
    face: str
    measure: int  # mm
    paragraph: str

    def __str__(self):
        return f"{self.paragraph}, {self.measure} mm, {self.face}, {self.setting}"


def read_paragraphs():
    """The paragraphs by name, each as one line of text."""
    files = sorted((HERE / "paragraphs").glob("*.txt"))
    return {file.stem: " ".join(file.read_text(encoding="utf-8").split()) for file in files}


def cases_of(setting, face, paragraphs):
    return [Case(setting, face.name, measure, paragraph)
            for measure in MEASURES for paragraph in paragraphs]
