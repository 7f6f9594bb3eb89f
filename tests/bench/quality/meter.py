"""Measures a paragraph on the page of a PDF, whoever set it: its lines, word spaces and hyphens.

The glyphs come from `mutool draw -F stext`, each with its baseline and its advance, after all that
a typesetter does to it (kerning, protrusion, expansion, letter spacing). Which of the gaps between
them are word spaces is known from the text that was set, not guessed from their width: the glyphs
are matched with it letter for letter, and a page that says anything else than the text, or less, is
an error. So a space that is very tight is still a space, and no tool looks better for a lost word.
"""
import dataclasses
import statistics
import subprocess
import unicodedata
import xml.etree.ElementTree as ElementTree

from cases import SIZE

POINTS_IN_MM = 72 / 25.4
HYPHENS = "-\u2010\u00ad"  # one glyph in most fonts; the PDF may call it any of these
UNREADABLE = "\ufffd"  # a ligature whose letters the PDF does not tell
LIGATURE_MOST = 4  # letters
HANGING = "-\u2013\u2014.,;:!?'\"\u2018\u2019\u201c\u201d)"
SPACE_LEAST = 0.6  # of the font's own: with less, words begin to run together
TOLERANCE = 1.0  # points that a letter may stand past the margin, or short of it, to look even


class PageDiffers(Exception):
    """The page does not say what was to be set."""


@dataclasses.dataclass
class Glyph:
    baseline: float
    left: float
    right: float
    letter: str


@dataclasses.dataclass
class Line:
    left: float
    right: float
    ending: str  # its last letter, as seen
    ending_width: float
    is_divided: bool  # a word goes on in the next line, with a hyphen that the text does not have
    words: list  # as seen, without that hyphen
    spaces: list  # between the words, in points
    glyphs: list

    @property
    def is_hyphened(self):
        return self.ending == "-"


@dataclasses.dataclass
class Paragraph:
    left: float  # the column's edge
    lines: list


