"""Whether the papers of a batch say what the list of schools says, and where they say it.

Usage: papers.py pages FILE...                 every box of every page is A4's
       papers.py slips LIST FILE               a page a school, in the list's order
       papers.py slips-border LIST FIRST FURTHER  the same of the pages round a border of files
       papers.py window FILE LAST              addresses show in all windows, up to that page
       papers.py labels LIST CODE:START FILE...  a label a school, each within its own
       papers.py labels-border LIST CODE:START FIRST FURTHER  the same round a border of files
       papers.py table LIST CSV                packing.csv as the judge reckons it
       papers.py packing LIST PDF              packing.pdf the same, with its sums
       papers.py job LIST PDF [FILE]           the job sheet's sums, and the SHA-256 of FILE

Files are read by Poppler, easy slips by MuPDF; lists by Python. What is not as it should be is named,
and the program fails.

Poppler gives the words of a page as they stand from left to right. So words are
compared one by one where all of an address runs that way; where some of it is
written from right to left, or Indic signs stand before the letters that they
follow, its letters are compared and their order is not: that it is right is
seen by volumes.sh, which holds pictures of names against the typesetter's.
"""

import collections
import csv
import hashlib
import math
import re
import subprocess
import sys
import unicodedata
from html import unescape

from volumes import letters

MM = 72 / 25.4
A4 = (210, 297)

# Avery's labels as their packs have them: how many across and down, and their size in mm. On
# all of them the labels stand in the middle of the sheet, row touching row, and columns 2.54 mm
# (a tenth of an inch) apart; what packs round to is 0.1 mm, and sheets are fed less exactly.
LABELS = {
    "L7159": (3, 8, 63.5, 33.9),
    "L7160": (3, 7, 63.5, 38.1),
    "L7161": (3, 6, 63.5, 46.6),
    "L7162": (2, 8, 99.1, 33.9),
    "L7163": (2, 7, 99.1, 38.1),
    "L7164": (3, 4, 63.5, 72.0),
    "L7165": (2, 4, 99.1, 67.7),
    "L7166": (2, 3, 99.1, 93.1),
    "L7173": (2, 5, 99.1, 57.0),
}
BETWEEN_COLUMNS = 2.54

# Envelopes of ISO 269, the sheet folded to so much, and their windows: from the left and from the
# foot, width and height (DL and C5 as sold in the United Kingdom, C4 by DIN 680). What may slide
# inside slides; in C5 the sheet has to rest on the foot.
ENVELOPES = {
    "DL": dict(size=(220, 110), folded=297 / 3, window=(20, 18, 90, 35), slides=True),
    "C5": dict(size=(229, 162), folded=297 / 2, window=(20, 60, 90, 35), slides=False),
    "C4": dict(size=(229, 324), folded=297, window=(20, 212, 90, 55), slides=True),
}

# Office paper of 80 g/m2 is 0.1 mm thick; a pouch's film, here of 80 micrometres a side, is half
# polyester and half its adhesive. The bulletin judged is on A4 of 120 g/m2 in a pouch of ISO size
# plus 6 mm. Royal Mail's Large Letter is 25 mm and 750 g, of which 5 mm and 100 g are kept for the
# envelope; a carton is 13 kg and 150 mm.
THICKNESS = 2 * 0.08 + 120 * 0.1 / 80
WEIGHT = 120 * 0.210 * 0.297 + 2 * 80 * (1.39 + 0.93) / 2 * 0.216 * 0.303


class Word:
    def __init__(self, found):
        *edges, self.text = found
        self.left, self.top, self.right, self.foot = (float(edge) / MM for edge in edges)
        self.middle = ((self.left + self.right) / 2, (self.top + self.foot) / 2)

    def is_in(self, left, top, right, foot):
        return left <= self.left and self.right <= right and top <= self.top and self.foot <= foot


def run(*words):
    return subprocess.run(words, capture_output=True, check=True).stdout.decode()


def page_count(path):
    return int(run("qpdf", "--show-npages", path))


def pages(path, first=1, last=None):
    """The words of each page, line by line."""
    told = run("pdftotext", "-bbox", "-f", str(first), "-l", str(last or page_count(path)), path, "-")
    edge = r'="([\d.-]+)" \w+'
    pattern = re.compile(f"<word xMin{edge}{edge}{edge}" + r'="([\d.-]+)">(.*)</word>')
    for page in told.split("<page ")[1:]:
        yield [Word((*found[:4], unescape(found[4]))) for found in pattern.findall(page)]


