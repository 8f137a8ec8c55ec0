"""Runs the Python of docs/recipes.md against an audit and asserts what it gives.

    python check.py AUDIT docs/recipes.md

The audit has output.format=parquet. Row counts are the manifest's, types those of docs/tables.md.
"""

import collections
import gzip
import html
import json
import pathlib
import re
import shutil
import sys
import tempfile
import unicodedata

import conllu
import pyarrow.parquet

audit, page = sys.argv[1:]
manifest = json.loads(pathlib.Path(audit, "manifest.json").read_text())
summary = json.loads(pathlib.Path(audit, "summary.json").read_text())
ROWS = {}
for shard in manifest["outputs"]:
    table = shard["path"].rpartition("/")[0]
    ROWS[table] = ROWS.get(table, 0) + shard["rows"]
passed = 0


def equal(what, found, expected):
    global passed
    if found != expected:
        sys.exit(f"{what}: {found!r}, expected {expected!r}")
    passed += 1


def duckdb(names):
    documents = names["documents"]
    equal("columns", documents.columns, ["id", "site", "language", "tokens"])
    equal("types", [str(t) for t in documents.types], ["VARCHAR", "VARCHAR", "VARCHAR", "BIGINT"])
    equal("documents", len(documents), ROWS["documents"])
    equal("articles", sum(row[1] for row in names["by_site"].fetchall()), summary["articles"]["kept"])
    equal("tokens", sum(row[2] for row in names["by_site"].fetchall()), summary["terms"]["tokens"])
    counts = [row[2] for row in names["frequent"].fetchall()]
    equal("order", counts, sorted(counts, reverse=True))
    equal("least", min(counts) >= 100, True)
    equal("copies", sum(row[1] for row in names["copies"].fetchall()), summary["duplicates"]["dropped"])
    equal("facets", len(names["facets"]), ROWS["facets"])


def pandas(names):
    terms = names["terms"]
    equal("terms", len(terms), ROWS["terms"])
    equal("type", str(terms["count"].dtype), "int64")
    equal("type", str(terms["dp"].dtype), "float64")
    equal("tokens", int(terms["count"].sum()), summary["terms"]["tokens"])
    documents = names["documents"]
    equal("documents", len(documents), ROWS["documents"])
    equal("tokens", int(documents["audit.tokens"].sum()), summary["terms"]["tokens"])
    tsv = names["terms_of_tsv"]
    equal("columns", list(tsv.columns), list(terms.columns))
    equal("terms", tsv["term"].astype(str).tolist(), terms["term"].tolist())
    equal("counts", tsv["count"].tolist(), terms["count"].tolist())
    duplicates = names["duplicates"]
    equal("dropped", int((~duplicates["kept"]).sum()), summary["duplicates"]["dropped"])


def polars(names):
    equal("schema", str(names["terms"].collect_schema()["count"]), "Int64")
    frequent = names["frequent"]
    equal("least", frequent["count"].min() >= 100, True)
    equal("articles", names["by_language"]["articles"].sum(), summary["articles"]["kept"])
    equal("tokens", names["by_language"]["tokens"].sum(), summary["terms"]["tokens"])
    equal("terms", len(names["terms_of_tsv"]), ROWS["terms"])


def hugging_face_datasets(names):
    documents, of_parquet = names["documents"], names["of_parquet"]
    equal("documents", len(documents), ROWS["documents"])
    equal("documents", len(of_parquet), ROWS["documents"])
    equal("texts", documents["text"][:], of_parquet["text"][:])
    equal("type", str(of_parquet.features["audit"]["tokens"].dtype), "int64")
    expected = sum(row["tokens"] >= 50 for row in of_parquet["audit"])
    equal("long enough", len(names["long_enough"]), expected)


