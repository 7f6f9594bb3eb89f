"""Whether the plates that tiffsep wrote into a folder have ink on black alone.

    plates.py FOLDER

A plate is an uncompressed TIFF with a byte a pixel, 255 is paper (TIFF 6.0).
"""
import pathlib
import struct
import sys

STRIP_OFFSETS, STRIP_BYTE_COUNTS = 273, 279
SIZES = {3: ("H", 2), 4: ("I", 4)}


def numbers(data, entry):
    """The values of an entry of the directory, which lie in it or elsewhere."""
    kind, count = struct.unpack_from("<HI", data, entry + 2)
    letter, size = SIZES[kind]
    place = entry + 8
    if count * size > 4:
        (place,) = struct.unpack_from("<I", data, place)
    return struct.unpack_from(f"<{count}{letter}", data, place)


def inked_pixels(path):
    data = path.read_bytes()
    (directory,) = struct.unpack_from("<I", data, 4)
    (count,) = struct.unpack_from("<H", data, directory)
    found = {}
    for i in range(count):
        entry = directory + 2 + 12 * i
        (tag,) = struct.unpack_from("<H", data, entry)
        if tag in (STRIP_OFFSETS, STRIP_BYTE_COUNTS):
            found[tag] = numbers(data, entry)
    strips = zip(found[STRIP_OFFSETS], found[STRIP_BYTE_COUNTS])
    return sum(length - data.count(255, start, start + length) for start, length in strips)


def main(folder):
    inked = {}
    for path in folder.glob("*(*).tif"):
        plate = path.stem[path.stem.index("(") + 1 : -1]
        inked[plate] = inked.get(plate, 0) + inked_pixels(path)
    print(inked)
    colours = [inked[plate] for plate in ("Cyan", "Magenta", "Yellow")]
    return 0 if inked["Black"] > 0 and not any(colours) else 1


sys.exit(main(pathlib.Path(sys.argv[1])))