def schools_of(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def address(school):
    return [school[key] for key in ("name", "address1", "address2", "town", "postcode") if school[key]]


def runs_right(text):
    """Every sign stands after the one that it follows."""
    return not any(unicodedata.bidirectional(sign) in ("R", "AL") or "\u0900" <= sign <= "\u0dff" for sign in text)


def must_say(words, fields, where):
    wanted, found = " ".join(fields), " ".join(word.text for word in words)
    if runs_right(wanted):
        is_there = unicodedata.normalize("NFC", found).split() == unicodedata.normalize("NFC", wanted).split()
    else:
        is_there = letters(found) == letters(wanted)
    if not is_there:
        sys.exit(f'{where}: "{found}" is read where "{wanted}" stands')


def must_be(found, wanted, what):
    if found != wanted:
        sys.exit(f"{what}: {found}, not {wanted}")


# ---- pages


def judge_pages(*paths):
    for path in paths:
        told = run("pdfinfo", "-box", "-f", "1", "-l", str(page_count(path)), path)
        boxes = re.findall(r"^(?:Page +\d+ )?(Media|Crop|Bleed|Trim|Art)Box: +(.*)$", told, re.MULTILINE)
        for name, box in boxes:
            edges = [float(edge) / MM for edge in box.split()]
            if any(abs(edge - wanted) > 0.01 for edge, wanted in zip(edges, (0, 0, *A4))):
                sys.exit(f"{path}: a {name}Box of {box}")
        if not boxes or re.search(r"^Page +\d+ rot: +[^0\s]", told, re.MULTILINE):
            sys.exit(f"{path}: a page without boxes, or turned")


# ---- slips


def judge_slip(words, school):
    """What its frames say: the school's id, its address where windows reach, how many copies."""
    number = [word for word in words if word.middle[0] > 110 and word.foot < 30]
    shown = [word for word in words if word.middle[0] < 112 and 30 < word.middle[1] < 112]
    copies = [word for word in words if 130 < word.middle[1] < 200]
    must_say(number, ["School", school["id"]], school["id"])
    must_say(shown, address(school), school["id"])
    must_say(copies, [school["copies"]], school["id"])


def judge_rest(slips, schools):
    """What a slip does not have of its school, all slips have alike."""
    common = None
    for slip, school in zip(slips, schools):
        rest = collections.Counter(letters(slip))
        rest.subtract(letters(" ".join([school["id"], school["copies"], *address(school)])))
        common = common or rest
        differ = {sign for sign, count in rest.items() if count != common[sign] or count < 0}
        if differ:
            sys.exit(f"the slip of {school['id']}: other letters, {differ}")


def judge_slips(list_path, path):
    """Poppler reads the difficult ones and where they stand; MuPDF reads the others, in a fifth of the time."""
    schools = schools_of(list_path)
    slips = run("mutool", "draw", "-q", "-F", "txt", path).split("\f")[:-1]
    must_be(len(slips), len(schools), "slips")
    difficult = max((i + 1 for i, school in enumerate(schools) if not runs_right(" ".join(address(school)))), default=1)
    for words, school in zip(pages(path, 1, difficult), schools):
        judge_slip(words, school)
    judge_rest(slips[difficult:], schools[difficult:])
    print(f"{len(slips)} slips", end="")


def judge_slips_border(list_path, first, further):
    schools = schools_of(list_path)
    border = page_count(first)
    must_be(border + page_count(further), len(schools), "slips")
    slips = [*pages(first, border - 1), *pages(further)]
    for words, school in zip(slips, schools[border - 2 :], strict=True):
        judge_slip(words, school)
    print(f"a border after {border} slips", end="")


# ---- windows


def visible():
    """What of the sheet every window shows, wherever the sheet lies in its envelope."""
    left, top, right, foot = 0, 0, *A4
    for envelope in ENVELOPES.values():
        (width, height), (x, y, across, up) = envelope["size"], envelope["window"]
        down = height - envelope["folded"] if envelope["slides"] else 0
        left, right = max(left, x), min(right, x + across - (width - A4[0]))
        top = max(top, envelope["folded"] - y - up + down)
        foot = min(foot, envelope["folded"] - y)
    return left, top, right, foot


def ink_of(dots, width, height):
    """The box of all ink among gray dots, left and top, right and foot; None where there is none."""
    inked = [row for row in range(height) if min(dots[row * width : (row + 1) * width]) < 128]
    columns = [column for column in range(width) if min(dots[column::width]) < 128]
    return inked and (columns[0], inked[0], columns[-1] + 1, inked[-1] + 1)


def inked_boxes(path, last, dots_a_mm, box):
    """Where ink is in that part of each page (mm), in dots from its corner."""
    left, top, width, height = (edge * dots_a_mm for edge in box)
    told = subprocess.run(
        ["pdftoppm", "-r", str(25.4 * dots_a_mm), "-gray", "-l", str(last), "-x", str(left), "-y", str(top)]
        + ["-W", str(width), "-H", str(height), path],
        stdout=subprocess.PIPE,
        check=True,
    ).stdout
    each = len(told) // last
    for page in range(last):
        yield ink_of(told[(page + 1) * each - width * height : (page + 1) * each], width, height)


def judge_window(path, last):
    left, top, right, foot = visible()
    reach, dots_a_mm = (0, 30, 112, 82), 5
    for page, ink in enumerate(inked_boxes(path, int(last), dots_a_mm, reach), 1):
        if not ink:
            sys.exit(f"page {page}: no address")
        at = [edge / dots_a_mm + start for edge, start in zip(ink, (*reach[:2], *reach[:2]))]
        if not (left <= at[0] and top <= at[1] and at[2] <= right and at[3] <= foot):
            sys.exit(f"page {page}: ink at {at} mm is not within {left} {top} {right} {foot}")
    print(f"{last} addresses within {right - left:.0f} x {foot - top:.0f} mm", end="")


# ---- labels


def cells(code):
    across, down, width, height = LABELS[code]
    pitch = width + BETWEEN_COLUMNS
    left = (A4[0] - across * pitch + BETWEEN_COLUMNS) / 2
    top = (A4[1] - down * height) / 2
    for row in range(down):
        for column in range(across):
            x, y = left + column * pitch, top + row * height
            yield x, y, x + width, y + height


def labels_of(words, sheet, where):
    """The words of each label of a page; each word within the label that it begins on."""
    found = [[] for _ in sheet]
    for word in words:
        at = [i for i, cell in enumerate(sheet) if word.is_in(*cell)]
        if not at:
            sys.exit(f'{where}: "{word.text}" is within no label')
        found[at[0]].append(word)
    return found


def must_label(found, schools, blank):
    """So many blank labels, then one a school, then blank ones to the end of the sheet."""
    wanted = [[]] * blank + [address(school) for school in schools]
    if len(found) < len(wanted):
        sys.exit(f"{len(found)} labels for {len(wanted)}")
    for number, words in enumerate(found):
        must_say(words, wanted[number] if number < len(wanted) else [], f"label {number + 1}")


def judge_labels(list_path, *sheets):
    schools = schools_of(list_path)
    for choice, path in zip(sheets[::2], sheets[1::2]):
        code, start = choice.split(":")
        sheet = list(cells(code))
        must_be(page_count(path), parts(int(start) - 1 + len(schools), len(sheet)), "sheets of labels")
        found = [label for page in pages(path) for label in labels_of(page, sheet, path)]
        must_label(found, schools, int(start) - 1)
    print(f"{len(schools)} labels on {' '.join(sheets[::2])}", end="")


def judge_labels_border(list_path, choice, first, further):
    """The last two sheets of a file; the further one begins with a whole sheet."""
    code, start = choice.split(":")
    sheet, schools = list(cells(code)), schools_of(list_path)
    last = page_count(first)
    found = [label for page in pages(first, last - 1) for label in labels_of(page, sheet, first)]
    on_further = [label for page in pages(further) for label in labels_of(page, sheet, further)]
    done = (last - 2) * len(sheet) - (int(start) - 1)
    border = done + sum(bool(label) for label in found)
    must_label(found, schools[done:border], 0)
    must_label(on_further, schools[border:], 0)
    print(f"a border after {border} labels", end="")


# ---- packing


def parts(count, most):
    return -(-count // most)


def parcel(school):
    sheets = int(school["copies"])
    is_letter = sheets * THICKNESS <= 20 and sheets * WEIGHT <= 650
    carton = min(int(150 / THICKNESS), int(13000 / WEIGHT))
    return {
        "copies": sheets,
        "sheets": sheets,
        "stacks": parts(sheets, int(25 / THICKNESS)),
        "envelopes": int(is_letter),
        "cartons": 0 if is_letter else parts(sheets, carton),
    }


def sums_of(schools):
    parcels = [parcel(school) for school in schools]
    sums = {key: sum(each[key] for each in parcels) for key in parcels[0]}
    pouches = sums["sheets"] + math.ceil(sums["sheets"] * 3 / 100)
    grams = sums["sheets"] * WEIGHT
    return {**sums, "schools": len(schools), "pouches": pouches, "boxes": parts(pouches, 100), "grams": grams}


def judge_table(list_path, table_path):
    """Names begin a formula in no program: what begins with = + - @ has ' before it."""
    schools, table = schools_of(list_path), schools_of(table_path)
    must_be(len(table), len(schools), "rows")
    for number, (row, school) in enumerate(zip(table, schools), 1):
        for key, value in school.items():
            must_be(row[key], "'" + value if value[:1] in tuple("=+-@") else value, f"row {number}, {key}")
        wanted = {**parcel(school), "slip": number, "pouches": int(school["copies"])}
        wanted["grams"] = round(wanted["sheets"] * WEIGHT)
        for key, value in wanted.items():
            must_be(row[key], str(value), f"row {number}, {key}")
        must_be(row["pouch"], "A4", f"row {number}, pouch")
    print(f"{len(table)} rows", end="")


COLUMNS = {"slip": 26, "school": 103, "town": 146.5, "copies": 159, "sheets": 172, "stacks": 184, "cartons": 198}


def rows_of(words):
    """The rows under the heads of the columns: the words of each, by column."""
    under = max(word.foot for word in words if word.text == "Cartons")
    words = [word for word in words if word.top > under - 1]
    numbers = [word for word in words if word.middle[0] < COLUMNS["slip"]]
    numbers.sort(key=lambda word: word.middle[1])
    rows = [{key: [] for key in COLUMNS} for _ in numbers]
    for word in words:
        nearest = min(range(len(numbers)), key=lambda i: abs(numbers[i].middle[1] - word.middle[1]))
        column = next((key for key, right in COLUMNS.items() if word.middle[0] < right), "cartons")
        rows[nearest][column].append(word)
    return rows


def must_sum(text, schools):
    """Each sum stands after its word, in a list of them."""
    sums = sums_of(schools)
    wanted = {
        "[Ss]chools": sums["schools"],
        "sheets": sums["sheets"],
        "stacks": sums["stacks"],
        "cartons": sums["cartons"],
        "C4 envelopes": sums["envelopes"],
        "(?:Pouches to buy|Pouches, with spares)": sums["pouches"],
        "boxes of 100:": sums["boxes"],
    }
    for word, value in wanted.items():
        found = re.search(rf"(?<!\S){word}\s+([\d,]+)", text, re.MULTILINE)
        must_be(found and int(found[1].replace(",", "")), value, word)
    found = re.search(r"([\d,.]+) kg", text)
    must_be(found and found[1], f"{sums['grams'] / 1000:,.1f}", "kg")


def judge_packing(list_path, path):
    schools = schools_of(list_path)
    leaves = list(pages(path))
    rows = []
    for number, words in enumerate(leaves, 1):
        rows += rows_of(words)
        text = " ".join(word.text for word in words)
        if f"page {number} of {len(leaves)}" not in text:
            sys.exit(f"page {number} does not say so")
    sums = " ".join(word.text for word in leaves[0]).split(" Slip School ")[0]
    must_sum(sums, schools)
    must_be(re.findall(r" copies (\S+)", sums), [f"{sums_of(schools)['copies']:,}"], "copies")
    must_be(len(rows), len(schools), "rows")
    for number, (row, school) in enumerate(zip(rows, schools), 1):
        where = f"row {number}"
        must_say(row["slip"], [str(number)], where)
        must_say(row["school"], [school["name"]], where)
        must_say(row["town"], [school["town"], school["postcode"]], where)
        for key in ("copies", "sheets", "stacks", "cartons"):
            figure = parcel(school)[key]
            must_say(row[key], [f"{figure:,}"] if figure else [], f"{where}, {key}")
    print(f"{len(rows)} rows and their sums", end="")


def judge_job(list_path, path, sent=None):
    schools, (words,) = schools_of(list_path), pages(path)
    text = " ".join(word.text for word in words)
    must_sum(text, schools)
    largest = max(words, key=lambda word: word.foot - word.top)
    must_be(largest.text, f"{sums_of(schools)['copies']:,}", "copies")
    if sent:
        with open(sent, "rb") as file:
            wanted = hashlib.sha256(file.read()).hexdigest()
        found = "".join(re.findall(r"(?<!\S)[0-9a-f]{8}(?!\S)", text))
        must_be(found, wanted, "SHA-256")


JUDGES = {
    "pages": judge_pages,
    "slips": judge_slips,
    "slips-border": judge_slips_border,
    "window": judge_window,
    "labels": judge_labels,
    "labels-border": judge_labels_border,
    "table": judge_table,
    "packing": judge_packing,
    "job": judge_job,
}

if __name__ == "__main__":
    JUDGES[sys.argv[1]](*sys.argv[2:])
