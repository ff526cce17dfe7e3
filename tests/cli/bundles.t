# Bundles: tar and zip as input of extract -o DIR, each member a document.

# Every kind of tar and zip gives what the plain tree gives, at BUNDLE/MEMBER.json, for any number of workers and any shards.
$ mkdir in; cp "$corpus"/*.txt in; feiten extract -f text -o plain in 2>/dev/null; rm plain/*.jsonl; (cd in; tar cf ../b.tar .; tar czf ../b.gz .; tar cjf ../b.bz2 .; tar cJf ../b.xz .; tar c --zstd -f ../b.zst .; python3 -m zipfile -c ../b.zip ./*); for b in b.*; do feiten extract -f text -j 3 -o "out/$b" "$b" 2>/dev/null; diff -r plain "out/$b/$b" && echo same; done
> same
> same
> same
> same
> same
> same

$ mkdir -p in/d one; cp "$corpus"/*.txt one; tar czf in/d/b.tgz -C one .; (cd one && python3 -m zipfile -c ../in/c.zip ./*); cp one/*5*.txt in; rm -r one; feiten extract -j 1 -o one in 2>/dev/null; feiten extract -j 4 -o four in 2>/dev/null; for i in 2 3 1; do feiten extract --shard $i/3 -o parts in 2>/dev/null; done; (cd in && find . -type f | sort -r) >list; here=$PWD; (cd in && feiten extract --files-from "$here/list" -o "$here/listed" 2>/dev/null); rm -f */feiten.journal*; diff -r one four && diff -r one parts && diff -r one listed && find one -path '*b.tgz/*.json' | wc -l | grep -qv '^0$' && echo same
> same

# The member's path is the document's.
$ mkdir -p in/d x/m; echo 'Op 1 juni 2022.' >x/m/a.txt; tar cf in/d/b.tar -C x m; feiten extract -o out in; grep -o '"path":"[^"]*"' out/d/b.tar/m/a.txt.json; grep -o '"path":"[^"]*","bundle_bytes":[0-9]*,"output":"[^"]*"' out/feiten.journal.jsonl
> "path":"d/b.tar/m/a.txt"
> "path":"d/b.tar/m/a.txt","bundle_bytes":7,"output":"d/b.tar/m/a.txt.json"
! feiten: 1 done, 0 failed; 1 facts*

# --resume does again what is missing or changed, in bundles too; failures are known again.
$ mkdir x; for i in 1 2 3; do echo "Op $i juni 2022." >x/$i; done; head -c 1000 /dev/zero >x/nul; tar czf b.tgz -C x .; feiten extract -o out b.tgz 2>/dev/null; rm out/b.tgz/1.json; feiten extract -o out --resume b.tgz; echo anders >x/2; rm x/nul; tar czf b.tgz -C x .; feiten extract -o out --resume b.tgz
! feiten: 1 done, 2 kept, 1 failed; *
! feiten: 1 done, 2 kept, 0 failed; *

# Tricks with paths and links, twins, bundles in bundles: left out, each with its reason, and the rest is done.
$ python3 "$helpers/bundles.py" tricks b.tar; feiten extract -j 1 -o out b.tar 2>err; echo $?; sort err; find . -type f ! -name '*.jsonl' | sort; grep -c edtf...2022-06-01 out/b.tar/goed/a.txt.json
> 3
> feiten: 2 done, 9 failed; *
> feiten: b.tar/../../uit.txt: cannot be read: its name leads out of the bundle; left out
> feiten: b.tar/absoluut.txt: cannot be read: its name is an absolute path; left out
> feiten: b.tar/binnen.tar: not a document but a tar archive*
> feiten: b.tar/goed/../../uit2.txt: cannot be read: its name leads out of the bundle; left out
> feiten: b.tar/goed/a.txt: cannot be read: its name stands twice in the bundle; the first one is read; left out
> feiten: b.tar/goed?..?..?uit3.txt: cannot be read: its name leads out of the bundle; left out
> feiten: b.tar/hard: cannot be read: it is a link; only files are read; left out
> feiten: b.tar/koppeling: cannot be read: it is a link; only files are read; left out
> feiten: b.tar/pijp: cannot be read: it is no file; left out
> ./b.tar
> ./out/b.tar/goed/a.txt.json
> ./out/b.tar/z
> 1

$ python3 -W ignore "$helpers/bundles.py" zip-tricks b.zip; feiten extract -j 1 -o out b.zip 2>err; echo $?; sort err; find . -type f -name '*.json'
> 3
> feiten: 1 done, 4 failed; *
> feiten: b.zip/../uit.txt: cannot be read: its name leads out of the bundle; left out
> feiten: b.zip/a.txt: cannot be read: its name stands twice*
> feiten: b.zip/abs.txt: cannot be read: its name is an absolute path; left out
> feiten: b.zip/link: cannot be read: it is a link; only files are read; left out
> ./out/b.zip/a.txt.json

