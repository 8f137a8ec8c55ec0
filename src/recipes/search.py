"""Compares what the reading commands print with a plain search of an audit's own files.

    python search.py ./corpus-audit AUDIT [REFERENCE]

The audit has output.vertical, output.conllu, entities.writeMentions and pairs in windows of five. Nothing here is
of the job: words are the lines of vertical/, matches those of Python's re, entities the rows of mentions/; measures are
NLTK's where it is installed. Prints each comparison with the command's seconds; with a REFERENCE keyness too, which needs
n-grams of two words in both.
"""

import collections
import csv
import fnmatch
import gzip
import html
import json
import math
import pathlib
import re
import resource
import subprocess
import sys
import time
import unicodedata

launcher, audit, *others = sys.argv[1:]
passed = 0


def equal(what, found, expected):
    global passed
    if found != expected:
        if isinstance(found, collections.Counter):
            found, expected = found - expected, expected - found
        sys.exit(f"{what}: {found!r}, expected {expected!r}")
    passed += 1


def near(what, found, expected):
    equal(f"{what}: {found}, {expected}", math.isclose(float(found), expected, rel_tol=2e-5, abs_tol=2e-5), True)


def lines(table, of=None):
    for file in sorted(pathlib.Path(of or audit, table).glob("*.gz")):
        with gzip.open(file, "rt", encoding="utf-8", newline="\n") as rows:
            yield from (row.rstrip("\n") for row in rows)


UNESCAPED = {"t": "\t", "n": "\n", "r": "\r", "\\": "\\"}


def rows(text_lines):
    table = csv.reader(text_lines, delimiter="\t", quoting=csv.QUOTE_NONE)
    heading = None
    for row in table:
        row = [re.sub(r"\\(u[0-9a-fA-F]{4}|.)", lambda m: UNESCAPED.get(m[1]) or chr(int(m[1][1:], 16)), cell) for cell in row]
        if heading is None or row == heading:
            heading = row
        else:
            yield dict(zip(heading, row))


