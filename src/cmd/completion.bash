# bash completion for feiten(1): commands, options, formats, schemas and rule ids.
_feiten() {
	local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]} command=${COMP_WORDS[1]}
	local commands
	commands=$("${COMP_WORDS[0]}" --help 2>/dev/null | sed -n 's/^  \([a-z]*\)  .*/\1/p')
	COMPREPLY=()
	if [ "$COMP_CWORD" -eq 1 ]; then
		mapfile -t COMPREPLY < <(compgen -W "$commands help --help --version" -- "$cur")
		return
	fi
	case $command:$prev in
	help:*) mapfile -t COMPREPLY < <(compgen -W "$commands" -- "$cur") ;;
	schema:*) mapfile -t COMPREPLY < <(compgen -W "json rnc rng xsd" -- "$cur") ;;
	rules:*) mapfile -t COMPREPLY < <(compgen -W "$("${COMP_WORDS[0]}" rules 2>/dev/null | sed -n 's/^  \([a-z_.0-9]*\) .*/\1/p')" -- "$cur") ;;
	extract:-f | extract:--format) mapfile -t COMPREPLY < <(compgen -W "json xml jsonl text map" -- "$cur") ;;
	*)
		case $cur in
		-*) mapfile -t COMPREPLY < <(compgen -W "$("${COMP_WORDS[0]}" "$command" --help 2>/dev/null | grep -o -- '--[a-z-]*' | sort -u)" -- "$cur") ;;
		*) compopt -o filenames && mapfile -t COMPREPLY < <(compgen -f -- "$cur") ;;
		esac
		;;
	esac
}
complete -F _feiten feiten
