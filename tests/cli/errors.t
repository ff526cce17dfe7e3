# Each failure has its status, a message with the place, and leaves nothing half-written.

$ feiten extract missing.txt
! feiten: missing.txt: cannot be opened: No such file or directory
? 3

# One input fails, the rest is done.
$ echo x >a && echo x >c && feiten extract -o out/ a b c; echo $? && ls out
> 3
> a.json
> c.json
! feiten: b: cannot be opened: No such file or directory
! feiten: 2 done, 1 failed; *

$ head -c 1000 /dev/zero >nul && feiten extract nul -o out; echo $? && ls
> 3
> nul
! feiten: nul: *binary*

$ printf '\177ELF\002\001\001\000\000\000\000\000\000\000\000\000\003\000\076\000' >program && feiten extract program
! feiten: program: *
? 3

$ mkdir in && chmod 000 in && if [ "$(id -u)" -eq 0 ]; then setpriv --reuid=65534 --regid=65534 --clear-groups feiten extract in; else feiten extract in; fi
! feiten: in: cannot be read: Permission denied; left out
? 3

$ mkdir -p in/closed && echo x >in/a && chmod 000 in/closed && if [ "$(id -u)" -eq 0 ]; then p='setpriv --reuid=65534 --regid=65534 --clear-groups'; fi; $p feiten extract -o out in; echo $? && ls out
> 3
> a.json
! feiten: in/closed: cannot be read: Permission denied; left out
! feiten: 1 done, 1 failed; *

$ echo x >a && chmod 000 a && if [ "$(id -u)" -eq 0 ]; then p='setpriv --reuid=65534 --regid=65534 --clear-groups'; fi; $p feiten extract a
! feiten: a: cannot be opened: Permission denied
? 3

$ mkdir in && feiten extract in
! feiten: no file stands in in
? 3

# Writing fails: status 4.
$ echo x | feiten extract >/dev/full
! feiten: standard output: No space left on device
? 4

$ { feiten extract "$corpus" "$corpus" "$corpus" "$corpus"; echo $? >status; } 2>err | sleep 0.1; cat status err
> 4
> feiten: standard output: closed by its reader

$ yes 'Op 17 juni 2022 en daarna.' | head -n 20000 >big && (ulimit -f 100; feiten extract big -o out.json); echo $? && ls -A
> 4
> big
! feiten: out.json: cannot be written: File too large; nothing is left of it

$ echo x >a && feiten extract a -o /dev/null/out.json
! feiten: /dev/null/out.json: cannot be written: Not a directory
? 4

# What stood there before stays when the new output fails.
$ echo old >out.json && yes 'Op 17 juni 2022 en daarna.' | head -n 20000 >big && (ulimit -f 100; feiten extract big -o out.json); cat out.json
> old
! feiten: out.json: cannot be written: File too large; nothing is left of it

# Wrong usage: status 2, before anything is done.
$ feiten
! Usage: feiten COMMAND *
? 2

$ feiten extrakt
! feiten: there is no command 'extrakt'; see feiten --help
? 2

$ feiten extract -f yaml x
! feiten extract: there is no format 'yaml'; there are: json, xml, jsonl, text, map
? 2

$ feiten extract --document-date 2023-02-29 x
! feiten extract: '2023-02-29' is no date of the form 2023-06-01
? 2

$ feiten extract --dossier XV x
! feiten extract: 'XV' is no dossier number like 36410 or 36410-XV
? 2

$ feiten extract --require=dates x
! feiten extract: 'dates' is no kind: date, figure, reference or measure
? 2

$ feiten extract --no-such-option
! feiten extract: unrecognized option '--no-such-option'
? 2

$ mkdir a b && echo x >a/r && echo x >b/r && feiten extract -o out a/r b/r; echo $? && ls
> 2
> a
> b
! feiten: a/r and b/r would be written to one file; *

$ feiten schema
! feiten schema: which schema: json, rnc, rng or xsd?
? 2

$ feiten schema dtd
! feiten schema: there is no schema 'dtd'; there are: json, rnc, rng, xsd
? 2

$ feiten rules nothing.here
! feiten: there is no rule 'nothing.here'; 'feiten rules' lists all
? 2

$ feiten help nothing
! feiten: there is no command 'nothing'; see feiten --help
? 2

# A source is never written over by its own result; beside it is a place like another.
$ echo 'Op 17 juni 2022.' >a && ln -s a b && for o in a ./a b; do feiten extract -o $o a; echo $?; done; cat a
> 2
> 2
> 2
> Op 17 juni 2022.
! feiten: a: is an input; *
! feiten: ./a: is an input; *
! feiten: b: is an input; *

