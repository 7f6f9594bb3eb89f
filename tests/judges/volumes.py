"""What a volume has to be, line by line, and whether it has the agreed sheet whole.

Usage: volumes.py lists VOLUME         PDF/X-4 (ISO 15930-7) and PDF/VT-1 (ISO 16612-2)
       volumes.py bytes SHEET VOLUME   every stream of SHEET stands in VOLUME, once
       volumes.py name NAME <READ      READ has the letters of NAME and no others;
                                       each reader puts lines of two directions
                                       into an order of its own

The files are taken apart by qpdf. What is not as it should be is named, and the
program fails.
"""

import base64
import json
import re
import subprocess
import sys
import unicodedata
import zlib


class File:
    def __init__(self, path):
        told = subprocess.run(
            ["qpdf", "--json=2", "--json-stream-data=inline", "--decode-level=none", path],
            stdout=subprocess.PIPE,
            check=True,
        )
        self.objects = json.loads(told.stdout)["qpdf"][1]
        with open(path, "rb") as file:
            self.head = file.read(16)
        self.trailer = self.objects["trailer"]["value"]
        self.catalog = self.value(self.trailer["/Root"])
        self.info = self.value(self.trailer.get("/Info", {}))

    def object(self, reference):
        return self.objects.get("obj:" + reference, {})

    def value(self, item):
        """What a reference leads to; the dictionary of a stream; else the item itself."""
        if not isinstance(item, str) or not re.fullmatch(r"\d+ \d+ R", item):
            return item
        found = self.object(item)
        return found["stream"]["dict"] if "stream" in found else found.get("value")

    def raw(self, reference):
        return base64.b64decode(self.object(reference)["stream"]["data"])

    def bytes(self, reference):
        raw = self.raw(reference)
        return zlib.decompress(raw) if "/Filter" in self.value(reference) else raw

    def streams(self):
        """The references of all streams but the metadata and what holds other objects."""
        for name, found in self.objects.items():
            kind = found.get("stream", {}).get("dict", {}).get("/Type")
            if "stream" in found and kind not in ("/Metadata", "/ObjStm", "/XRef"):
                yield name.removeprefix("obj:")

    def dictionaries(self):
        """All dictionaries, wherever they stand."""
        waiting = [found.get("value", found.get("stream", {}).get("dict")) for found in self.objects.values()]
        while waiting:
            item = waiting.pop()
            if isinstance(item, list):
                waiting += item
            elif isinstance(item, dict):
                yield item
                waiting += item.values()

    def pages(self):
        return list(self.leaves(self.catalog["/Pages"]))

    def leaves(self, reference):
        node = self.value(reference)
        if node.get("/Type") == "/Page":
            yield reference
        for kid in node.get("/Kids", []):
            yield from self.leaves(kid)

    def xmp(self):
        return self.raw(self.catalog["/Metadata"]).decode("utf-8", "replace")

    def told(self, name):
        """What the metadata say of a property."""
        found = re.search(rf"<{name}(?: [^>]*)?>(?:\s*<rdf:\w+>\s*<rdf:li[^>]*>)?([^<]*)<", self.xmp())
        return found[1] if found else ""


def has_key(file, *keys):
    return any(key in dictionary for dictionary in file.dictionaries() for key in keys)


def text(item):
    return item.removeprefix("u:") if isinstance(item, str) else ""


def is_date(date, info):
    """2026-01-01T10:00:00Z as D:20260101100000Z"""
    return bool(date) and "D:" + re.sub(r"[-:T]", "", date) == text(info)


def intents(file):
    return [file.value(intent) for intent in file.catalog.get("/OutputIntents", [])]


def has_profile(file):
    reference = intents(file)[0].get("/DestOutputProfile", "")
    return file.value(reference).get("/N") == 4 and file.bytes(reference)[12:16] == b"prtr"


