"""Reads widths from a TrueType or OpenType font.

Tables as in the OpenType specification: head, hhea, hmtx, and a format 4 subtable of cmap.
"""
import struct


def tables_of(data):
    count = struct.unpack_from(">H", data, 4)[0]
    records = (struct.unpack_from(">4sIII", data, 12 + 16 * i) for i in range(count))
    return {tag.decode("ascii"): data[offset:offset + length]
            for tag, _, offset, length in records}


class FontFile:
    def __init__(self, path):
        tables = tables_of(path.read_bytes())
        self.units = struct.unpack_from(">H", tables["head"], 18)[0]
        self.measured = struct.unpack_from(">H", tables["hhea"], 34)[0]
        self.hmtx = tables["hmtx"]
        self.read_segments(tables["cmap"])

    def read_segments(self, cmap):
        """Of the first subtable of format 4: four rows of numbers, a column a segment."""
        count = struct.unpack_from(">H", cmap, 2)[0]
        starts = [struct.unpack_from(">I", cmap, 8 + 8 * i)[0] for i in range(count)]
        at = next(start for start in starts if struct.unpack_from(">H", cmap, start)[0] == 4)
        size = struct.unpack_from(">H", cmap, at + 6)[0]  # of a row, in bytes
        self.cmap = cmap
        self.ranges_at = at + 16 + 3 * size
        ends, firsts = at + 14, at + 16 + size  # two bytes of nothing stand between them
        self.segments = list(zip(*(struct.unpack_from(f">{size // 2}{kind}", cmap, row)
                                   for kind, row in (("H", ends), ("H", firsts),
                                                     ("h", firsts + size), ("H", self.ranges_at)))))

    def glyph_of(self, letter):
        """The glyph's number; 0 where the font has none."""
        code = ord(letter)
        for i, (end, first, delta, offset) in enumerate(self.segments):
            if first <= code <= end:
                if offset == 0:
                    return (code + delta) % 65536
                at = self.ranges_at + 2 * i + offset + 2 * (code - first)
                return struct.unpack_from(">H", self.cmap, at)[0]
        return 0

    def width_of(self, letter):
        """Its advance in ems."""
        glyph = min(self.glyph_of(letter), self.measured - 1)
        return struct.unpack_from(">H", self.hmtx, 4 * glyph)[0] / self.units