def command(*arguments):
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.time()
    done = subprocess.run([launcher, *arguments], capture_output=True, text=True, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    print(f"{used:6.1f} s of processor time, {time.time() - began:6.1f} s: {' '.join(arguments)}", flush=True)
    return done.stdout.split("\n")[:-1] if done.stdout else []


def limit():
    return "--limit=100000000"


documents = {row["id"]: row for row in map(json.loads, lines("documents"))}
sentences = collections.defaultdict(list)  # of an article: lists of words
languages = {}
doc = None
for line in lines("vertical"):
    if line.startswith("<doc "):
        doc = html.unescape(re.search(r' id="([^"]*)"', line)[1])
        languages[doc] = re.search(r' language="([^"]*)"', line)[1]
        sentences[doc] = []
    elif line == "<s>":
        sentences[doc].append([])
    elif not line.startswith("<") and not line.endswith("\tsign"):
        sentences[doc][-1].append(html.unescape(line.partition("\t")[0]))
terms = collections.Counter()
articles_of = collections.Counter()
for article, found in sentences.items():
    words = [word for sentence in found for word in sentence]
    terms.update(words)
    articles_of.update(set(words))
    equal("tokens of " + article, documents[article]["audit"]["tokens"], len(words))


def concordance(name, expected, articles, *arguments):
    table = list(rows(command("concordance", audit, *arguments, "--tsv", limit())))
    equal(f"hits of {name}", len(table), expected)
    equal(f"articles of {name}", len({row["id"] for row in table}), articles)
    for row in table:
        units = documents[row["id"]]["text"].encode("utf-16-le")
        cut = units[2 * int(row["start"]) : 2 * int(row["end"])].decode("utf-16-le")
        equal(f"{name} in {row['id']}", row["keyword"], re.sub(r"\s+", " ", cut))
    print(f"         {name}: {expected:,} hits in {articles:,} articles, as in the plain search")
    return table


def runs(size):
    counts, articles = collections.Counter(), collections.Counter()
    for article, found in sentences.items():
        here = collections.Counter()
        for sentence in found:
            here.update(tuple(sentence[i : i + size]) for i in range(len(sentence) - size + 1))
        counts.update(here)
        articles.update(here.keys())
    return counts, articles


def searches():
    ranked = sorted(terms, key=lambda term: (-terms[term], term))
    ranked = [term for term in ranked if term.isalpha()]
    frequent, rare = ranked[0], next(t for t in reversed(ranked) if terms[t] == min(3, terms[ranked[0]]))
    middle = ranked[min(200, len(ranked) // 2)]
    for word in (frequent, middle, rare):
        concordance(f"the word {word}", terms[word], articles_of[word], word)
    pairs, pair_articles = runs(2)
    phrase = max((p for p in pairs if p[0] != p[1] and all(w.isalpha() for w in p)), key=lambda p: (pairs[p], p))
    concordance(f"the phrase {' '.join(phrase)}", pairs[phrase], pair_articles[phrase], " ".join(phrase))
    star = middle[:4] + "*"
    matching = {term for term in terms if fnmatch.fnmatchcase(term, star)}
    holding = sum(any(w in matching for s in found for w in s) for found in sentences.values())
    concordance(star, sum(terms[t] for t in matching), holding, star)
    expression = "[0-9]+ [^ 0-9]{2,9}"
    matches = {id: len(re.findall(expression, row["text"])) for id, row in documents.items()}
    concordance(f"/{expression}/", sum(matches.values()), sum(n > 0 for n in matches.values()), "--regex", expression)
    mentions = {row["id"]: collections.Counter(m["entity"] for m in row["entities"]) for row in map(json.loads, lines("mentions"))}
    named = collections.Counter()
    for here in mentions.values():
        named.update(here)
    name = max(named, key=lambda n: (named[n], n))
    concordance(f"the entity {name}", named[name], sum(name in here for here in mentions.values()), "--entity", name)
    try:
        from nltk.text import ConcordanceIndex
    except ImportError:
        return
    index = ConcordanceIndex([w for found in sentences.values() for s in found for w in s])
    for word in (frequent, middle, rare):
        equal(f"NLTK's concordance of {word}", len(index.offsets(word)), terms[word])
    print("         NLTK's ConcordanceIndex over the words of vertical/: the same hits of the three words")


def collocates():
    size = 5
    stopped = [t for t in sorted(terms, key=lambda t: (-terms[t], t)) if t.isalpha() and 50 <= articles_of[t]]
    for word in stopped[20:]:
        table = list(rows(command("collocates", audit, word, "--tsv", limit())))
        if any(row["kind"] == "pair" for row in table):
            break
    count, margin, left, right, holding = (collections.Counter() for _ in range(5))
    events = 0
    for found in sentences.values():
        words = [w for sentence in found for w in sentence]
        here = set()
        for i, a in enumerate(words):
            window = words[i + 1 : i + 1 + size]
            events += len(window)
            margin[a] += len(window) + min(i, size)
            for b in window:
                if a == word:
                    count[b] += 1
                    right[b] += 1
                    here.add(b)
                if b == word:
                    left[a] += 1
                    count[a] += a != word
                    here.add(a)
        holding.update(here)
    summary = json.loads(pathlib.Path(audit, "summary.json").read_text())
    equal("events", summary["cooccurrences"]["events"] , 2 * events)
    try:
        from nltk.metrics import BigramAssocMeasures as nltk
    except ImportError:
        nltk = None
    pairs = [row for row in table if row["kind"] == "pair"]
    for row in pairs:
        other = row["partner"]
        expected = [count[other], left[other], right[other], holding[other], margin[word], margin[other]]
        columns = ["count", "left", "right", "documents", "count_word", "count_partner"]
        equal(f"{word} with {other}", [int(row[c]) for c in columns], expected)
        if nltk and other != word:
            cells = (count[other], (margin[word], margin[other]), 2 * events)
            for ours, theirs in {"pmi": nltk.pmi, "t_score": nltk.student_t, "dice": nltk.dice, "jaccard": nltk.jaccard}.items():
                near(f"{ours} of {other}", row[ours], theirs(*cells))
            near(f"log_likelihood of {other}", abs(float(row["log_likelihood"])), nltk.likelihood_ratio(*cells))
            near(f"chi2 of {other}", abs(float(row["chi2"])), nltk.chi_sq(*cells))
    print(f"         {word}: {len(pairs)} pairs, counts, sides, articles, margins and N ({2 * events:,}) as in the plain search"
          + (", six measures as NLTK's" if nltk else ""))
    of_two, holding_two = runs(2)
    grams = [row for row in table if row["kind"] != "pair" and row["partner"].count(" ") == 1]
    for row in grams:
        key = tuple(row["partner"].split(" "))
        equal(row["partner"], (int(row["count"]), int(row["documents"])), (of_two[key], holding_two[key]))
    print(f"         {len(grams)} of its n-grams of two words, likewise")


def log_likelihood(a, b, n, m):
    share = (a + b) / (n + m)
    cells = [(a, n * share), (b, m * share), (n - a, n * (1 - share)), (m - b, m * (1 - share))]
    g = 2 * sum(o * math.log(o / e) for o, e in cells if o)
    return g if a * m >= b * n else -g


def keyness(reference):
    for of, columns in {"terms": ("term", "language"), "ngrams": ("term", "language"), "entities": ("entity", "type")}.items():
        here = {tuple(r[c] for c in columns): int(r["count"]) for r in rows(lines(of)) if r.get("n", "2") == "2"}
        there = {tuple(r[c] for c in columns): int(r["count"]) for r in rows(lines(of, reference)) if r.get("n", "2") == "2"}
        sizes = []
        for side in (audit, reference):
            size = collections.Counter()
            for row in rows(lines("terms", side)):
                size[row["language"]] += int(row["count"])
            sizes.append(size)
        table = list(rows(command("keyness", audit, reference, "--of=" + of, "--tsv", limit())))
        seen = set()
        for row in table:
            key = tuple(row[c] for c in columns)
            if of == "ngrams" and key[0].count(" ") > 1:
                continue
            seen.add(key)
            a, b = here.get(key, 0), there.get(key, 0)
            equal(f"counts of {key}", (int(row["count"]), int(row["reference_count"])), (a, b))
            n, m = (s.total() if of == "entities" else s[key[1]] for s in sizes)
            if n and m:
                near(f"log-likelihood of {key}", row["log_likelihood"], log_likelihood(a, b, n, m))
        expected = {k for k in here.keys() | there.keys() if here.get(k, 0) + there.get(k, 0)}
        equal(f"{of} compared", len(seen), len(expected))
        print(f"         {of}: {len(seen):,} rows, counts and log-likelihood by formula")


def surface(text):
    cleaned = "".join(
        unicodedata.normalize("NFKC", c) if "\ufb50" <= c <= "\ufdef" or "\ufe70" <= c <= "\ufefc" else c
        for c in text
        if c != "\u0640" and (unicodedata.category(c) != "Cf")
    )
    return unicodedata.normalize("NFC", cleaned or text)


def exports():
    forms = collections.Counter()
    for line in lines("conllu"):
        if line and not line.startswith("#"):
            forms[line.split("\t")[1]] += 1
    words = collections.Counter()
    for line in lines("vertical"):
        if not line.startswith("<"):
            words[html.unescape(line.partition("\t")[0])] += 1
    # CoNLL-U has words as the text has them, vertical text cleaned without loss.
    bare = collections.Counter()
    for form, count in forms.items():
        bare[surface(form)] += count
    equal("forms", bare, words)
    counted = collections.Counter()
    for row in rows(lines("terms")):
        counted[row["term"]] += int(row["count"])
    equal("terms", +counted, terms)
    print(f"         exports: {forms.total():,} words and signs in both, {terms.total():,} words, as in terms/")


def own_words():
    """Words by a regular expression of Python's over the text, for languages that part words by spaces."""
    marks = "".join(chr(c) for c in range(0x10000) if unicodedata.category(chr(c)) in ("Mn", "Mc", "Me"))
    unit = rf"(?:[^\W_]|[{marks}]|_)"
    pattern = re.compile(rf"{unit}(?:{unit}|(?<=[^\W\d_])[:.'’·‘](?=[^\W\d_])|(?<=\d)[,;.'’](?=\d))*")
    mine, theirs = collections.Counter(), collections.Counter()
    for article, row in documents.items():
        if languages[article] in ("zh", "ja", "th", "lo", "km", "my"):
            continue
        mine.update(pattern.findall(surface(row["text"])))
        theirs.update(w for s in sentences[article] for w in s)
    both = (mine & theirs).total()
    print(f"         own words: {mine.total():,} of Python's expression, {theirs.total():,} of the audit, {both:,} the same")
    for name, side in (("Python alone", mine - theirs), ("audit alone", theirs - mine)):
        print(f"         {name}:", [f"{w} {n}" for w, n in side.most_common(25)])


exports()
own_words()
searches()
collocates()
if others:
    keyness(others[0])
print(f"{passed} passed, 0 failed")
