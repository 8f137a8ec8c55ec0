package org.corpusaudit.corpus.blocks;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.corpusaudit.corpus.Article;
import org.corpusaudit.corpus.RecordFields;
import org.corpusaudit.corpus.RecordSource;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;

/**
 * The record behind an article in a {@link BlockStore}, as it stood in its file: where its fields
 * are, then its bytes. It follows the {@link KeptArticle} and is passed over by whoever asks for
 * the article alone. Bytes live as long as the process: they have no version. Not thread-safe.
 */
final class KeptRecord {
  /** Arrays are doubled up to here, and beyond it are as large as a record needs. */
  private static final int MOST_SPARE = 1 << 20;

  private final ByteWriter places = new ByteWriter();
  private final ByteReader reader = new ByteReader();
  private final RecordFields fields = new RecordFields();
  private byte[] header = new byte[256];
  private byte[] line = new byte[8 << 10];
  private byte[] nameBytes = new byte[0];
  private final List<String> names = new ArrayList<>();

  /** Appends a record to a file: the number of its bytes, and those. */
  void write(RecordSource record, DataOutputStream out) throws IOException {
    RecordFields all = record.fields();
    places.reset().putVarLong(all.size());
    for (int i = 0; i < all.size(); i++) {
      places.putVarLong(all.start(i)).putVarLong(all.end(i) - all.start(i));
    }
    for (int i = 0; i < all.size(); i++) {
      places.putString(all.name(i));
    }
    out.writeInt(Integer.BYTES + places.length() + record.length());
    out.writeInt(places.length());
    out.write(places.array(), 0, places.length());
    out.write(record.line(), 0, record.length());
  }

  /**
   * Reads the record of an article, whose place is known.
   *
   * @param length bytes of the record as it was written
   * @return the article with its record, which is valid until the next is read
   */
  Article read(DataInputStream in, int length, Article article) throws IOException {
    int head = in.readInt();
    header = atLeast(header, head);
    in.readFully(header, 0, head);
    int bytes = length - Integer.BYTES - head;
    line = atLeast(line, bytes);
    in.readFully(line, 0, bytes);
    readFields(head);
    RecordSource place = article.record();
    return article.withRecord(
        new RecordSource(place.file(), place.position(), line, bytes, fields));
  }

  private void readFields(int head) {
    reader.reset(header, 0, head);
    int count = reader.getVarInt();
    int[] places = new int[2 * count];
    for (int i = 0; i < places.length; i++) {
      places[i] = reader.getVarInt();
    }
    readNames(count);
    fields.clear();
    for (int i = 0; i < count; i++) {
      fields.add(names.get(i), places[2 * i], places[2 * i] + places[2 * i + 1]);
    }
  }

  /** The names, which mostly are those of the record before. */
  private void readNames(int count) {
    byte[] bytes = reader.array();
    int from = reader.position();
    int to = from + reader.remaining();
    if (names.size() == count && Arrays.equals(nameBytes, 0, nameBytes.length, bytes, from, to)) {
      return;
    }
    nameBytes = Arrays.copyOfRange(bytes, from, to);
    names.clear();
    for (int i = 0; i < count; i++) {
      names.add(reader.getString());
    }
  }

  private static byte[] atLeast(byte[] array, int size) {
    return size <= array.length
        ? array
        : new byte[Math.max(size, Math.min(MOST_SPARE, array.length * 2))];
  }
}
