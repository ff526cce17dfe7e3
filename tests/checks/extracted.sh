# The committed results are what the program gives: a changed rule shows as a diff.
set -e
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
scripts/extract-corpus "$(dirname "$FEITEN")" "$out"
if ! diff -rq extracted "$out" >/dev/null; then
	diff -r extracted "$out" | cut -c 1-300 | head -n 40
	echo "run 'make extracted' and read the diff"
	exit 1
fi
