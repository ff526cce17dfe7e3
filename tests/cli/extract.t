# Where output goes, and what it is.

$ echo 'Op 17 juni 2022.' | feiten extract
> {"format":"feiten/1",*
> {"id":"d*","kind":"date","start":3,"end":15,"quote":"17 juni 2022",*

$ echo 'Op 17 juni 2022.' | feiten extract -f xml -
> <?xml version="1.0" encoding="UTF-8"?>
> <feiten xmlns="urn:feiten:1" format="feiten/1">*
> <date id="d*" start="3" end="15" quote="17 juni 2022"*

$ echo 'Op 17 juni 2022.' | feiten extract --format=jsonl
> {"path":"-","sha256":"*","id":"d*","kind":"date",*

$ printf 'Op 17\njuni 2022.' | feiten extract -f text
> Op 17 juni 2022.

$ printf 'Op 17\njuni 2022.' | feiten extract -f map
> 0	*	copy	Op 17	

# One input: a file. The name is taken as it is.
$ echo 'Op 17 juni 2022.' >a.txt && feiten extract a.txt -o facts && head -c 12 facts && ls
> {"format":"fa.txt
> facts

# A file into a directory that exists, or is named as one.
$ echo x >a.txt && mkdir d && feiten extract a.txt -o d && feiten extract -f xml a.txt -o e/ && find d e -type f
> d/a.txt.json
> e/a.txt.xml
! feiten: 1 done, 0 failed; *
! feiten: 1 done, 0 failed; *

# A directory: the tree again; hidden names are left out.
$ mkdir -p in/a/b in/.git && echo x >in/a/b/r.txt && echo x >in/s.txt && echo x >in/.git/c && feiten extract -f json -o out in && find out -type f | sort
> out/a/b/r.txt.json
> out/s.txt.json
! feiten: 2 done, 0 failed; *

# The output may lie in the input, and is not read again.
$ mkdir in && echo x >in/s.txt && feiten extract -o in/out in && feiten extract -o in/out in && find in -type f | sort
> in/out/s.txt.json
> in/s.txt
! feiten: 1 done, 0 failed; *
! feiten: 1 done, 0 failed; *

$ mkdir in && echo x >in/s.txt && feiten extract -o in/out in && find in -type f -name 's.*' | wc -l
> 2
! feiten: 1 done, 0 failed; *

# In a tree, the path in the output begins at the tree's root: the same bytes wherever the tree is.
$ mkdir -p p/in q/in && echo x >p/in/s.txt && echo x >q/in/s.txt && feiten extract -o po p/in && feiten extract -o qo q/in && cmp po/s.txt.json qo/s.txt.json && grep -o '"path":"[^"]*"' po/s.txt.json
> "path":"s.txt"
! feiten: 1 done, 0 failed; *
! feiten: 1 done, 0 failed; *

# Several documents on standard output: one a line; XML in one element.
$ echo a >a && echo b >b && feiten extract a b | wc -l
> 2

$ echo a >a && echo b >b && feiten extract -f xml a b
> <?xml version="1.0" encoding="UTF-8"?>
> <documents xmlns="urn:feiten:1">
> <feiten xmlns="urn:feiten:1" *
> *</feiten>
> <feiten xmlns="urn:feiten:1" *
> *</feiten>
> </documents>

$ echo a >a && echo b >b && feiten extract -f text a b
> ==> a <==
> a
> ==> b <==
> b

# Empty input is a document, with a word about it.
$ feiten extract </dev/null
> {"format":"feiten/1",*
> "text":"",
> "facts":[],

# Options.
$ echo 'Zie nr. 12.' | feiten extract --document-date 2024-02-29 --dossier '36 410-XV' -f json
> "document":{*"date":"2024-02-29","date_evidence":"option",*

$ echo 'Op 17 juni 2022.' | feiten extract --require=date -o out && echo found
> found

$ echo 'Op 17 juni 2022.' | feiten extract --require=figure -o out; echo $? && ls
> 1
> out
! feiten: -: holds no fact of the kind that is required

$ echo 'Niets.' >a && echo 'Op 17 juni 2022.' >b && feiten extract --require -o out/ a b
! feiten: a: holds no fact of the kind that is required
? 1
! feiten: 1 done, 1 without a required fact, 0 failed; *

$ feiten extract "$corpus" >one && feiten extract "$corpus" >two && cmp one two

$ printf 'Op 17\njuni 2022.' | feiten extract -f text --show-map
> 0	*	copy	Op 17	

$ echo x | feiten extract -f xml --show-map
! feiten*--show-map goes with -f text
? 2
