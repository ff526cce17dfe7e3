# Many documents: workers, journal, resuming. What goes wrong costs one document and has a reason.

# The same bytes for any number of workers, any order, any shards.
$ feiten extract -j 1 -o one "$corpus" 2>/dev/null; feiten extract -j 3 -o three "$corpus" 2>/dev/null; for i in 1 2 3; do feiten extract --shard $i/3 -o parts "$corpus" 2>/dev/null; done; (cd "$corpus" && find . -type f ! -name '.*' | sort -r) >list; here=$PWD; (cd "$corpus" && feiten extract --files-from "$here/list" -o "$here/listed" 2>/dev/null); rm -f */feiten.journal*; diff -r one three && diff -r one parts && diff -r one listed && find one -type f | wc -l | grep -qv '^0$' && echo same
> same

# A list: newline or NUL between names; slow writers; what cannot be mirrored is said.
$ echo x >a; echo y >b; (echo a; sleep 0.2; echo ./b; echo ../c) | feiten extract -o out --files-from -; echo $?; ls out
> 3
> a.json
> b.json
! feiten: ../c: cannot be read: a path of a list may hold no '..'; left out
! feiten: 2 done, 1 failed; *

$ mkdir in && echo x >"in/$(printf 'a\nb')" && printf 'in/a\nb\0' | feiten extract -o out --null --files-from - && ls -R out | grep -c '^b.json'
> 1
! feiten: 1 done, 0 failed; *

$ printf '/a\nb\n' | feiten extract -o out --files-from -
! feiten: b: cannot be read: paths of a list are all relative or all absolute; left out
! feiten: /a: cannot be opened: *
! feiten: 0 done, 2 failed; *
? 3

$ feiten extract -o out --files-from missing
! feiten: missing: cannot be opened: No such file or directory
? 2

$ feiten extract -o out --files-from x y
! feiten: inputs come from the command line or from --files-from, not from both
? 2

$ feiten extract --resume x
! feiten: --files-from, --journal, --memory, --null, --resume, --retry-failed, --shard and --timeout need -o DIR
? 2

$ feiten extract --timeout 5 x
! *--timeout need -o DIR
? 2

