package org.corpusaudit.neardup;

import java.nio.charset.StandardCharsets;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;

/**
 * A member of a cluster as it stands for keeper: what is written of it sorts, as bytes, in the
 * order that the settings say.
 *
 * @param length characters of its cleaned text
 * @param id its id
 * @param content fingerprint of its folded words
 * @param handle where it stands
 * @param work which work its address names; 0 for none
 * @param title the words of its title
 */
record KeeperCandidate(int length, String id, long content, long handle, long work, Title title) {

  /** Writes what is known of an article, behind what its cluster's entries begin with. */
  static void write(ContentEntry article, DuplicateSettings settings, ByteWriter entry) {
    article.writeOrder(entry, settings);
    // Where all else is the same, an earlier audit's article, whose handle is greater, goes first.
    entry.putLong(article.content()).putLong(~article.handle()).putLong(article.work());
    int beforeTitle = entry.length();
    article.title().writeTo(entry);
    entry.putInt(entry.length() - beforeTitle);
  }

  /** Reads what {@link #write} wrote. */
  static KeeperCandidate readFrom(ByteReader reader) {
    byte[] entry = reader.getBytes(reader.remaining());
    int titleBytes = new ByteReader(entry).skip(entry.length - Integer.BYTES).getInt();
    int idStart = ContentEntry.ORDER_BYTES;
    int idEnd = entry.length - Integer.BYTES - titleBytes - 3 * Long.BYTES - 1;
    ByteReader tail = new ByteReader(entry).skip(idEnd + 1);
    return new KeeperCandidate(
        Integer.MAX_VALUE - new ByteReader(entry).skip(idStart - Integer.BYTES).getInt(),
        new String(entry, idStart, idEnd - idStart, StandardCharsets.UTF_8),
        tail.getLong(),
        ~tail.getLong(),
        tail.getLong(),
        Title.readFrom(tail));
  }

  /** Whether it is a longer version of the work that another is one of, by their addresses. */
  boolean isLongerVersionOf(KeeperCandidate other) {
    return work != 0 && work == other.work && length > other.length;
  }
}
