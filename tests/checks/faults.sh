# What a disk and its users do to a run: each ends with its status and a reason, leaves whole results only, and --resume then
# gives what a run without trouble gives. (Full disk, killed processes and odd names: tests/cli/batch.t.)
set -u
case ${FEITEN:-build/feiten} in /*) feiten=$FEITEN ;; *) feiten=$PWD/${FEITEN:-build/feiten} ;; esac
here=$PWD/tests/checks
tmp=$(mktemp -d) && trap 'chmod -R u+rwX "$tmp"; rm -rf "$tmp"' EXIT
chmod 755 "$tmp" && cd "$tmp" || exit 1
bad=0
fail() {
	echo "faults: $*"
	head -n 5 err 2>/dev/null
	bad=1
}
whole() { # all results are whole: --resume, and compare
	for f in $(find out -name '*.json'); do tail -c 2 "$f" | grep -q '}' || fail "$1: $f is half written"; done
	"$feiten" extract -j 2 --resume -o out in 2>err || fail "$1: --resume ends with $?"
	find out -name '.feiten-*' -delete
	diff -r -x '*.jsonl' fresh out >/dev/null || fail "$1: other results after --resume"
	grep -q '"run":"end".*"status":0' out/feiten.journal.jsonl || fail "$1: the journal has no good end"
	rm -rf out
}

mkdir -p in/d
for i in 1 2 3 4 5 6; do echo "Op $i juni 2022 waren er $i woningen." >"in/d/$i"; done
"$feiten" extract -o fresh in 2>err || fail 'no trouble yet'

# A disk error at the n-th write, rename or sync. The sanitizers' programs cannot be loaded with it.
cc -shared -fPIC -O1 -w -o fault.so "$here/fault.c" -ldl || fail 'fault.c'
if LD_PRELOAD=$tmp/fault.so "$feiten" --version >/dev/null 2>&1; then
	for fault in write:1 write:2 write:4 rename:1 rename:3 syncfs:1; do
		LD_PRELOAD=$tmp/fault.so FEIT_FAULT=$fault "$feiten" extract -j 1 -o out in 2>err
		status=$?
		[ $status -eq 4 ] && grep -q 'Input/output error' err || fail "$fault: status $status"
		whole "$fault"
	done
	LD_PRELOAD=$tmp/fault.so FEIT_FAULT=read:3 "$feiten" extract -j 1 -o out in 2>err
	[ $? -eq 3 ] && grep -q 'in/d/.: cannot be read: Input/output error' err || fail 'read:3'
	whole read:3
fi

# A file that is gone when its turn comes.
mv in/d/4 kept
find in -type f >list && echo in/d/4 >>list
"$feiten" extract -j 1 -o out --files-from list 2>err
[ $? -eq 3 ] && grep -q 'in/d/4: cannot be opened: No such file' err && grep -q '"path":"in/d/4".*"status":"failed"' out/feiten.journal.jsonl || fail 'a vanished file'
mv kept in/d/4
"$feiten" extract -j 1 --resume -o out --files-from list 2>err && grep -q '1 done, 5 kept, 0 failed' err || fail 'a file that came back'
rm -rf out

# A directory that may not be read, a file that may not, an output that may not be written: not for root.
if [ "$(id -u)" -eq 0 ]; then as='setpriv --reuid=65534 --regid=65534 --clear-groups'; else as=; fi
mkdir in/shut && echo x >in/shut/a && chmod 000 in/shut && chmod 000 in/d/5 && mkdir -m 777 out
$as "$feiten" extract -j 1 -o out in 2>err
[ $? -eq 3 ] && grep -q 'in/shut: cannot be read: Permission denied; left out' err && grep -q 'in/d/5: cannot be opened: Permission denied' err || fail 'unreadable'
grep -q '"run":"left out".*"path":"in/shut","reason":"Permission denied"' out/feiten.journal.jsonl || fail 'a directory left out is not in the journal'
chmod 755 in/shut && rm -r in/shut && chmod 644 in/d/5
chmod -R a+rwX out
whole unreadable
mkdir -p out/d && chmod 777 out && chmod 555 out/d
$as "$feiten" extract -j 1 -o out in 2>err
[ $? -eq 4 ] && grep -q 'cannot be written: Permission denied' err || fail 'a read-only directory of results'
chmod -R a+rwX out
whole read-only
exit $bad
