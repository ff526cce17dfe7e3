# The man page names every command, option and format that the program has, and the completion every format.
feiten=${FEITEN:-build/feiten}
bad=0
lacks() {
	echo "man: $1 does not name $2"
	bad=1
}
for c in $("$feiten" --help | sed -n 's/^  \([a-z]*\)  .*/\1/p'); do
	grep -q "^\*feiten $c\*" src/feiten.1.scd || lacks src/feiten.1.scd "the command $c"
	for o in $("$feiten" "$c" --help | sed -n 's/^ \{2,8\}\(-., \)\{0,1\}\(--[a-z][a-z-]*\).*/\2/p' | sort -u); do
		grep -q -e "$o" src/feiten.1.scd || lacks src/feiten.1.scd "the option $o of $c"
	done
done
for f in json xml jsonl text map; do
	echo x | "$feiten" extract -f $f >/dev/null || lacks "the program" "the format $f"
	grep -q "^\*$f\*" src/feiten.1.scd || lacks src/feiten.1.scd "the format $f"
	grep -q "json.* $f" src/cmd/completion.bash || [ $f = json ] || lacks src/cmd/completion.bash "the format $f"
done
scdoc <src/feiten.1.scd >/dev/null || bad=1
exit $bad
