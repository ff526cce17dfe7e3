# An archive package is a bag that sha256sum and sha512sum accept, with metadata of the right shape; the same journal gives the
# same bytes; what is not as the journal says is not packed, unless asked for.
set -u
case ${FEITEN:-build/feiten} in /*) feiten=$FEITEN ;; *) feiten=$PWD/${FEITEN:-build/feiten} ;; esac
schema=$PWD/tests/checks/mdto.rnc corpus=$PWD/corpus
tmp=$(mktemp -d) && trap 'rm -rf "$tmp"' EXIT
cd "$tmp" || exit 1
bad=0
fail() {
	echo "pack: $*"
	bad=1
}
pack() { "$feiten" pack "$@" 2>err; }

mkdir -p in/d
cp "$corpus"/*.txt in
tar czf in/d/b.tgz -C "$corpus" . && cp "$corpus"/kamerbrief* in/d
cp in/d/kamerbrief* "in/d/$(printf 'x\ny & <z>%% \377.txt')"
"$feiten" extract -o facts in 2>/dev/null || fail "extract: $?"
pack -o bag -s in facts || fail "pack: $? $(cat err)"
(cd bag && sha512sum --quiet -c tagmanifest-sha512.txt && sha256sum --quiet -c tagmanifest-sha256.txt) || fail 'tag manifests'
# Names with '%' are written "%25" in a manifest (RFC 8493), which the tools do not undo: these apart.
for n in 256 512; do
	(cd bag && grep -v % manifest-sha$n.txt | "sha${n}sum" --quiet --strict -c) || fail "manifest-sha$n.txt"
	(cd bag && grep % manifest-sha$n.txt | sed 's/%25/%/g' | "sha${n}sum" --quiet --strict -c) || fail "manifest-sha$n.txt, names"
done
[ "$(find bag/data -type f | wc -l)" -eq "$(wc -l <bag/manifest-sha512.txt)" ] || fail 'the manifest is not the payload'
[ "$(cat bag/bagit.txt)" = "BagIt-Version: 1.0
Tag-File-Character-Encoding: UTF-8" ] || fail 'bagit.txt'
oxum=$(find bag/data -type f -exec cat {} + | wc -c).$(find bag/data -type f | wc -l)
grep -q "^Payload-Oxum: $oxum$" bag/bag-info.txt || fail "Payload-Oxum is not $oxum"
cmp -s in/d/b.tgz bag/data/sources/facts/d/b.tgz && cmp -s facts/feiten.journal.jsonl bag/data/results/facts/feiten.journal.jsonl || fail 'payload'
[ "$(find bag/data/results -name '*.json' | wc -l)" -eq "$(grep -c '"status":"done"' facts/feiten.journal.jsonl)" ] || fail 'results are missing'

find bag/data -name '*.MDTO.xml' -print0 | xargs -r0 jing -c "$schema" >jing.txt || fail "MDTO: $(head -n 3 jing.txt)"
[ "$(find bag/data -name '*.MDTO.xml' | wc -l)" -eq $((2 * $(find bag/data -type f ! -name '*.MDTO.xml' ! -name '*.jsonl' | wc -l))) ] || fail 'two sidecars for each file'
for f in bag/data/results/facts/d/kamer*.json bag/data/sources/facts/d/kamer*.txt bag/data/sources/facts/d/b.tgz; do
	grep -q "$(sha512sum <"$f" | cut -d ' ' -f 1)" "$f.bestand.MDTO.xml" || fail "checksum of $f"
	grep -q "<omvang>$(wc -c <"$f")<" "$f.bestand.MDTO.xml" || fail "size of $f"
done
grep -q '<verwijzingNaam>feiten [0-9.]* (rules [0-9a-f]*)<' bag/data/results/facts/d/kamer*.informatieobject.MDTO.xml || fail 'provenance'
# The schema is strict.
sed 's/<omvang>/<omvang>x/' bag/data/sources/facts/d/b.tgz.bestand.MDTO.xml >wrong.xml
jing -c "$schema" wrong.xml >/dev/null && fail 'the schema takes a wrong size'

pack -o again -s elsewhere -s in facts && diff -r bag again || fail 'another time, other bytes'
pack -o bag -s in facts && fail 'a bag was overwritten'

# Not as the journal says: nothing is packed, or what is as it says.
echo more >>in/d/kamerbrief-jeugdzorg.txt
pack -o two -s in facts
[ $? -eq 3 ] && grep -q 'source has changed' err && [ ! -e two ] || fail "a changed source: $(cat err)"
pack --incomplete -o two -s in facts
[ $? -eq 3 ] && grep -q '^Feiten-Left-Out: 1$' two/bag-info.txt && [ ! -e two/data/sources/facts/d/kamerbrief-jeugdzorg.txt ] || fail "--incomplete: $(cat err)"
tar czf in/d/b.tgz -C "$corpus" maatregelen
pack -o three -s in facts && fail 'a changed bundle'
rm -rf two three
mkdir few && cp "$corpus"/kamerbrief* few && head -c 1000 /dev/zero >few/nul
"$feiten" extract -o some few 2>/dev/null
pack -o three -s few some
[ $? -eq 3 ] && grep -q "did not end well.*--retry-failed" err || fail "a failed document: $(cat err)"
rm few/nul some/*.jsonl && "$feiten" extract -o some few 2>/dev/null && echo '{"run":"begin","shard":"0/0"}' >>some/feiten.journal.jsonl
pack -o three -s few some
[ $? -eq 3 ] && grep -q 'did not end well' err || fail "a killed run: $(cat err)"
echo x >>some/kamerbrief-jeugdzorg.txt.json
"$feiten" extract -o some2 few 2>/dev/null && echo x >>some2/kamerbrief-jeugdzorg.txt.json
pack -o three -s few some2
[ $? -eq 3 ] && grep -q 'not the one of the journal' err || fail "a changed result: $(cat err)"
pack -o three -s few nothing
[ $? -eq 3 ] || fail 'no journal'
(ulimit -f 8; pack -o three -s few some2 --incomplete)
[ $? -eq 4 ] || fail "a full disk: $?"
[ ! -e three ] && [ -z "$(find . -name '.feiten-*')" ] || fail 'something is left behind'
exit $bad
