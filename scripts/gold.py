#!/usr/bin/env python3
"""gold.py - turns tests/gold/NAME.ann into NAME.expected.json beside the program's own output NAME.json.

usage: gold.py [--split NAME] [--prog build/feiten] [--sources DIR] OUTDIR [NAME.ann ...]

The format of .ann stands in tests/gold/README.md. Text, blocks, sentences, notes, dates, figures and references are the
program's own: only measures and links are annotated. A passage of a real paper (@ source FILE, @ sha256 DIGEST) is looked
for below --sources; where it is not there, or differs, the annotation is skipped and counted. `@ bytes A B` takes only
bytes A to B of it (half-open): a page of a long paper, written to OUTDIR/text for the program to read. More pairs are joined to it:
of a long XML or HTML file also the end tags.
"""
import argparse, glob, hashlib, json, os, re, subprocess, sys

SPLITS = ('dev', 'dev2', 'dev3', 'dev4', 'held', 'fresh', 'fresh2', 'fresh3')
FIELDS = re.compile(r'"((?:[^"\\]|\\.)*)"')


class Text:
    def __init__(self, text):
        self.text = text

    def find(self, quote, where):
        """the span of `quote`: "words", "words~2" (second occurrence) or "left {words} right" """
        m = re.match(r'^(.*)\{(.*?)\}(.*)$', quote)
        left, words, right = m.groups() if m else ('', quote, '')
        n = 1
        k = re.match(r'^(.*)~(\d+)$', words)
        if k:
            words, n = k.group(1), int(k.group(2))
        at = -1
        for _ in range(n):
            at = self.text.find(left + words + right, at + 1)
            if at < 0:
                raise ValueError('%s: not in the text: %r' % (where, quote))
        return at + len(left), at + len(left) + len(words)


def quoted(line):
    return [m.group(1) for m in FIELDS.finditer(line)]


def spanned(t, quote, where):
    a, b = t.find(quote, where)
    return {'start': a, 'end': b, 'quote': t.text[a:b]}


def fact_at(facts, kind, a, b):
    best = max((f for f in facts if f['kind'] == kind), default=None, key=lambda f: min(b, f['end']) - max(a, f['start']))
    return best if best and min(b, best['end']) > max(a, best['start']) else None


def build(lines, out, path):
    t = Text(out['text'])
    facts = [f for f in out['facts'] if f['kind'] != 'measure']
    measures, links, current, missing = [], [], None, []

    def link(to, relation, role, evidence):
        links.append({'from': current['id'], 'to': to, 'relation': relation, 'role': role, 'evidence': evidence})

    def dated(kind, quote, where):
        a, b = t.find(quote, where)
        f = fact_at(facts, kind, a, b)
        if f is None:  # the program misses it: a fact of the annotator's own, so that the link counts
            f = {'id': '%s%d' % (kind[0], a), 'kind': kind, 'start': a, 'end': b, 'quote': t.text[a:b]}
            facts.append(f)
            missing.append('%s: no %s %r' % (where, kind, f['quote']))
        return f['id']

    for no, line in enumerate(lines, 1):
        where, word = '%s:%d' % (path, no), line.split(' ', 1)[0] if line else ''
        q = quoted(line)
        bare = FIELDS.sub('"', line).split()
        if word == 'M':
            p = [x.strip() for x in line[2:].split('|')]
            s = spanned(t, q[0], where)
            current = dict(id=p[0], kind='measure', start=s['start'], end=s['end'], quote=s['quote'], name=s['quote'], type=p[2],
                           salience='core' if p[3] == 'core' else 'peripheral', status=p[4], events=[], mentions=[s], actors=[])
            measures.append(current)
        elif word == 'E':
            m = re.match(r'^E (\S+) (\S+) (-|"[^@]*") (-|@"(?:[^"]*)") (\S+) (\S+) (\S+)$', line)
            if not m:
                raise ValueError('%s: an event needs seven fields' % where)
            status, act, trigger, date, role, evidence, fact = m.groups()
            blank = lambda x: '' if x == '-' else x
            spans = [spanned(t, x, where) for x in quoted(trigger)]
            d = dated('date', quoted(date)[0], where) if date != '-' else ''
            current['events'].append(dict(status=status, act=act, trigger=spans, date=d, date_role=blank(role),
                                          date_evidence=blank(evidence), factuality=fact))
            if d:
                link(d, 'measure-date', blank(role), blank(evidence))
        elif word == 'T':
            current['mentions'].append(spanned(t, q[0], where))
        elif word == 'A':
            current['actors'].append(dict(spanned(t, q[0], where), role=bare[1], evidence='explicit'))
        elif word == 'D':
            link(dated('date', q[0], where), 'measure-date', bare[1], bare[2])
        elif word == 'F':
            link(dated('figure', q[0], where), 'measure-figure', bare[1], bare[2])
        elif word == 'R':
            if q:
                link(dated('reference', q[0], where), 'measure-reference', bare[1], bare[2])
                continue
            note = next((n for n in out['notes'] if n['label'] == bare[3]), None)
            refs = [f for f in facts if f['kind'] == 'reference' and note and note['start'] <= f['start'] < note['end']]
            if not refs:
                missing.append('%s: no reference in note %s' % (where, bare[3]))
            for f in refs:
                link(f['id'], 'measure-reference', bare[1], bare[2])
        elif word == 'V':
            links.append({'from': dated('figure', q[0], where), 'to': dated('date', q[1], where), 'relation': 'figure-date',
                          'role': bare[1], 'evidence': bare[2]})
        elif word == 'P':
            links.append({'from': current['id'], 'to': bare[3], 'relation': 'measure-measure', 'role': bare[1], 'evidence': bare[2]})
    return dict(out, facts=facts + measures, links=links), missing