# A list that was made on Windows; a name that does end in CR is meant as it stands.
$ echo x >a; echo y >b; cr=$(printf 'c\r'); echo z >"$cr"; printf 'a\r\nb\nc\r\n' | feiten extract -o out --files-from -; ls out/*.json | grep -c .
> 3
! feiten: 3 done, 0 failed; *

# A file of others is not written over; a result is, and one that the journal knows.
$ mkdir in; echo x >in/a; echo '{"mine":1}' >in/a.json; feiten extract -o in in/a; echo $?; cat in/a.json
> 3
> {"mine":1}
! feiten: in/a.json: stands there and is no result of feiten; it was not written over
! feiten: 0 done, 1 failed; *

$ echo 'Op 1 juni 2022.' >a; for f in json xml jsonl text map; do feiten extract -f $f -o out a b 2>/dev/null; touch b; feiten extract -f $f -o out a 2>&1; done; : >out/a.json; feiten extract -o out a 2>&1; echo torn >out/a.json; feiten extract --resume -o out a 2>&1; head -c 9 out/a.json
> feiten: 1 done, 0 failed; *
> feiten: 1 done, 0 failed; *
> feiten: 1 done, 0 failed; *
> feiten: 1 done, 0 failed; *
> feiten: 1 done, 0 failed; *
> feiten: 1 done, 0 failed; *
> feiten: 1 done, 0 failed; *
> {"format"

# What is no journal has nothing to sum up.
$ echo 'Op 1 juni 2022.' >notes.txt; feiten journal notes.txt
! feiten: notes.txt: is no journal that feiten extract wrote
? 3

$ feiten extract -o out --shard 3/2 x
! feiten extract: '3/2' is no shard like 2/8
? 2

$ feiten extract -o out --shard auto x
! feiten extract: the environment names no shard*
? 2

$ mkdir in && for i in 1 2 3 4 5 6 7 8 9; do echo $i >in/$i; done; for i in 4 5 6; do SLURM_ARRAY_TASK_ID=$i SLURM_ARRAY_TASK_MIN=4 SLURM_ARRAY_TASK_COUNT=3 feiten extract --shard auto -o out in 2>/dev/null || echo bad; done; ls out | grep -c '^[0-9]'; ls out | grep journal
> 9
> feiten.journal.1-of-3.jsonl
> feiten.journal.2-of-3.jsonl
> feiten.journal.3-of-3.jsonl

# A document that never ends (a pipe nobody writes to) is given up; the others are done.
$ mkfifo hang; echo x >a; echo y >b; feiten extract -j 1 --timeout 0.3 -o out a hang b; echo $?; ls -A out
> 3
> a.json
> b.json
> feiten.journal.jsonl
! feiten: hang: took longer than 0.3 s (--timeout)
! feiten: 2 done, 1 failed; *

# A helper that stays for many PDFs: the same results, and what goes wrong costs one document.
$ for i in 1 2 3; do python3 "$helpers/pdfs.py" pages $i >$i.pdf; done; python3 "$helpers/pdfs.py" slow >2b.pdf; printf '%%PDF-1.4\n' >2a.pdf; feiten extract -j 1 --limit=pdf-seconds=1 -o out 1.pdf 2.pdf 2a.pdf 2b.pdf 3.pdf; echo $?; for i in 1 2 3; do feiten extract -f json $i.pdf | cmp - out/$i.pdf.json && echo $i; done
> 3
> 1
> 2
> 3
! feiten: 2a.pdf: the PDF is damaged; fetch it again
! feiten: 2b.pdf: given up, because it takes longer than --limit=pdf-seconds
! feiten: 3 done, 2 failed; *

# A worker that is killed costs its document.
$ mkfifo hang; echo x >a; feiten extract -j 1 -o out a hang a2 2>err & p=$!; for i in $(seq 200); do [ "$(cat out/*.jsonl 2>/dev/null | grep -c output_sha)" -ge 1 ] && break; sleep 0.05; done; sleep 0.3; kill -KILL $(cat /proc/$p/task/$p/children); wait $p; echo $?; grep -o '"path":"[^"]*","output":"[^"]*","status":"[^"]*"' out/feiten.journal.jsonl; grep -c 'hang: the worker was killed by signal 9' err
> 3
> "path":"a","output":"a.json","status":"done"
> "path":"hang","output":"hang.json","status":"failed"
> "path":"a2","output":"a2.json","status":"failed"
> 1

# A supervisor that is killed leaves whole results only, and no worker; --resume does the rest.
$ mkdir in; echo x >in/a; echo y >in/b; mkfifo in/c; ls in/* >list; feiten extract -j 1 -o out --files-from list 2>/dev/null & p=$!; for i in $(seq 200); do [ "$(cat out/*.jsonl 2>/dev/null | grep -c output_sha)" -ge 2 ] && break; sleep 0.05; done; sleep 0.3; w=$(cat /proc/$p/task/$p/children); kill -KILL $p; wait $p 2>/dev/null; sleep 0.3; kill -0 $w 2>/dev/null && echo alive; printf '{"path":"torn' >>out/feiten.journal.jsonl; rm in/c; echo z >in/c; feiten extract --resume -o out --files-from list; ls out/in; feiten extract -o fresh --files-from list 2>/dev/null; diff -r out/in fresh/in && echo same
> a.json
> b.json
> c.json
> same
! feiten: 1 done, 2 kept, 0 failed; *

# An interrupt: the journal stands, status 130.
$ mkfifo hang; echo x >a; feiten extract -j 1 -o out a hang 2>err & p=$!; for i in $(seq 200); do [ "$(cat out/*.jsonl 2>/dev/null | grep -c output_sha)" -ge 1 ] && break; sleep 0.05; done; sleep 0.3; kill -TERM $p; wait $p; echo $?; cat err; ls -A out; grep -c output_sha out/feiten.journal.jsonl
> 130
> feiten: 1 done, 0 failed; *
> a.json
> feiten.journal.jsonl
> 1

# --resume redoes what is missing, changed, or made otherwise, and nothing else.
$ mkdir in; for i in 1 2 3 4; do echo "Op $i juni 2022." >in/$i; done; feiten extract -o out in 2>/dev/null; rm out/1.json; echo x >>out/2.json; echo anders >in/3; feiten extract --resume -o out in; feiten extract --resume -o out in; feiten extract --resume --dossier 36410 -o out in; grep -c output_sha out/feiten.journal.jsonl
> 11
! feiten: 3 done, 1 kept, 0 failed; *
! feiten: 0 done, 4 kept, 0 failed; *
! feiten: 4 done, 0 failed; *

# Known failures are not tried again, unless asked for; they count.
$ mkdir in; head -c 1000 /dev/zero >in/nul; echo x >in/a; feiten extract -o out in 2>/dev/null; feiten extract --resume -o out in; echo $?; feiten extract --retry-failed -o out in; echo $?; grep -c output_sha out/feiten.journal.jsonl
> 3
> 3
> 3
! feiten: 0 done, 1 kept, 1 failed; *
! feiten: nul: *
! feiten: 0 done, 1 kept, 1 failed; *

# Names with line ends and bytes that are no UTF-8 come back from the journal.
$ mkdir in; echo x >"in/$(printf 'a\nb')"; echo y >"in/$(printf 'c\377d')"; feiten extract -o out in && feiten extract --resume -o out in && grep -c output_sha out/feiten.journal.jsonl
> 2
! feiten: 2 done, 0 failed; *
! feiten: 0 done, 2 kept, 0 failed; *

# A loop of links, a link to nowhere, a directory beside a file of its result's name.
$ mkdir in; echo x >in/a; ln -s . in/loop; ln -s nothing in/b; feiten extract -o out in; echo $?; ls out
> 3
> a.json
! feiten: in/loop: cannot be read: Too many levels of symbolic links; left out
! feiten: *2 failed; *

$ mkdir -p in/a.json; echo x >in/a; echo y >in/a.json/b; mkdir out; : >out/a.json.keep; feiten extract -j 1 -o out in; echo $?
> 3
! feiten: *: cannot be written: *
! feiten: 1 done, 1 failed; *

# Two trees with one name: neither overwrites the other.
$ mkdir p q; echo x >p/a; echo y >q/a; echo z >q/b; feiten extract -o out p q; echo $?; ls out
> 3
> b.json
! feiten: p/a: cannot be read: another input has a file of this name*
! feiten: q/a: cannot be read: another input has a file of this name*
! feiten: 1 done, 2 failed; *

# Results that cannot be written stop the run.
$ echo x >a; mkdir out; chmod 555 out; if [ "$(id -u)" -eq 0 ]; then p='setpriv --reuid=65534 --regid=65534 --clear-groups'; fi; $p feiten extract -o out a
! feiten: out/feiten.journal.jsonl: the journal cannot be written: Permission denied
? 4

$ mkdir in; for i in 1 2 3; do yes "Op $i juni 2022 en daarna." | head -n 20000 >in/$i; done; (ulimit -f 100; feiten extract -j 1 -o out in); echo $?; ls -A out; feiten extract --resume -o out in
> 4
> feiten.journal.jsonl
! feiten: *: cannot be written: File too large; nothing is left of it
! feiten: 0 done, 1 failed; *
! feiten: 3 done, 0 failed; *

# Progress for machines.
$ echo x >a; echo y >b; feiten extract -o out --progress json a b
! {"done":2,"kept":0,"empty":0,"failed":0,"bytes":4,*

# The journal, summed up: the last line about a result counts; cut-off lines are passed over and said.
$ mkdir in; echo 'Op 17 juni 2022.' >in/a; echo x >in/b; head -c 1000 /dev/zero >in/c; cp in/c in/d; feiten extract -o out in 2>/dev/null; feiten extract -o out in 2>/dev/null; printf '{"path":' >>out/feiten.journal.jsonl; feiten journal -n 1 out/feiten.journal.jsonl
> 2 done, 0 without a required fact, 2 failed; *
> facts
>        1  date
>        0  measure
> failed, by reason
>        2  *binary*
> slowest
>  * s  ?
> 1 lines are cut off or no lines of a journal

# Lines about the run: what it left out counts until the next run; a run that was killed is told from one that ended.
$ mkdir in; echo x >in/a; ln -s . in/loop; feiten extract -o out in 2>/dev/null; feiten journal out/feiten.journal.jsonl; rm in/loop; feiten extract --resume -o out in 2>/dev/null; echo '{"run":"begin","shard":"0/0"}' >>out/feiten.journal.jsonl; feiten journal out/feiten.journal.jsonl
> 1 done, 0 without a required fact, 1 failed; *
>        1  left out: Too many levels of symbolic links
> 1 done, 0 without a required fact, 0 failed; *
> 1 runs did not come to their end; *

$ feiten journal missing
! feiten: missing: cannot be opened: *
? 3

# A document that needs more memory than a worker may have; the sanitizers' programs have no limit.
$ yes 'Op 17 juni 2022 kwamen er 30 vergunninghouders bij.' | head -n 400000 >big; echo x >a; feiten extract -j 1 --memory 100 -o out a big a2 2>err; s=$?; [ -e out/big.json ] && [ -e out/a.json ] && echo 'no limit' || { [ $s -eq 3 ] && grep 'big: needs more memory' err; }
> *

# A full disk: the run stops with a reason, nothing half-written stands, and --resume completes it. (Needs a mount: root only.)
$ mkdir in small; for i in 1 2 3 4 5 6; do yes "Op $i juni 2022 en daarna." | head -n 2000 >in/$i; done; mount -t tmpfs -o size=3m none small 2>/dev/null || exec echo stopped whole same; feiten extract -j 1 -o small/out in 2>err; [ $? -eq 4 ] && grep -q 'No space left' err && echo stopped; for f in small/out/*.json; do tail -c 3 "$f" | grep -q '}' || echo torn; done; echo whole; cp -r small/out out; umount small; feiten extract --resume -o out in 2>err; grep -q ' kept, 0 failed' err || cat err; feiten extract -o fresh in 2>/dev/null; rm */*.jsonl; diff -r out fresh && echo same
> *stopped*
> *

# Where a library finds no memory, it is the memory that is named, and the next document goes on.
$ mkdir in; echo '<!DOCTYPE html><html><body><p>Op 1 juni 2022.</p></body></html>' >in/a.html; echo 'Op 1 juni 2022.' >in/b.txt; feiten extract -j 1 --memory 36 -o out in 2>err; [ -e out/b.txt.json ] || cat err; [ -e out/a.html.json ] && echo enough || grep -c 'a.html: needs more memory' err
> [1e]*

# The journals of shards are summed up and packed as they are; a shard that has not run is named.
$ mkdir in && for i in 1 2 3 4 5; do echo "Op $i juni 2022." >in/$i.txt; done; for i in 1 2 3; do feiten extract --shard $i/3 -o out in 2>/dev/null || exit; done; feiten journal out | head -n 1; feiten pack -o bag -s in out && ls bag/data/results/out | grep -c journal; rm out/feiten.journal.2-of-3.jsonl; feiten journal out
> 5 done, 0 without a required fact, 0 failed; *
> *[36]
! feiten: out: shard 2 of 3 has no journal; run it first
? 3
