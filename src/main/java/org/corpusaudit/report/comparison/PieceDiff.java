package org.corpusaudit.report.comparison;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import org.corpusaudit.output.AuditOutput;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.EntryCursor;
import org.corpusaudit.page.EntrySorter;

/**
 * Repeated text that appeared on a site or went, by site and exact text. Both tables are merged in
 * the order of their pieces. Memory: the sorter's budget and {@value #MOST} pieces each way.
 */
final class PieceDiff {
  private static final String TABLE = "boilerplate/segments";
  private static final int MOST = 100;
  private static final int TAIL = 2 + Long.BYTES;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final TopRows<Piece> appeared = top();
  private final TopRows<Piece> gone = top();
  private long inBoth;

  private record Piece(String site, String text, long documents) {}

  private PieceDiff() {}

  static ObjectNode of(AuditOutput old, AuditOutput now) throws IOException {
    PieceDiff diff = new PieceDiff();
    try (EntrySorter sorter = new EntrySorter()) {
      read(old, 0, sorter);
      read(now, 1, sorter);
      diff.merge(sorter.sorted());
    }
    ObjectNode node = JSON.createObjectNode();
    node.put("appeared", diff.appeared.seen()).put("gone", diff.gone.seen());
    node.put("inBoth", diff.inBoth);
    write(node, "appearedPieces", diff.appeared);
    write(node, "gonePieces", diff.gone);
    return node;
  }

  private static void read(AuditOutput audit, int side, EntrySorter sorter) throws IOException {
    ByteWriter entry = new ByteWriter();
    for (String shard : audit.shards(TABLE)) {
      audit.readJson(
          shard,
          row -> {
            String key = row.path("site").asText() + "\u0001" + row.path("text").asText();
            entry.reset().putBytes(key.getBytes(StandardCharsets.UTF_8)).putByte(0);
            entry.putByte(side).putLong(row.path("documents").asLong());
            sorter.add(entry.array(), 0, entry.length());
            return true;
          });
    }
  }

  private void merge(EntryCursor entries) throws IOException {
    ByteReader reader = new ByteReader();
    byte[] at = new byte[0];
    long[] documents = new long[2];
    while (entries.next()) {
      int length = entries.length() - TAIL;
      int from = entries.offset();
      if (!Arrays.equals(at, 0, at.length, entries.array(), from, from + length)) {
        piece(at, documents);
        documents = new long[2];
        at = Arrays.copyOfRange(entries.array(), from, from + length);
      }
      entries.read(reader).skip(length + 1);
      documents[reader.getByte()] += reader.getLong();
    }
    piece(at, documents);
  }

  private void piece(byte[] key, long[] documents) {
    if (documents[0] > 0 && documents[1] > 0) {
      inBoth++;
    } else if (documents[0] + documents[1] > 0) {
      String name = new String(key, StandardCharsets.UTF_8);
      int bar = name.indexOf('\u0001');
      Piece piece =
          new Piece(name.substring(0, bar), name.substring(bar + 1), documents[0] + documents[1]);
      (documents[0] == 0 ? appeared : gone).offer(piece);
    }
  }

  private static void write(ObjectNode node, String name, TopRows<Piece> pieces) {
    for (Piece piece : pieces.inOrder()) {
      node.withArray(name)
          .addObject()
          .put("site", piece.site)
          .put("text", piece.text)
          .put("documents", piece.documents);
    }
  }

  private static TopRows<Piece> top() {
    return new TopRows<>(
        MOST,
        Comparator.comparingLong((Piece p) -> -p.documents)
            .thenComparing(Piece::site)
            .thenComparing(Piece::text));
  }
}