def read_pages(pdf, face):
    """For each page its glyphs in that face, in the order of the PDF."""
    name = face.replace(" ", "")
    shown = subprocess.run(["mutool", "draw", "-q", "-F", "stext", "-o", "-", str(pdf)],
                           check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    return [glyphs_of(page, name) for page in ElementTree.fromstring(shown.stdout).iter("page")]


def glyphs_of(page, font_name):
    glyphs = []
    for font in page.iter("font"):
        if font.get("name").split("+")[-1].split("-")[0] != font_name:
            continue
        for char in font.iter("char"):
            letters = unicodedata.normalize("NFKC", char.get("c")).strip()
            if letters:
                across = [float(number) for number in char.get("quad").split()][0::2]
                glyphs.append(Glyph(float(char.get("y")), min(across), max(across),
                                    "-" if letters in HYPHENS else letters))
    return glyphs


def in_lines(glyphs):
    """Within a line the order is that of the PDF: letters of one ligature share its right edge."""
    lines = []
    for glyph in sorted(glyphs, key=lambda glyph: glyph.baseline):
        if lines and glyph.baseline - lines[-1][0].baseline < SIZE / 4:
            lines[-1].append(glyph)
        else:
            lines.append([glyph])
    return lines


class Text:
    """The text without its spaces, read letter by letter."""

    def __init__(self, text):
        words = text.split()
        self.letters = "".join(words)
        self.at = 0
        self.starts = set()
        for word in words:
            self.starts.add(self.at)
            self.at += len(word)
        self.at = 0

    def rest(self):
        return self.letters[self.at:self.at + 24] or "nothing more"

    def take(self, glyph, following):
        """Steps over what the glyph shows. False where the text has nothing like it."""
        if glyph.letter == UNREADABLE and following:
            found = self.letters.find(following.letter, self.at + 1, self.at + 1 + LIGATURE_MOST)
            self.at = found if found >= 0 else self.at
            return found >= 0
        if not self.letters.startswith(glyph.letter, self.at):
            return False
        self.at += len(glyph.letter)
        return True


def read_line(glyphs, text):
    words, spaces, is_divided = [""], [], False
    for i, glyph in enumerate(glyphs):
        following = glyphs[i + 1] if i + 1 < len(glyphs) else None
        starts_word = text.at in text.starts
        if not text.take(glyph, following):
            if following or glyph.letter != "-" or starts_word:
                raise PageDiffers(f"the page has {glyph.letter!r} for {text.rest()!r}")
            is_divided = True
        elif starts_word and i > 0:
            spaces.append(glyph.left - glyphs[i - 1].right)
            words.append(glyph.letter)
        else:
            words[-1] += glyph.letter
    last = glyphs[-1]
    return Line(glyphs[0].left, last.right, last.letter, last.right - last.left, is_divided,
                words, spaces, glyphs)


def read_paragraph(glyphs, text):
    reader = Text(text)
    lines = [read_line(line, reader) for line in in_lines(glyphs)]
    if reader.at != len(reader.letters):
        raise PageDiffers(f"the page ends before {reader.rest()!r}")
    return Paragraph(statistics.median(line.left for line in lines), lines)


def past_margin(paragraph, line, measure):
    """How far the line ends past the right margin, in points; negative where it is short of it."""
    return line.right - paragraph.left - measure * POINTS_IN_MM


def is_overfull(paragraph, line, measure):
    """A hyphen or a stop may hang in the margin with its whole width, a letter may not."""
    hanging = line.ending_width if line.ending in HANGING else 0
    return past_margin(paragraph, line, measure) > hanging + TOLERANCE


def longest_run(flags):
    longest = run = 0
    for flag in flags:
        run = run + 1 if flag else 0
        longest = max(longest, run)
    return longest


def scale_of(line, font):
    """How wide the line's letters are, as a multiple of what the font says: the median of them all,
    since one may have been exchanged for another (a ligature, a small capital). Figures are left
    out, for many fonts have them in two widths.
    """
    scales = [(glyph.right - glyph.left) / (font.width_of(glyph.letter) * SIZE)
              for glyph in line.glyphs if len(glyph.letter) == 1 and glyph.letter.isalpha()]
    return statistics.median(scales) if scales else 1


@dataclasses.dataclass
class JustifiedFigures:
    """Of all lines but the last; spaces as multiples of the font's own."""
    lines: int
    mean: float
    deviation: float  # standard, of the spaces
    loosest: float  # the largest mean of a line
    tightest: float
    tight: int  # lines with less than SPACE_LEAST
    hang: float  # the median of what stands in the margin of a stop or hyphen that ends a line
    hyphens: int  # words divided
    hyphen_run: int  # lines one after another that end in a hyphen, the author's own too
    overfull: int
    short: int
    expansion: float  # the most that a line's letters are wider or narrower, as a share
    expansion_step: float  # the largest difference between one line and the next

    @property
    def distance(self):
        return abs(self.mean - 1)

    @property
    def unevenness(self):
        """Of the spaces from the font's own, root mean square: mean and deviation in one."""
        return (self.distance ** 2 + self.deviation ** 2) ** 0.5


def measure_justified(paragraph, measure, font):
    lines = paragraph.lines[:-1]
    natural_space = font.width_of(" ") * SIZE
    spaces = [space / natural_space for line in lines for space in line.spaces]
    means = [statistics.mean(line.spaces) / natural_space for line in lines if line.spaces]
    scales = [scale_of(line, font) for line in paragraph.lines]
    hangs = [past_margin(paragraph, line, measure) / line.ending_width
             for line in lines if line.ending in HANGING]
    return JustifiedFigures(
        lines=len(paragraph.lines), mean=statistics.mean(spaces),
        deviation=statistics.pstdev(spaces), loosest=max(means), tightest=min(means),
        tight=sum(mean < SPACE_LEAST for mean in means),
        hang=statistics.median(hangs) if hangs else 0,
        hyphens=sum(line.is_divided for line in lines),
        hyphen_run=longest_run(line.is_hyphened for line in lines),
        overfull=sum(is_overfull(paragraph, line, measure) for line in paragraph.lines),
        short=sum(past_margin(paragraph, line, measure) < -TOLERANCE for line in lines),
        expansion=max(abs(scale - 1) for scale in scales),
        expansion_step=max(abs(one - next_one) for one, next_one in zip(scales, scales[1:])))


STUB_MOST = 6  # letters of the one word that makes a last line a stub


@dataclasses.dataclass
class RaggedFigures:
    """Of all lines but the last; lengths as shares of the measure."""
    lines: int
    mean: float
    deviation: float  # standard, of the lines' lengths
    shortest: float
    hyphens: int
    hyphen_run: int
    overfull: int
    last_words: int
    last_width: float
    is_stub: bool  # the last line is one short word, or the end of one


def measure_ragged(paragraph, measure):
    def length(line):
        return (line.right - paragraph.left) / (measure * POINTS_IN_MM)

    lines, last = paragraph.lines[:-1], paragraph.lines[-1]
    lengths = [length(line) for line in lines]
    letters = sum(letter.isalnum() for letter in last.words[0])
    return RaggedFigures(
        lines=len(paragraph.lines), mean=statistics.mean(lengths),
        deviation=statistics.pstdev(lengths), shortest=min(lengths),
        hyphens=sum(line.is_divided for line in lines),
        hyphen_run=longest_run(line.is_hyphened for line in lines),
        overfull=sum(is_overfull(paragraph, line, measure) for line in paragraph.lines),
        last_words=len(last.words), last_width=length(last),
        is_stub=len(last.words) == 1 and letters <= STUB_MOST)
