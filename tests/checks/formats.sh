# Outputs of the corpus, and of a document that has everything (made by test_emit), are valid to outside validators.
set -u
feiten=${FEITEN:-build/feiten}
tmp=$(mktemp -d) && trap 'rm -rf "$tmp"' EXIT
bad=0
fail() {
	echo "formats: $*"
	bad=1
}

for s in json rng xsd rnc; do "$feiten" schema $s >"$tmp/schema.$s" || fail "no schema $s"; done
"$feiten" extract -f xml -o "$tmp/out" corpus || fail "extract -f xml: status $?"
"$feiten" extract -f json -o "$tmp/out" corpus || fail "extract -f json: status $?"
"$feiten" extract -f xml corpus >"$tmp/out/set.xml" || fail "extract -f xml to standard output: status $?"
"$feiten" extract -f json corpus >"$tmp/set.jsonl" || fail "extract -f json to standard output: status $?"
[ ! -f build/full.json ] || cp build/full.json build/full.xml "$tmp/out"

xmllint --noout --relaxng "$tmp/schema.rng" "$tmp"/out/*.xml 2>"$tmp/err" || fail "RELAX NG: $(grep -v validates "$tmp/err")"
xmllint --noout --schema "$tmp/schema.xsd" "$tmp"/out/*.xml 2>"$tmp/err" || fail "XSD: $(grep -v validates "$tmp/err")"
if command -v jing >/dev/null; then
	jing -c "$tmp/schema.rnc" "$tmp"/out/*.xml || fail "jing"
fi
if command -v trang >/dev/null; then
	trang "$tmp/schema.rnc" "$tmp/again.rng" && cmp "$tmp/again.rng" "$tmp/schema.rng" || fail "feiten.rng is not up to date: make schemas"
	trang "$tmp/schema.rnc" "$tmp/again.xsd" && cmp "$tmp/again.xsd" "$tmp/schema.xsd" || fail "feiten.xsd is not up to date: make schemas"
fi

python3 -c 'import jsonschema' 2>/dev/null || { echo "formats: python3-jsonschema is missing"; exit 1; }
python3 - "$tmp" <<'PY' || fail "JSON Schema"
import glob, json, sys
from jsonschema import Draft202012Validator
tmp = sys.argv[1]
schema = json.load(open(tmp + '/schema.json'))
Draft202012Validator.check_schema(schema)
v, bad = Draft202012Validator(schema), 0
docs = [(f, json.load(open(f))) for f in sorted(glob.glob(tmp + '/out/*.json'))]
docs += [('standard output, line %d' % (i + 1), json.loads(l)) for i, l in enumerate(open(tmp + '/set.jsonl'))]
for name, d in docs:
    for e in v.iter_errors(d):
        bad += 1
        print(name, '/'.join(map(str, e.absolute_path)), e.message[:300])
    if len(d['text']) < max([f['end'] for f in d['facts']] + [0]): print(name, 'offsets'); bad += 1
    if len({f['id'] for f in d['facts']}) != len(d['facts']): print(name, 'ids'); bad += 1
# The schema is strict: a key too many, a kind unknown, an offset below zero.
d = next(d for _, d in docs if d['facts'])
for change in (lambda d: d.update(more=1), lambda d: d['facts'][0].update(kind='x'), lambda d: d['facts'][0].update(start=-1),
               lambda d: d['facts'][0].pop('rule'), lambda d: d.pop('links')):
    c = json.loads(json.dumps(d)); change(c)
    if v.is_valid(c): bad += 1; print('the schema takes a wrong document')
sys.exit(bad > 0 or not docs)
PY
exit $bad
