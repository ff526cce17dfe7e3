# feiten eval: the output against gold.

$ cp "$corpus/maatregelen/zorg-2022.txt" . && feiten extract -f json -o out.json zorg-2022.txt && feiten eval out.json out.json
> *precision*recall*F1*right*output*gold
> date *1.000*1.000*1.000*
> measure core *1.000*1.000*1.000*
> measure-date *1.000*1.000*1.000*
> rule *fires*right*wrong

$ cp "$corpus/maatregelen/zorg-2022.txt" . && feiten extract -f json -o out.json zorg-2022.txt && echo '{"facts":[]}' >none.json && feiten eval -v none.json out.json
> *extra measure "*
> measure core *0.000*0.000*0.000*
! feiten: out.json: the two texts differ*

$ feiten eval missing.json missing.json
! feiten: missing.json:*
? 3

$ mkdir gold out; echo x >gold/a.ann; feiten eval gold out
! feiten: gold: holds no file \*.json, which feiten extract makes
? 3

$ feiten eval one.json
! *which GOLD and which OUTPUT?*
? 2
