# bundles.py KIND FILE - bundles that nobody should meet: tricks with paths, twins, links, bombs, damage.
import io, sys, tarfile, zipfile

kind, path = sys.argv[1:3]


def add(t, name, data=b"Op 1 juni 2022.\n", **how):
    i = tarfile.TarInfo(name)
    i.size = len(data)
    for k, v in how.items():
        setattr(i, k, v)
    t.addfile(i, io.BytesIO(data) if i.isreg() else None)


if kind == "tricks":
    with tarfile.open(path, "w") as t:
        add(t, "./goed//a.txt")
        add(t, "../../uit.txt")
        add(t, "goed/../../uit2.txt")
        add(t, "/absoluut.txt")
        add(t, "goed\\..\\..\\uit3.txt")
        add(t, "goed/a.txt", b"Op 2 juni 2022.\n")
        add(t, ".verborgen/x.txt")
        add(t, "koppeling", b"", type=tarfile.SYMTYPE, linkname="/etc/passwd")
        add(t, "hard", b"", type=tarfile.LNKTYPE, linkname="goed/a.txt")
        add(t, "pijp", b"", type=tarfile.FIFOTYPE)
        add(t, "map/", b"", type=tarfile.DIRTYPE)
        inner = io.BytesIO()
        with tarfile.open(fileobj=inner, mode="w") as u:
            add(u, "diep.txt")
        add(t, "binnen.tar", inner.getvalue())
        add(t, "z\n\xe9.txt")
elif kind == "latin":
    with tarfile.open(path, "w", format=tarfile.USTAR_FORMAT, encoding="latin-1") as t:
        add(t, "r\xe9sum\xe9.txt")
elif kind == "pax":
    with tarfile.open(path, "w", format=tarfile.PAX_FORMAT) as t:
        add(t, "jaar/" + "\xe9" * 60 + ".txt")
        add(t, "groot.txt", b"", type=tarfile.REGTYPE)
elif kind == "huge":  # a header that promises 4 GiB
    i = tarfile.TarInfo("groot.txt")
    i.size = 1 << 32
    with open(path, "wb") as f:
        f.write(i.tobuf(tarfile.GNU_FORMAT) + b"x" * 1024)
elif kind == "sparse":  # GNU sparse files: in order, and with pieces that overlap
    with open(path, "wb") as f:
        for name, pieces in ("goed.txt", [(0, 512)]), ("om.txt", [(1000, 512), (0, 1024)]), ("na.txt", [(0, 512)]):
            i = tarfile.TarInfo(name)
            i.size = sum(n for _, n in pieces)
            h = bytearray(i.tobuf(tarfile.GNU_FORMAT))
            h[156:157] = b"S"
            for k, piece in enumerate(pieces):
                h[386 + 24 * k : 410 + 24 * k] = b"%011o\0%011o\0" % piece
            h[483:495] = b"%011o\0" % max(at + n for at, n in pieces)
            h[148:156] = b" " * 8
            h[148:156] = b"%06o\0 " % sum(h)
            f.write(h + b"Op 1 juni 2022.\n" * (i.size // 16))
        f.write(bytes(1024))
elif kind == "bomb.zip":
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as z:
        z.writestr("a.txt", "Op 1 juni 2022.\n")
        with z.open("bom.txt", "w") as f:
            for _ in range(80):
                f.write(b"\0" * (1 << 20))
        z.writestr("b.txt", "Op 2 juni 2022.\n")
elif kind == "bomb.tar.gz":
    with tarfile.open(path, "w:gz", compresslevel=9) as t:
        add(t, "a.txt")
        add(t, "bom.txt", b"\0" * (80 << 20))
        add(t, "b.txt")
elif kind == "zip-tricks":
    with zipfile.ZipFile(path, "w") as z:
        z.writestr("a.txt", "Op 1 juni 2022.\n")
        z.writestr("../uit.txt", "Op 1 juni 2022.\n")
        z.writestr("/abs.txt", "Op 1 juni 2022.\n")
        z.writestr("a.txt", "Op 2 juni 2022.\n")
        i = zipfile.ZipInfo("link")
        i.create_system, i.external_attr = 3, 0o120777 << 16
        z.writestr(i, "/etc/passwd")
        z.writestr("leeg/", "")
elif kind == "docx-inside":  # a bundle, because the office names do not stand at its root
    with zipfile.ZipFile(path, "w") as z:
        z.writestr("stuk/[Content_Types].xml", "<Types/>")
        z.writestr("stuk/a.txt", "Op 1 juni 2022.\n")
elif kind == "office":  # a document, though its first member does not say so
    with zipfile.ZipFile(path, "w") as z:
        z.writestr("thumbnail.png", "x")
        z.writestr("[Content_Types].xml", "<Types/>")