def apache_iceberg(names):
    terms = names["tables"]["terms"].scan().to_arrow()
    equal("terms", len(terms), ROWS["terms"])
    equal("tokens", sum(terms["count"].to_pylist()), summary["terms"]["tokens"])
    equal("type", str(terms.schema.field("count").type), "int64")
    equal("frequent", len(names["frequent"]), sum(count >= 100 for count in terms["count"].to_pylist()))
    documents = names["tables"]["documents"].scan().to_arrow()
    equal("documents", len(documents), ROWS["documents"])
    equal("tokens", sum(row["tokens"] for row in documents["audit"].to_pylist()), summary["terms"]["tokens"])


def row_groups():
    """Every column of every row group has statistics and page indexes; rows are the twin's."""
    for file in sorted(pathlib.Path(audit, "parquet").rglob("*.parquet")):
        metadata = pyarrow.parquet.ParquetFile(file).metadata
        for group in range(metadata.num_row_groups):
            for i in range(metadata.num_columns):
                column = metadata.row_group(group).column(i)
                has = column.is_stats_set and column.has_column_index and column.has_offset_index
                equal(f"statistics and indexes of {file} {column.path_in_schema}", has, True)
    for table, rows in ROWS.items():
        if table.startswith("parquet/"):
            equal(table, rows, ROWS[table.removeprefix("parquet/")])


def lines(table):
    for file in sorted(pathlib.Path(audit, table).glob("*.gz")):
        with gzip.open(file, "rt", encoding="utf-8", newline="\n") as rows:
            yield from (row.rstrip("\n") for row in rows)


def seen(text):
    """A text without white space and characters that are not seen."""
    return "".join(c for c in text if not c.isspace() and unicodedata.category(c) not in ("Cc", "Cf", "Cs", "Cn"))


def exports():
    """CoNLL-U gives texts and entities back, vertical text the counts of terms."""
    texts, entities, document = collections.defaultdict(str), collections.defaultdict(list), None
    for sentence in conllu.parse("\n".join(lines("conllu"))):
        document = sentence.metadata.get("newdoc id", document)
        text = ""
        for word in sentence:
            misc = word["misc"] or {}
            text += word["form"] + ("" if misc.get("SpaceAfter") == "No" else " ")
            if misc.get("NER", "").startswith("B-"):
                entities[document].append((misc["NER"][2:], misc["Entity"]))
        equal("sentence", text.rstrip(" "), sentence.metadata["text"])
        texts[document] += text
    for row in map(json.loads, lines("documents")):
        equal("text of " + row["id"], seen(texts[row["id"]]), seen(row["text"]))
    for row in map(json.loads, lines("mentions")):
        found = [(mention["type"], mention["entity"]) for mention in row["entities"]]
        equal("entities of " + row["id"], entities[row["id"]], found)
    counts = collections.Counter()
    language = ""
    for line in lines("vertical"):
        if line.startswith("<"):
            language = re.match(r'<doc .* language="([^"]*)"', line)[1] if line.startswith("<doc ") else language
        elif not line.endswith("\tsign"):
            counts[html.unescape(line.partition("\t")[0]), language] += 1
    terms = pyarrow.parquet.read_table(f"{audit}/parquet/terms", columns=["term", "language", "count"]).to_pylist()
    expected = {(row["term"], row["language"]): row["count"] for row in terms if row["count"]}
    equal("terms", dict(counts), expected)


row_groups()
exports()
parts = re.split(r"^## (.+)$", pathlib.Path(page).read_text(), flags=re.M)
ran = []
warehouse = tempfile.mkdtemp()
for title, text in zip(parts[1::2], parts[2::2]):
    code = re.search(r"^```python\n(.*?)^```$", text, flags=re.M | re.S)
    if code:
        names = {"audit": audit, "warehouse": warehouse}
        exec(compile(code.group(1), title, "exec"), names)
        globals()[title.lower().replace(" ", "_")](names)
        ran.append(title)
equal("recipes", ran, ["DuckDB", "pandas", "Polars", "Hugging Face datasets", "Apache Iceberg"])
shutil.rmtree(warehouse)
print(f"{passed} passed, 0 failed")
