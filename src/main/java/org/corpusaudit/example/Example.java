package org.corpusaudit.example;

import java.util.Comparator;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;

/**
 * A place where an item stands in a kept, cleaned article.
 *
 * @param hash of article and item: the least are chosen
 * @param id the article
 * @param start where it starts in the cleaned text, in UTF-16 code units
 * @param end behind its last
 * @param before what stands before it
 * @param text what stands there
 * @param after what stands behind it
 */
public record Example(
    long hash, String id, int start, int end, String before, String text, String after) {
  static final Comparator<Example> ORDER =
      Comparator.comparingLong(Example::hash)
          .thenComparing(Example::id)
          .thenComparingInt(Example::start);

  static Example readFrom(ByteReader reader) {
    return new Example(
        reader.getLong(),
        reader.getString(),
        reader.getVarInt(),
        reader.getVarInt(),
        reader.getString(),
        reader.getString(),
        reader.getString());
  }

  void writeTo(ByteWriter out) {
    out.putLong(hash).putString(id).putVarLong(start).putVarLong(end);
    out.putString(before).putString(text).putString(after);
  }
}
