"""Make the fonts of ``assets/fonts`` from the npm packages named in its README.

Usage: ``python .ci/fonts.py FOLDER``, the folder holding the packages, each unpacked by
``npm pack NAME && tar -xzf`` into a folder of its own name without scope.
"""

import sys
from pathlib import Path

from fontTools.fontBuilder import FontBuilder
from fontTools.merge import Merger
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.ttLib.scaleUpem import scale_upem
from fontTools.ttLib.tables._c_m_a_p import CmapSubtable

TARGET = Path(__file__).parents[1] / "assets" / "fonts"
SYMBOLS = (
    (0x2010, 0x2027),
    (0x2030, 0x205E),
    (0x2070, 0x20CF),
    (0x2100, 0x218B),
    (0x2190, 0x222B),
    (0x2248, 0x2267),
    (0x2460, 0x2473),
    (0x25A0, 0x27BF),
    (0x2B00, 0x2B1F),
    (0x2B50, 0x2B55),
)
JOINERS = (0x200C, 0x200D, 0x20E3, *range(0xFE00, 0xFE10), *range(0x1F3FB, 0x1F400))
"""Joiners, variation signs and skin tones: drawn as nothing, the emoji before them stands."""

UNSEEN = (
    *range(0x20),
    *range(0x7F, 0xA0),
    0xAD,
    0x034F,
    0x061C,
    *range(0x180B, 0x1810),
    *range(0x200B, 0x2010),
    *range(0x2028, 0x202F),
    *range(0x2060, 0x2070),
    *range(0xFE00, 0xFE10),
    0xFEFF,
    *range(0xE0000, 0xE1000),
)


def main(source: Path) -> None:
    """Write every font and print its size."""
    TARGET.mkdir(parents=True, exist_ok=True)
    atkinson = source / "atkinson-hyperlegible-next" / "package"
    for folder, weight in (("400Regular", "Regular"), ("600SemiBold", "SemiBold")):
        font = TTFont(atkinson / folder / f"AtkinsonHyperlegibleNext_{folder}.ttf")
        save(trim(font, set(font.getBestCmap()), layout=True), f"AtkinsonHyperlegibleNext-{weight}")
    for script, ranges in (
        ("arabic", ((0x600, 0x6FF), (0x750, 0x77F), (0xFE70, 0xFEFC))),
        ("hebrew", ((0x590, 0x5FF), (0xFB1D, 0xFB4F))),
    ):
        font = opened(source, f"noto-sans-{script}", script)
        save(trim(font, spread(ranges), layout=True), f"NotoSans{script.title()}-Regular")
    emoji = opened(source, "noto-emoji", "emoji")
    wanted = {code for code in emoji.getBestCmap() if code > 0x1FF} - set(JOINERS)
    trim(emoji, wanted, layout=False)
    # A coarser grid, still finer than the pixels of the largest text, is a third smaller.
    scale_upem(emoji, 512)
    save(silence(emoji), "NotoEmoji-Subset")
    save(symbols(source, wanted), "NotoSymbols-Subset")
    save(last_resort(), "LastResort")


def opened(source: Path, package: str, part: str) -> TTFont:
    """Return the regular weight of one part of a fontsource package."""
    return TTFont(source / package / "package" / "files" / f"{package}-{part}-400-normal.woff2")


def spread(ranges: tuple[tuple[int, int], ...]) -> set[int]:
    """Return every code point of the ranges, both ends included."""
    return {code for first, last in ranges for code in range(first, last + 1)}


def trim(font: TTFont, codes: set[int], *, layout: bool) -> TTFont:
    """Return the font with these characters alone, unhinted."""
    options = Options()
    options.hinting = False
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.layout_features = ["*"] if layout else []
    options.drop_tables += ["vhea", "vmtx", "STAT", "gasp", "prep", "fpgm", "cvt ", "DSIG"]
    if not layout:
        options.drop_tables += ["GSUB", "GPOS", "GDEF", "MATH"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=codes)
    subsetter.subset(font)
    return font


def symbols(source: Path, taken: set[int]) -> TTFont:
    """Return arrows, signs, shapes and marks of three fonts in one, without what is taken."""
    left = spread(SYMBOLS) - taken
    parts = []
    for package, part in (
        ("noto-sans-symbols", "symbols"),
        ("noto-sans-symbols-2", "symbols"),
        ("noto-sans-math", "latin"),
    ):
        font = opened(source, package, part)
        codes = left & set(font.getBestCmap())
        left -= codes
        path = source / f"{package}.part.ttf"
        trimmed = trim(font, codes, layout=False)
        trimmed.flavor = None
        trimmed.save(path)
        parts.append(str(path))
    return Merger().merge(parts)


def silence(font: TTFont) -> TTFont:
    """Return the font with an empty glyph for joiners and skin tones."""
    font["glyf"]["unseen"] = TTGlyphPen(None).glyph()
    font["hmtx"]["unseen"] = (0, 0)
    font.setGlyphOrder(font["glyf"].glyphOrder)
    font["maxp"].numGlyphs = len(font.getGlyphOrder())
    for table in font["cmap"].tables:
        table.cmap |= {code: "unseen" for code in JOINERS if table.format != 4 or code <= 0xFFFF}
    return font


def last_resort() -> TTFont:
    """Return two glyphs for all of Unicode: nothing for what is unseen, a soft box for the rest."""
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder([".notdef", "unseen", "box"])
    empty = TTGlyphPen(None).glyph()
    builder.setupGlyf({".notdef": empty, "unseen": empty, "box": box()})
    builder.setupHorizontalMetrics({".notdef": (600, 0), "unseen": (0, 0), "box": (600, 60)})
    builder.setupHorizontalHeader(ascent=950, descent=-290)
    builder.setupCharacterMap({0x20: "unseen"})
    builder.setupOS2(sTypoAscender=950, sTypoDescender=-290, usWinAscent=950, usWinDescent=290)
    name = "BackSkills Last Resort"
    builder.setupNameTable({"familyName": name, "styleName": "Regular"})
    builder.setupPost()
    # Format 13 maps a whole range to one glyph: all of Unicode in a few hundred bytes.
    table = CmapSubtable.newSubtable(13)
    table.platformID, table.platEncID, table.language = 3, 10, 0
    unseen = set(UNSEEN)
    table.cmap = {
        code: "unseen" if code in unseen else "box"
        for code in range(0x110000)
        if not 0xD800 <= code <= 0xDFFF
    }
    builder.font["cmap"].tables = [table]
    return builder.font


def box() -> object:
    """Draw a hollow upright box."""
    pen = TTGlyphPen(None)
    for left, low, right, high in ((60, 0, 540, 680), (110, 50, 490, 630)):
        corners = [(left, low), (left, high), (right, high), (right, low)]
        pen.moveTo(corners[0])
        for corner in corners[1:] if left == 60 else reversed(corners[1:]):
            pen.lineTo(corner)
        pen.closePath()
    return pen.glyph()


def save(font: TTFont, name: str) -> None:
    """Write the font as TrueType, which every home of the app can read."""
    path = TARGET / f"{name}.ttf"
    font.flavor = None
    font["head"].modified = font["head"].created
    font.recalcTimestamp = False
    font.save(path)
    print(f"{path.name}: {path.stat().st_size:,} bytes")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
