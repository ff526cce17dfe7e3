# Runs the cases of tests/cli/*.t: command lines with what they print and their exit status.
#
#   $ COMMAND     run by sh in an empty directory, where `feiten` is the program $corpus the corpus, $helpers this folder
#   > PATTERN     a line of standard output (in this order; lines between are allowed; * ? [ as in sh)
#   ! PATTERN     a line of standard error (the same)
#   ? STATUS      exit status; 0 where there is none
#
# Without a ">" (or "!") line, nothing may be printed there. Cases are separated by empty lines; "#" starts a comment.
set -u
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
case ${FEITEN:-build/feiten} in /*) feiten=${FEITEN} ;; *) feiten=$root/${FEITEN:-build/feiten} ;; esac
export corpus=$root/corpus helpers=$here NO_COLOR=1
tmp=$(mktemp -d) && trap 'chmod -R u+rwX "$tmp"; rm -rf "$tmp"' EXIT
chmod 755 "$tmp"
mkdir "$tmp/bin" && ln -s "$feiten" "$tmp/bin/feiten" && export PATH="$tmp/bin:$PATH"
bad=0 n=0
command='' out='' err='' status=0

# Every pattern must match a line, in order. No pattern: no line.
expect() { # STREAM FILE PATTERNS
	if [ -z "$3" ]; then
		[ -s "$2" ] || return 0
		echo "$where: unexpected on $1: $(head -c 300 "$2")"
		bad=1
		return 0
	fi
	printf '%s\n' "$3" >"$tmp/patterns"
	exec 3<"$2"
	while IFS= read -r pattern; do
		found=no
		while IFS= read -r line <&3 || [ -n "$line" ]; do
			# shellcheck disable=SC2254
			case $line in $pattern) found=yes && break ;; esac
		done
		if [ $found = no ]; then
			echo "$where: $1 has no line (or not in this order): $pattern"
			head -n 20 "$2" | cut -c 1-300
			bad=1
			break
		fi
	done <"$tmp/patterns"
	exec 3<&-
}

run_case() {
	[ -n "$command" ] || return 0
	n=$((n + 1))
	chmod -R u+rwX "$tmp/dir" 2>/dev/null
	rm -rf "$tmp/dir" && mkdir "$tmp/dir" && chmod 777 "$tmp/dir"
	(cd "$tmp/dir" && sh -c "$command") >"$tmp/out" 2>"$tmp/err" </dev/null
	got=$?
	[ "$got" -eq "$status" ] || { echo "$where: exit status $got, not $status: $command"; head -n 5 "$tmp/err"; bad=1; }
	expect 'standard output' "$tmp/out" "$out"
	expect 'standard error' "$tmp/err" "$err"
	command='' out='' err='' status=0
}

nl='
'
for file in "$here"/*.t; do
	number=0
	while IFS= read -r text || [ -n "$text" ]; do
		number=$((number + 1))
		case $text in
		'$ '*) command=${text#??} where=$(basename "$file"):$number ;;
		'> '*) out=${out:+$out$nl}${text#??} ;;
		'! '*) err=${err:+$err$nl}${text#??} ;;
		'? '*) status=${text#??} ;;
		'') run_case ;;
		'#'*) ;;
		*) echo "$file:$number: what is this?" && bad=1 ;;
		esac
	done <"$file"
	run_case
done
echo "cli: $n command lines"
[ "$n" -gt 0 ] || bad=1
exit $bad
