#!/usr/bin/env python3
"""Makes the PNG files of this folder, and those of ../picture-files that are
no damaged bytes written by hand: a few dots each, of every kind that PNG has."""
import struct
import zlib
from pathlib import Path

HERE = Path(__file__).parent
FILES = HERE.parent / "picture-files"
WIDTH, HEIGHT = 16, 8
GRAY, RGB, PALETTE, GRAY_ALPHA, RGB_ALPHA = 0, 2, 3, 4, 6
ADAM7 = [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)]


def chunk(name, data):
    body = name + data
    return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))


def packed(samples, depth):
    """Samples of one line as bytes."""
    if depth == 16:
        return b"".join(struct.pack(">H", sample) for sample in samples)
    bits = "".join(format(sample, f"0{depth}b") for sample in samples)
    bits += "0" * (-len(bits) % 8)
    return bytes(int(bits[i:i + 8], 2) for i in range(0, len(bits), 8))


def lines(dot, depth, left=0, top=0, right=1, down=1):
    found = b""
    for y in range(top, HEIGHT, down):
        samples = [sample for x in range(left, WIDTH, right) for sample in dot(x, y)]
        if samples:
            found += b"\0" + packed(samples, depth)
    return found


def png(kind, depth, dot, before=b"", interlaced=False, after=b""):
    head = struct.pack(">IIBBBBB", WIDTH, HEIGHT, depth, kind, 0, 0, interlaced)
    passes = ADAM7 if interlaced else [(0, 0, 1, 1)]
    data = b"".join(lines(dot, depth, *each) for each in passes)
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + before +
            chunk(b"IDAT", zlib.compress(data, 9)) + after + chunk(b"IEND", b""))


def quarters(x, y):
    """Red and green above, blue and white below."""
    return ((255, 0, 0), (0, 255, 0), (0, 0, 255), (255, 255, 255))[(x >= WIDTH // 2) + 2 * (y >= HEIGHT // 2)]


def quarter(x, y):
    return ((x >= WIDTH // 2) + 2 * (y >= HEIGHT // 2),)


def main():
    palette = chunk(b"PLTE", bytes([255, 0, 0, 0, 255, 0, 0, 0, 255, 255, 255, 255]))
    kinds = {
        "interlaced.png": png(RGB, 8, quarters, interlaced=True),
        "palette.png": png(PALETTE, 2, quarter, palette + chunk(b"tRNS", bytes([255, 128, 0]))),
        "one-bit.png": png(GRAY, 1, lambda x, y: ((x // 2 + y // 2) % 2,)),
        "gray-alpha.png": png(GRAY_ALPHA, 8, lambda x, y: (0, x * 17)),
        "sixteen-bit.png": png(RGB, 16, lambda x, y: tuple(257 * each for each in quarters(x, y))),
        "linear.png": png(GRAY, 8, lambda x, y: (x * 17,), chunk(b"gAMA", struct.pack(">I", 100000))),
    }
    for name, data in kinds.items():
        (HERE / name).write_bytes(data)

    (HERE / "named-so.jpg").write_bytes(kinds["interlaced.png"])
    moving = chunk(b"acTL", struct.pack(">II", 2, 0)) + chunk(
        b"fcTL", struct.pack(">IIIIIHHBB", 0, WIDTH, HEIGHT, 0, 0, 1, 2, 0, 0))
    (FILES / "moving.png").write_bytes(png(RGB, 8, quarters, moving))
    profile = b"what is this\0\0" + zlib.compress(bytes(128) + b"no profile")
    (FILES / "profile.png").write_bytes(png(RGB, 8, quarters, chunk(b"iCCP", profile)))
    (FILES / "lying.png").write_bytes(
        kinds["sixteen-bit.png"].replace(chunk(b"IHDR", struct.pack(">IIBBBBB", WIDTH, HEIGHT, 16, RGB, 0, 0, 0)),
                                         chunk(b"IHDR", struct.pack(">IIBBBBB", WIDTH, HEIGHT * 2, 16, RGB, 0, 0, 0))))


main()
