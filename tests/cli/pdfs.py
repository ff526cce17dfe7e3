"""Writes a PDF to standard output: `pages N` (each page full of words), or `slow` (one page whose forms draw one another
for hours)."""
import sys


def stream(text, more=""):
    return "<</Length %d%s>>\nstream\n%s\nendstream" % (len(text), more, text)


def write(objects):
    out, places = "%PDF-1.4\n", []
    for i, o in enumerate(objects, 1):
        places.append(len(out))
        out += "%d 0 obj\n%s\nendobj\n" % (i, o)
    table = "".join("%010d 00000 n \n" % p for p in places)
    n = len(objects) + 1
    sys.stdout.write("%sxref\n0 %d\n0000000000 65535 f \n%strailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" %
                     (out, n, table, n, len(out)))


def document(n_pages, content, resources, more):
    """Objects 1 and 2 are catalogue and pages, 3 the content, then `more`, then the pages."""
    first = 4 + len(more)
    kids = " ".join("%d 0 R" % (first + i) for i in range(n_pages))
    page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 3 0 R/Resources<<%s>>>>" % resources
    return ["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count %d/Kids[%s]>>" % (n_pages, kids), stream(content),
            *more, *[page] * n_pages]


FONT = "<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>"


def pages(n):
    lines = "".join("1 0 0 1 40 %d Tm (Op 17 juni 2022 kwamen er 30 woningen bij in deze wijk van de stad.) Tj " % y
                    for y in range(40, 780, 12))
    return document(n, "BT /F 10 Tf %sET" % lines, "/Font<</F 4 0 R>>", [FONT])


def slow():
    levels = 12
    more = [FONT]
    for i in range(levels):
        below = "/X Do " * 10 if i + 1 < levels else "BT /F 10 Tf 1 0 0 1 40 400 Tm (a) Tj ET"
        use = "/XObject<</X %d 0 R>>" % (6 + i) if i + 1 < levels else "/Font<</F 4 0 R>>"
        more.append(stream(below, "/Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<<%s>>" % use))
    return document(1, "/X Do", "/XObject<</X 5 0 R>>", more)


write(pages(int(sys.argv[2])) if sys.argv[1] == "pages" else slow())