def boxes_nest(file):
    for page in map(file.value, file.pages()):
        boxes = [page.get(name) for name in ("/MediaBox", "/CropBox", "/BleedBox", "/TrimBox")]
        if None in boxes or "/ArtBox" in page:
            return False
        for outer, inner in zip(boxes, boxes[1:]):
            if not all(outer[i] <= inner[i] and inner[i + 2] <= outer[i + 2] for i in (0, 1)):
                return False
    return True


def fonts_are_embedded(file):
    for font in file.dictionaries():
        if font.get("/Type") != "/Font" or font.get("/Subtype") in ("/Type0", "/Type3"):
            continue
        descriptor = file.value(font.get("/FontDescriptor", {}))
        if not descriptor.keys() & {"/FontFile", "/FontFile2", "/FontFile3"}:
            return False
    return True


def paints_rgb(file):
    for reference in file.streams():
        kind = file.value(reference)
        is_content = kind.get("/Subtype") == "/Form" or not kind.keys() - {"/Length", "/Filter"}
        if is_content and re.search(rb"(?:[\d.]+\s+){3}(rg|RG)\s", file.bytes(reference)):
            return True
    return "/DeviceRGB" in json.dumps(file.objects)


def parts(file):
    """The leaves of the tree of document parts, and their references."""
    root = file.value(file.value(file.catalog["/DPartRoot"])["/DPartRootNode"])
    return [(leaf, file.value(leaf)) for branch in root["/DParts"] for leaf in branch]


def root_is_named(file):
    root = file.value(file.catalog.get("/DPartRoot", {}))
    return root.get("/RecordLevel") == 1 and root.get("/NodeNameList") == ["/Batch", "/Record"]


def parts_know_their_parents(file):
    root = file.value(file.catalog["/DPartRoot"])
    node = root["/DPartRootNode"]
    return file.value(node).get("/Parent") == file.catalog["/DPartRoot"] and all(
        part.get("/Parent") == node for _, part in parts(file)
    )


def pages_are_shared_out(file):
    """Parts one after another hold all pages, and each page knows its own."""
    pages = file.pages()
    at = 0
    for leaf, part in parts(file):
        end = part.get("/End", part.get("/Start"))
        if at == len(pages) or part.get("/Start") != pages[at] or end not in pages[at:]:
            return False
        last = pages.index(end)
        if any(file.value(page).get("/DPart") != leaf for page in pages[at : last + 1]):
            return False
        at = last + 1
    return at == len(pages)


def records_are_told(file):
    return all("/Name" in part.get("/DPM", {}).get("/Record", {}) for _, part in parts(file))


def sheets_of(file):
    """The forms that pages draw, without those that they themselves draw."""
    for page in map(file.value, file.pages()):
        resources = file.value(page["/Resources"])
        yield from file.value(resources["/XObject"]).values()


def sheets_are_marked(file):
    return all(
        form.get("/Subtype") == "/Form"
        and form.get("/GTS_Encapsulated") is True
        and form.get("/GTS_XID")
        and form.get("/GTS_Scope") == "/File"
        for form in map(file.value, sheets_of(file))
    )


def property_of(name):
    return lambda file: bool(file.told(name))


