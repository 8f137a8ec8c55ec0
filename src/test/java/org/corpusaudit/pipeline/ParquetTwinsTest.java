package org.corpusaudit.pipeline;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.schema.Type;
import org.corpusaudit.output.AuditOutput;
import org.corpusaudit.output.RowValues;
import org.corpusaudit.output.Table;
import org.corpusaudit.parquet.ParquetRows;
import org.corpusaudit.table.Column;
import org.corpusaudit.table.Columns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With {@code output.format} parquet every table stands under {@code parquet/} once more. */
class ParquetTwinsTest {
  @TempDir private Path folder;

  /** With all that adds columns switched on, so that each row has every column of its table. */
  @Test
  void everyTableHasItsRowsInParquetToo() throws Exception {
    Path output = folder.resolve("out");
    AuditRuns.run(
        output,
        "sample-data/articles/*",
        List.of(
            "duplicates.writePairs=true",
            "entities.writeMentions=true",
            "terms.ngrams={\"sizes\":[2]}",
            "terms.form=normalized",
            "terms.stems=true",
            "terms.examples=1",
            "entities.examples=1",
            "cooccurrences.examples=1",
            "entities.pairs.examples=1",
            "signals=true",
            "output.removed=true",
            "output.format=parquet",
            "output.shards=1"));
    AuditOutput audit = AuditOutput.open(output.toString());

    for (Table table : AuditTables.ALL) {
      if (!table.format().hasRows()) {
        assertThat(audit.rows("parquet/" + table.folder()), is(0L));
        continue;
      }
      long rows = 0;
      for (String shard : audit.shards(table.folder())) {
        rows += compare(table, audit, shard);
      }
      assertThat(table.folder(), rows, greaterThan(0L));
      assertThat(table.folder(), audit.rows("parquet/" + table.folder()), is(rows));
    }
  }

  @Test
  void jsonRowsHaveEveryColumnAndNullWhereTheyLackAValue() throws Exception {
    Path input = folder.resolve("articles.jsonl");
    Files.writeString(
        input,
        """
        {"text": "A record of nothing but its text and a field of its own.", "mood": "calm"}
        {"id": "b", "text": "Another one that says where it was found.", "url": "http://a.example/b"}
        """);
    Path output = folder.resolve("out");
    AuditRuns.run(output, input.toString(), List.of("entities=false", "output.format=parquet"));

    List<String> rows = AuditRuns.rows(output).get("documents");
    String bare = rows.stream().filter(row -> row.contains("nothing but")).findFirst().get();
    assertThat(
        bare,
        containsString(
            "\"url\":null,\"site\":null,\"title\":null,\"published\":null,\"language\":null"));
    assertThat(bare, containsString("\"cluster\":null"));
    rows.remove(bare);
    assertThat(rows.get(0), not(containsString("\"url\":null")));
    byte[] line = bare.getBytes(StandardCharsets.UTF_8);
    Object[] values = new RowValues(table("documents")).read(line, 0, line.length);
    assertThat(values[values.length - 1], is("{\"mood\":\"calm\"}"));
  }

  private static Table table(String folder) {
    return AuditTables.ALL.stream()
        .filter(table -> table.folder().equals(folder))
        .findFirst()
        .orElseThrow();
  }

  private static long compare(Table table, AuditOutput audit, String shard) throws Exception {
    RowValues values = new RowValues(table);
    List<String> lines = new ArrayList<>();
    audit.readLines(shard, lines::add);
    if (table.format() == Table.Format.TAB_SEPARATED) {
      lines.remove(0);
    }
    String name = shard.substring(0, shard.indexOf('.'));
    Path file = Path.of(audit.path(), "parquet", name + ".parquet");
    try (SeekableByteChannel channel = FileChannel.open(file);
        ParquetRows rows = ParquetRows.open(channel, Files.size(file), 0, 1 << 30, 1 << 20)) {
      for (String line : lines) {
        assertThat(line, rows.next(), is(true));
        byte[] utf8 = line.getBytes(StandardCharsets.UTF_8);
        assertThat(
            shown(rows.row()), equalTo(shown(table.columns(), values.read(utf8, 0, utf8.length))));
      }
      assertThat(rows.next(), is(false));
    }
    return lines.size();
  }

  private static String shown(Columns columns, Object[] values) {
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < values.length; i++) {
      Column column = columns.get(i);
      shown.append(column.name()).append('=');
      if (values[i] instanceof List<?> items) {
        items.forEach(item -> shown.append(shown(column.fields(), (Object[]) item)));
      } else if (values[i] instanceof Object[] object) {
        shown.append(shown(column.fields(), object));
      } else {
        shown.append(values[i]);
      }
      shown.append(';');
    }
    return shown.toString();
  }

  private static String shown(Group group) throws IOException {
    StringBuilder shown = new StringBuilder();
    for (Type type : group.getType().getFields()) {
      shown.append(type.getName()).append('=');
      boolean list =
          !type.isPrimitive()
              && type.getLogicalTypeAnnotation() != null
              && group.getFieldRepetitionCount(type.getName()) == 1;
      if (group.getFieldRepetitionCount(type.getName()) == 0) {
        shown.append("null");
      } else if (list) {
        Group items = group.getGroup(type.getName(), 0);
        for (int i = 0; i < items.getFieldRepetitionCount("list"); i++) {
          shown.append(shown(items.getGroup("list", i).getGroup("element", 0)));
        }
      } else if (type.isPrimitive()) {
        shown.append(group.getValueToString(group.getType().getFieldIndex(type.getName()), 0));
      } else {
        shown.append(shown(group.getGroup(type.getName(), 0)));
      }
      shown.append(';');
    }
    return shown.toString();
  }
}
