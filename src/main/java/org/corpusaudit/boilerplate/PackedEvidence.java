package org.corpusaudit.boilerplate;

import java.io.IOException;
import java.util.Arrays;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.EntryCombiner;
import org.corpusaudit.page.EntryCursor;

/**
 * Makes one entry of the entries of a piece in a block: the earliest as it is, of the others only
 * where they stand and their contents, which is all that {@link EvidenceMerge} asks of them; of
 * those the {@value EvidenceEntry#MOST_DISTINCT} earliest. Ten bytes instead of 35 for each page
 * but the first of a site in a block. Not thread-safe.
 */
final class PackedEvidence {
  private final EntryCombiner.Sink out;
  private final ByteReader reader = new ByteReader();
  private final ByteWriter entry = new ByteWriter();
  private final EarliestContents others = new EarliestContents();
  private byte[] first = new byte[0];
  private int rest;
  private long key;
  private long pages;
  private int last;

  private PackedEvidence(EntryCombiner.Sink out) {
    this.out = out;
  }

  /** Folds the entries of one block, packed ones too, which {@link EntryCombiner} has sorted. */
  static void fold(EntryCursor sorted, EntryCombiner.Sink out) throws IOException {
    PackedEvidence packed = new PackedEvidence(out);
    while (sorted.next()) {
      packed.entry(sorted.array(), sorted.offset(), sorted.length());
    }
    packed.end();
  }

  /** Takes an entry; all of a piece come together. */
  private void entry(byte[] source, int offset, int length) {
    reader.reset(source, offset, length);
    long next = reader.getLong();
    if (first.length > 0 && next != key) {
      end();
    }
    key = next;
    boolean leads =
        first.length == 0
            || Arrays.compareUnsigned(source, offset, offset + length, first, 0, first.length) < 0;
    if (leads && first.length > 0) {
      others.add(EvidenceEntry.position(first, Long.BYTES), content(first, 0, first.length));
    }
    int position = EvidenceEntry.position(reader);
    reader.skip(EvidenceEntry.HEAD - Long.BYTES - Short.BYTES);
    long more = reader.getVarLong();
    pages += more;
    last = Math.max(last, position);
    if (more > 1) {
      last = Math.max(last, EvidenceEntry.position(reader));
      for (int left = reader.getVarInt(); left > 0; left--) {
        others.add(position + reader.getVarInt(), reader.getLong());
      }
    }
    if (leads) {
      first = new ByteReader().reset(source, offset, length).getBytes(length);
      rest = length - reader.remaining();
    } else {
      others.add(position, content(source, offset, length));
    }
  }

  private void end() {
    if (first.length == 0) {
      return;
    }
    entry.reset().putBytes(first, 0, EvidenceEntry.HEAD).putVarLong(pages);
    if (pages > 1) {
      int position = EvidenceEntry.position(first, Long.BYTES);
      long leader = content(first, 0, first.length);
      int different = 0;
      for (int i = 0; i < others.size(); i++) {
        different += others.content(i) != leader ? 1 : 0;
      }
      entry.putByte(last >>> 8).putByte(last).putVarLong(different);
      for (int i = 0; i < others.size(); i++) {
        if (others.content(i) != leader) {
          entry.putVarLong(others.position(i) - position).putLong(others.content(i));
        }
      }
    }
    entry.putBytes(first, rest, first.length - rest);
    out.entry(entry.array(), 0, entry.length());
    first = new byte[0];
    others.clear();
    pages = 0;
    last = 0;
  }

  private static long content(byte[] source, int offset, int length) {
    return new ByteReader().reset(source, offset, length).skip(Long.BYTES + Short.BYTES).getLong();
  }
}
