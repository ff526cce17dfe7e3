# Several documents to one output by several processes: -j N without -o DIR.

# The same bytes in the order of the inputs, in each format, also of documents that fill the pipe of a process.
$ mkdir in; for i in $(seq 40); do echo "Op $i maart 2022 zijn er $i banen." >in/$i; done; for i in $(seq 4000); do echo "Op 3 maart 2022 zijn er $i banen."; done >in/20; for f in json xml jsonl text map; do for j in 1 2 5; do feiten extract -j $j -f $f in in/7 >$f.$j; done; cmp $f.1 $f.2 && cmp $f.1 $f.5 && echo $f; done; [ $(stat -c %s jsonl.1) -gt 1500000 ] && echo large
> json
> xml
> jsonl
> text
> map
> large

$ for i in 1 2 3 4 5 6 7 8 9; do echo $i >$i; done; feiten extract -j 3 -f text 9 1 8 2 7 3 6 4 5 | grep -o '==> .'  | tr -d '\n'
> ==> 9==> 1==> 8==> 2==> 7==> 3==> 6==> 4==> 5

$ feiten extract -j 1 "$corpus" >1; feiten extract -j 4 "$corpus" >4; feiten extract "$corpus" >0; cmp 1 4 && cmp 1 0 && echo same
> same

# A process for each core from 1 MB on, and none below.
$ for i in 1 2 3; do yes 'Op 17 juni 2022.' | head -c 500000 >$i; done; feiten extract -j 1 1 2 3 >1.json; feiten extract 1 2 3 | cmp - 1.json && echo same
> same

# What fails is said in order, with the status of one process; what is behind it is done.
$ for i in 1 2 3 4 5; do echo "Op $i mei 2022." >$i; done; head -c 1000 /dev/zero >3; for j in 1 2 5; do feiten extract -j $j -f jsonl 1 2 3 weg 4 5 >out.$j 2>err.$j; echo $?; done; cmp out.1 out.2; cmp out.1 out.5; cmp err.1 err.2; cmp err.1 err.5; cat err.5 >&2; wc -l <out.5
> 3
> 3
> 3
> 4
! feiten: 3: *
! feiten: weg: cannot be opened: *

$ echo 'Op 17 juni 2022.' >a; echo niets >b; feiten extract -j 2 --require=date a b a >out; echo $?; wc -l <out
> 1
> 3
! feiten: b: holds no fact of the kind that is required

# All fail; none is there.
$ head -c 1000 /dev/zero >a; feiten extract -j 2 -f xml a a
> <documents xmlns="urn:feiten:1">
> </documents>
! feiten: a: *
! feiten: a: *
? 3

# Standard input is read by the command itself.
$ echo a >a; echo b | feiten extract -j 2 -f text a - a
> ==> a <==
> a
> ==> - <==
> b
> ==> a <==

# PDFs: each process has a helper of its own.
$ for i in 1 2 3 4 5 6; do python3 "$helpers/pdfs.py" pages $i >$i.pdf; done; printf '%%PDF-1.4\n' >3.pdf; feiten extract -j 1 *.pdf >1 2>err.1; echo $?; feiten extract -j 2 *.pdf >2 2>err.2; echo $?; cmp 1 2 && cmp err.1 err.2 && echo same
> 3
> 3
> same

# The reader goes away: an end with the reason, and no process is left.
$ for i in $(seq 4000); do echo "Op 3 maart 2022 zijn er $i banen."; done >a; (feiten extract -j 3 a a a a a a; echo $? >status) | head -c 100 >head; cat status; for p in /proc/[0-9]*; do [ "$(readlink $p/cwd)" = "$PWD" ] && [ "$(cat $p/comm)" = feiten ] && echo left; done; true
> 4
! feiten: standard output: closed by its reader

$ echo x >a; feiten extract -j 2 a a a >/dev/full
! feiten: standard output: No space left on device
? 4

# A process that is killed costs its document; the next one takes its place.
$ mkfifo hang; echo x >a; feiten extract -j 2 -f text a hang a a >out 2>err & p=$!; for i in $(seq 200); do [ "$(cat /proc/$p/task/$p/children | wc -w)" = 1 ] && break; sleep 0.05; done; kill -KILL $(cat /proc/$p/task/$p/children); wait $p; echo $?; cat out err
> 3
> ==> a <==
> ==> a <==
> ==> a <==
> feiten: hang: the worker was killed by signal 9

$ mkfifo h1 h2; echo x >a; feiten extract -j 2 -f text h1 a h2 a a >out 2>err & p=$!; sleep 0.4; kill -KILL $(cat /proc/$p/task/$p/children); wait $p; echo $?; grep -c '==> a <==' out; cat err
> 3
> 3
> feiten: h1: the worker was killed by signal 9
> feiten: h2: the worker was killed by signal 9

# A process that is ahead waits: no memory is filled with what cannot be written yet.
$ mkfifo hang; for i in $(seq 4000); do echo "Op 3 maart 2022 zijn er $i banen."; done >a; l=$(for i in $(seq 20); do echo a; done); feiten extract -j 2 -f jsonl hang $l a >out & p=$!; sleep 1; awk '/VmHWM/ { print ($2 < 50000 ? "small" : "large " $2) }' /proc/$p/status; stat -c %s out; timeout 20 sh -c 'echo Op 1 mei 2022. >hang'; wait $p; echo $?; head -n 1 out; [ $(stat -c %s out) -gt 30000000 ] && echo all
> small
> 0
> 0
> {"path":"hang",*
> all

# An interrupt: status 130, whole records only, and no process is left.
$ mkfifo hang; echo x >a; feiten extract -j 2 -f jsonl a a hang a >out & p=$!; sleep 0.3; w=$(cat /proc/$p/task/$p/children); kill -INT $p; wait $p; echo $?; sleep 0.1; for i in $w; do kill -0 $i 2>/dev/null && echo left; done; tail -c 1 out | tr '\n' .
> 130