lists = {
    "version": lambda file: file.head.startswith(b"%PDF-1.6") and "/Version" not in file.catalog,
    "not encrypted": lambda file: "/Encrypt" not in file.trailer,
    "id": lambda file: [len(part) for part in file.trailer.get("/ID", [])] == [34, 34],
    "plain metadata": lambda file: "/Filter" not in file.value(file.catalog["/Metadata"]),
    "says X-4": lambda file: file.told("pdfxid:GTS_PDFXVersion") == "PDF/X-4",
    "title": property_of("dc:title"),
    "created": property_of("xmp:CreateDate"),
    "modified": property_of("xmp:ModifyDate"),
    "metadata date": property_of("xmp:MetadataDate"),
    "document id": property_of("xmpMM:DocumentID"),
    "version id": property_of("xmpMM:VersionID"),
    "rendition class": property_of("xmpMM:RenditionClass"),
    "not trapped": lambda file: file.told("pdf:Trapped") == "False",
    "info: title": lambda file: text(file.info.get("/Title")) == file.told("dc:title"),
    "info: created": lambda file: is_date(file.told("xmp:CreateDate"), file.info.get("/CreationDate")),
    "info: modified": lambda file: is_date(file.told("xmp:ModifyDate"), file.info.get("/ModDate")),
    "info: not trapped": lambda file: file.info.get("/Trapped") == "/False",
    "one intent": lambda file: [intent.get("/S") for intent in intents(file)] == ["/GTS_PDFX"],
    "condition": lambda file: bool(text(intents(file)[0].get("/OutputConditionIdentifier"))),
    "registry": lambda file: text(intents(file)[0].get("/RegistryName")) == "http://www.color.org",
    "intent's info": lambda file: bool(text(intents(file)[0].get("/Info"))),
    "profile": has_profile,
    "boxes": boxes_nest,
    "fonts": fonts_are_embedded,
    "no LZW": lambda file: "/LZWDecode" not in json.dumps(file.objects),
    "no PostScript": lambda file: '"/PS"' not in json.dumps(file.objects),
    "no OPI": lambda file: not has_key(file, "/OPI"),
    "no transfer": lambda file: not has_key(file, "/TR"),
    "no halftone": lambda file: not has_key(file, "/HalftoneName"),
    "no references": lambda file: not has_key(file, "/Ref"),
    "no alternates": lambda file: not has_key(file, "/Alternates"),
    "no actions": lambda file: not has_key(file, "/A", "/AA", "/OpenAction"),
    "no scripts": lambda file: not has_key(file, "/JavaScript", "/JS"),
    "no form fields": lambda file: not has_key(file, "/AcroForm"),
    "no files": lambda file: not has_key(file, "/EmbeddedFiles"),
    "no annotations": lambda file: not has_key(file, "/Annots"),
    "no RGB": lambda file: not paints_rgb(file),
    "untagged": lambda file: not has_key(file, "/StructTreeRoot", "/MarkInfo"),
    "not A": lambda file: "<pdfaid:" not in file.xmp(),
    "not UA": lambda file: "<pdfuaid:" not in file.xmp(),
    "says VT-1": lambda file: file.told("pdfvtid:GTS_PDFVTVersion") == "PDF/VT-1",
    "VT date": lambda file: file.told("pdfvtid:GTS_PDFVTModDate") == file.told("xmp:ModifyDate"),
    "part root": root_is_named,
    "parents": parts_know_their_parents,
    "pages": pages_are_shared_out,
    "records": records_are_told,
    "sheet marked": sheets_are_marked,
}


def judge_lists(path):
    file = File(path)
    for name, is_met in lists.items():
        if not is_met(file):
            sys.exit(f"not met: {name}")


def judge_bytes(sheet_path, volume_path):
    sheet, volume = File(sheet_path), File(volume_path)
    raw = [volume.raw(reference) for reference in volume.streams()]
    wanted = [sheet.raw(reference) for reference in sheet.streams()]
    for number, stream in enumerate(wanted):
        if raw.count(stream) != 1:
            sys.exit(f"stream {number} of the sheet is {raw.count(stream)} times in the volume")
    contents = [sheet.raw(sheet.value(page)["/Contents"]) for page in sheet.pages()]
    drawn = [volume.raw(form) for form in list(sheets_of(volume))[: len(contents)]]
    if drawn != contents:
        sys.exit("the pages do not draw what the sheet's pages are")
    print(f"{len(wanted)} streams", end="")


def letters(words):
    signs = unicodedata.normalize("NFD", words)
    return sorted(sign for sign in signs if not sign.isspace() and unicodedata.category(sign) != "Cf")


def judge_name(name):
    read = sys.stdin.read()
    if letters(read) != letters(name):
        sys.exit(f"{read.strip()} is read where {name} stands")


if __name__ == "__main__":
    {"lists": judge_lists, "bytes": judge_bytes, "name": judge_name}[sys.argv[1]](*sys.argv[2:])