# Names: any bytes, whatever the locale.
$ python3 "$helpers/bundles.py" latin a.tar; python3 "$helpers/bundles.py" pax b.tar; for l in C C.UTF-8; do LC_ALL=$l feiten extract -o $l a.tar b.tar 2>/dev/null; rm $l/*.jsonl; find $l -name '*.json' | LC_ALL=C sort | sed 1q | od -An -w200 -c | grep -o '351.*351'; ls $l/b.tar/jaar | LC_ALL=C grep -c '^ééé.*é.txt.json'; done; diff -r C C.UTF-8
> 351 * 351
> 1
> 351 * 351
> 1

# Damage: what was read before it stands, the reason is named.
$ mkdir x; for i in 1 2 3 4; do head -c 20000 /dev/urandom | od -An -tx1 >x/$i; done; tar czf b.tgz -C x 1 2 3 4; head -c 60000 b.tgz >c.tgz; feiten extract -j 1 -o out c.tgz 2>err; echo $?; ls out/c.tgz; cat err
> 3
> 1.json
> feiten: c.tgz/*: damaged or cut off: *
> feiten: c.tgz: what follows could not be read: damaged or cut off: *
> feiten: * done, 1 failed; *

$ mkdir x; for i in 1 2 3 4; do head -c 20000 /dev/urandom | od -An -tx1 >x/$i; done; python3 -m zipfile -c b.zip x/1 x/2 x/3 x/4; head -c 60000 b.zip >c.zip; feiten extract -j 1 -o out c.zip 2>err; echo $?; ls out/c.zip; cat err
> 3
> 1.json
> feiten: *: damaged or cut off: *
> feiten: * done, 1 failed; *

$ echo x >a; python3 -m zipfile -c b.zip a; head -c 32 b.zip >c.zip; feiten extract -o out c.zip; echo $?; feiten journal out
> 3
> 0 done, 0 without a required fact, 1 failed; *
! feiten: 0 done, 1 failed; *

# Bombs cost little: the member, or what follows it in a compressed tar.
$ python3 "$helpers/bundles.py" bomb.zip b.zip; feiten extract -j 1 -o out b.zip; echo $?; ls out/b.zip
> 3
> a.txt.json
> b.txt.json
! feiten: b.zip/bom.txt: unpacks to more than 250 times its size*
! feiten: 2 done, 1 failed; *

$ python3 "$helpers/bundles.py" bomb.tar.gz b.tgz; feiten extract -j 1 -o out b.tgz 2>err; echo $?; ls out/b.tgz; sort err
> 3
> a.txt.json
> feiten: 1 done, 1 failed; *
> feiten: b.tgz/bom.txt: unpacks to more than 250 times its size*
> feiten: b.tgz: what follows could not be read: unpacks to more than 250 times its size*

$ python3 "$helpers/bundles.py" huge b.tar; feiten extract -j 1 -o out b.tar 2>err; echo $?; sort err
> 3
> feiten: b.tar/groot.txt: cannot be read: it is larger than 1 GiB; left out

# Sparse files: the pieces come in order, or the member is refused.
$ python3 "$helpers/bundles.py" sparse b.tar; feiten extract -j 1 -o out b.tar 2>err; echo $?; ls out/b.tar; sort err
> 3
> goed.txt.json
> na.txt.json
> feiten: 2 done, 1 failed; *
> feiten: b.tar/om.txt: is a sparse file whose pieces overlap

# Told by content: office documents are documents, a text that gzip packed is no bundle.
$ python3 "$helpers/bundles.py" office a.zip; python3 "$helpers/bundles.py" docx-inside b.zip; echo x | gzip >c.gz; feiten extract -j 1 -o out a.zip b.zip c.gz 2>err; echo $?; sort err; find out -name '*.json' | sort
> 3
> feiten: a.zip: not a document but a zip archive *
> feiten: c.gz: not a document but a gzip file; *
> out/b.zip/stuk/[[]Content_Types].xml.json
> out/b.zip/stuk/a.txt.json

$ python3 "$helpers/bundles.py" tricks b.tar; feiten extract b.tar
! feiten: b.tar: not a document but a tar archive; bundles are read with -o DIR*
? 3

$ python3 -c 'import zipfile; zipfile.ZipFile("c.zip", "w").close()'; feiten extract -o out c.zip
! feiten: c.zip: not a document but an empty zip archive
? 3

# No two inputs meet: a bundle, and a directory of its name in another tree.
$ mkdir -p p q/b.tar x; echo x >x/m; tar cf p/b.tar -C x m; echo y >q/b.tar/m; feiten extract -o out p q; echo $?; find out -name '*.json'
> 3
> out/b.tar/m.json
! feiten: p/b.tar/m: cannot be read: another input has a file of this name*
! feiten: 1 done, 1 failed; *

# A member that hangs or kills its worker costs that member; the next run knows it again.
$ mkdir x; for i in 1 2 3; do echo "Op $i juni 2022." >x/$i; done; yes 'Op 17 juni 2022 kwamen er 30 vergunninghouders bij.' | head -n 400000 >x/2; tar cf b.tar -C x 1 2 3; feiten extract -j 1 --memory 100 -o out b.tar 2>err; [ -e out/b.tar/1.json ] && [ -e out/b.tar/3.json ] && if [ -e out/b.tar/2.json ]; then echo 'no limit'; else grep 'b.tar/2: needs more memory' err && feiten extract -j 1 --memory 100 --resume -o out b.tar 2>&1 | grep '0 done, 2 kept, 1 failed'; fi
> *
