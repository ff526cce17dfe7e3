# docx.py BLANKS FILE - a DOCX of one sentence and so many blanks.
import sys, zipfile

with zipfile.ZipFile(sys.argv[2], "w", zipfile.ZIP_DEFLATED) as z:
    z.writestr("word/document.xml", '<w:document xmlns:w="urn:w"><w:body><w:p><w:r><w:t>Op 17 juni 2022.' +
               " " * int(sys.argv[1]) + "</w:t></w:r></w:p></w:body></w:document>")