def passage(data, span, folder, name):
    """the file that holds only the bytes `span` ("A B", or "A B C D" for two pieces) of `data`"""
    ends = [int(x) for x in span.split()]
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, name), 'wb') as w:
        w.write(b''.join(data[first:end] for first, end in zip(ends[::2], ends[1::2])))
    return w.name


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument('out')
    ap.add_argument('ann', nargs='*')
    ap.add_argument('--split', choices=SPLITS)
    ap.add_argument('--prog', default='build/feiten')
    ap.add_argument('--sources', default='')
    a = ap.parse_args()
    os.makedirs(os.path.join(a.out, 'gold'), exist_ok=True)
    os.makedirs(os.path.join(a.out, 'system'), exist_ok=True)
    skipped = bad = 0
    for path in a.ann or sorted(glob.glob('tests/gold/*.ann')):
        lines = [l.rstrip('\n') for l in open(path, encoding='utf-8')]
        head = dict(l[2:].split(' ', 1) for l in lines if l.startswith('@ '))
        if a.split and head.get('split', 'dev') != a.split:
            continue
        source = head.get('text') or os.path.join(a.sources, head['source'])
        if not os.path.isfile(source):
            skipped += 1
            continue
        data = open(source, 'rb').read()
        if 'sha256' in head and hashlib.sha256(data).hexdigest() != head['sha256']:
            skipped += 1
            continue
        if 'bytes' in head:
            source = passage(data, head['bytes'], os.path.join(a.out, 'text'), os.path.basename(path)[:-4] + os.path.splitext(source)[1])
        r = subprocess.run([a.prog, 'extract', '-f', 'json', source], stdout=subprocess.PIPE)
        out = json.loads(r.stdout)
        name = os.path.basename(path)[:-4] + '.json'
        try:
            gold, missing = build([l if not l.startswith(('@', '#')) else '' for l in lines], out, path)
        except ValueError as e:
            print(e, file=sys.stderr)
            bad += 1
            continue
        for m in missing:
            print('note: ' + m, file=sys.stderr)
        with open(os.path.join(a.out, 'gold', name), 'w', encoding='utf-8') as w:
            json.dump(gold, w, ensure_ascii=False, indent=1)
        with open(os.path.join(a.out, 'system', name), 'w', encoding='utf-8') as w:
            json.dump(out, w, ensure_ascii=False)
    if skipped:
        print('note: %d annotations skipped: their source is not here, or differs' % skipped, file=sys.stderr)
    return 1 if bad else 0


if __name__ == '__main__':
    sys.exit(main())