$ echo x >a && echo x >b && feiten extract -o b a && head -c 9 b && cat a
> {"format"x

$ feiten extract -o out --timeout=-1 x
! feiten extract: '-1' is no number from 0 to 1000000000
? 2

# Names with odd bytes are shown on one line.
$ feiten extract "$(printf 'a\nb\033[31m')"
! feiten: a?b?\[31m: cannot be opened: No such file or directory
? 3

# Limits: a value that cannot be is wrong usage; what passes one is refused.
$ echo x | feiten extract --limit=xml-depth=0
! feiten*'xml-depth=0' is no limit that can be set: xml-depth takes 1 to 200 elements
? 2

$ echo x | feiten extract --limit=xml-depth=201
! feiten*
? 2

$ echo x | feiten extract --limit=xml-depth=9x
! feiten*
? 2

$ echo x | feiten extract --limit=speed=9
! feiten*'speed=9' is no limit that can be set; --help lists them
? 2

$ printf '<?xml version="1.0"?><a><b><c>Op 17 juni 2022.</c></b></a>' >a.xml && feiten extract -f text --limit=xml-depth=2 a.xml
! feiten: a.xml: *
? 3

$ printf '<?xml version="1.0"?><a><b><c>Op 17 juni 2022.</c></b></a>' >a.xml && feiten extract -f text --limit=xml-depth=3 a.xml
> Op 17 juni 2022.

$ yes 'een regel tekst' | head -c 1100000 >a && feiten extract -f text --limit=text-size=1 a
! feiten: a: larger than 1 MB; *
? 3

# Members of a DOCX: too well packed, too large, too much together; what is small may be packed as well as it likes.
$ python3 "$helpers/docx.py" 2000000 a.docx && feiten extract -f text a.docx
! feiten: a.docx: an archive member unpacks to more than 500 times its size (--limit=zip-ratio): word/document.xml
? 3

$ python3 "$helpers/docx.py" 2000000 a.docx && feiten extract -f text --limit=zip-ratio=2000 a.docx
> Op 17 juni 2022.

$ python3 "$helpers/docx.py" 900000 a.docx && feiten extract -f text a.docx
> Op 17 juni 2022.

$ python3 "$helpers/docx.py" 2000000 a.docx && feiten extract -f text --limit=zip-ratio=2000 --limit=zip-member=1 a.docx
! feiten: a.docx: an archive member is larger than the limit of 1 MB (--limit=zip-member): word/document.xml
? 3

$ python3 "$helpers/docx.py" 2000000 a.docx && feiten extract -f text --limit=zip-ratio=2000 --limit=zip-total=1 a.docx
! feiten: a.docx: the archive unpacks to more than --limit=zip-total: word/document.xml
? 3

$ python3 "$helpers/pdfs.py" pages 100 >a.pdf && feiten extract -f text --limit=pdf-output=1 a.pdf
! feiten: a.pdf: given up, because it unpacks to more than --limit=pdf-output
? 3

$ python3 "$helpers/pdfs.py" pages 100 >a.pdf && feiten extract -f text --limit=pdf-output=4 a.pdf | grep -o 'Op 17 juni 2022 kwamen' | wc -l
> 6200

# What takes hours is left in time.
$ python3 "$helpers/pdfs.py" slow >a.pdf && feiten extract -f text --limit=pdf-seconds=1 a.pdf
! feiten: a.pdf: given up, because it takes longer than --limit=pdf-seconds
? 3

$ printf '%%PDF-1.4\n' >a.pdf && feiten extract --limit=pdf-memory=1 a.pdf
! feiten: a.pdf: the PDF needs more memory than --limit=pdf-memory
? 3

# The workers of a run keep to it too.
$ printf '<?xml version="1.0"?><a><b><c>x</c></b></a>' >a.xml && feiten extract -o out/ --limit=xml-depth=2 a.xml
! feiten: a.xml: *
! feiten: *
? 3

# An interrupt ends the work at once, in the middle of a document, and leaves nothing half-written.
$ yes 'Op 17 juni 2022 kwamen er 30 vergunninghouders bij.' | head -n 300000 >big; mkdir out; feiten extract -f json -o out/big.json big & p=$!; sleep 0.3; kill -INT $p; wait $p; echo $?; ls -A out | wc -l
> 130
> *0

# Results among the sources would be sources of the next run.
$ mkdir in && echo 'Op 1 juni 2022.' >in/a; feiten extract -o in in/
! feiten: in: is an input; its results need a directory of their own
? 2
