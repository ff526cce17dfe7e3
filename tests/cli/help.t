# Help begins with an example.

$ feiten --version
> feiten [0-9]*.[0-9]* (rules ????????????????)

$ feiten extract --version
> feiten [0-9]*.[0-9]* (rules ????????????????)

$ feiten --help
> Example:
>   feiten extract *
> Usage: feiten COMMAND *
>   extract *
>   schema *
>   rules *

$ feiten help
> Example:

$ feiten help extract
> Example:
>   feiten extract *
> Usage: feiten extract \[OPTION...\] \[INPUT...\]
>   -f, --format=FORMAT *
> Exit status: 0 done; 1 *

$ feiten extract --help | grep -c oracle
> 0
? 1

$ feiten schema --help
> Example:
> Usage: feiten schema *

$ feiten rules --help
> Example:
> Usage: feiten rules *

$ feiten extract --usage
> Usage: feiten extract *

$ for f in json rnc rng xsd; do feiten schema $f >s.$f || exit; done; python3 -m json.tool s.json >/dev/null && xmllint --noout s.rng s.xsd && echo well-formed
> well-formed

$ feiten rules
> * (date): *
>   date.day *
> * (figure): *
> * (reference): *
>   reference.kamerstuk *

$ feiten rules date.day
> date.day
>   kind      date
>   words     *
>   examples
>     *
>       = *

# Every rule that the output names can be asked for.
$ feiten extract -f jsonl "$corpus"/*.txt "$corpus"/maatregelen/*.txt | grep -o '"rule":"[^"]*"' | cut -d'"' -f4 | sort -u >used; wc -l <used; feiten rules $(cat used) >/dev/null && echo known
> *[0-9]
> known

$ feiten rules tie.money measure.run_out
> tie.money
>   examples
>     *Hier*euro*
> measure.run_out
>   examples

$ feiten --help >/dev/full
! feiten: standard output: No space left on device
? 4

$ feiten rules >/dev/full
! feiten: standard output: No space left on device
? 4
