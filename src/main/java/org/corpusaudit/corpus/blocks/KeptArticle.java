package org.corpusaudit.corpus.blocks;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.corpusaudit.corpus.Article;
import org.corpusaudit.corpus.Published;
import org.corpusaudit.corpus.RecordFields;
import org.corpusaudit.corpus.RecordSource;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;

/**
 * The bytes of an article in a {@link BlockStore}: its fields, then its text as Java holds it, so
 * that reading it is copying it. Bytes live as long as the process: they have no version. Not
 * thread-safe.
 */
final class KeptArticle {
  private static final int LATIN = 1;
  private static final int WIDE = 2;
  private static final byte[] NO_RECORD = new byte[0];
  private static final RecordFields NO_FIELDS = new RecordFields();

  private final ByteWriter fields = new ByteWriter();
  private final ByteReader reader = new ByteReader();
  private byte[] bytes = new byte[8 << 10];
  private char[] chars = new char[4 << 10];
  private int length;
  private String file = "";
  private byte[] fileBytes = new byte[0];

  /** The bytes of an article, {@link #length} of them from index 0 on; valid until the next. */
  byte[] write(Article article) {
    RecordSource record = article.record();
    fields.reset();
    fields.putString(article.id()).putString(article.url()).putString(article.site());
    fields.putString(article.title()).putString(article.language()).putString(article.markup());
    fields
        .putString(article.published().instant())
        .putLong(article.published().epochSeconds())
        .putLong(article.published().lastSecond());
    fields.putString(record.file()).putVarLong(record.position());
    String text = article.text();
    int size = text.length();
    boolean latin = isLatin(text);
    fields.putByte(latin ? LATIN : WIDE).putVarLong(size);
    length = fields.length() + (latin ? size : size * 2);
    if (length > bytes.length) {
      bytes = new byte[Math.max(length, bytes.length * 2)];
    }
    System.arraycopy(fields.array(), 0, bytes, 0, fields.length());
    if (latin) {
      System.arraycopy(text.getBytes(StandardCharsets.ISO_8859_1), 0, bytes, fields.length(), size);
    } else {
      text.getChars(0, size, grown(size), 0);
      wide(bytes, fields.length(), size).asCharBuffer().put(chars, 0, size);
    }
    return bytes;
  }

  int length() {
    return length;
  }

  /** The article of bytes that {@link #write} made; its record holds only where it stood. */
  Article read(byte[] source, int size) {
    reader.reset(source, 0, size);
    String id = reader.getString();
    String url = reader.getString();
    String site = reader.getString();
    String title = reader.getString();
    String language = reader.getString();
    String markup = reader.getString();
    Published published = new Published(reader.getString(), reader.getLong(), reader.getLong());
    String path = path();
    long position = reader.getVarLong();
    boolean latin = reader.getByte() == LATIN;
    int count = reader.getVarInt();
    String text;
    if (latin) {
      text = new String(source, reader.position(), count, StandardCharsets.ISO_8859_1);
    } else {
      wide(source, reader.position(), count).asCharBuffer().get(grown(count), 0, count);
      text = new String(chars, 0, count);
    }
    RecordSource record = new RecordSource(path, position, NO_RECORD, 0, NO_FIELDS);
    return new Article(id, url, site, title, text, published, language, markup, record);
  }

  /** The file's path, which mostly is that of the article before. */
  private String path() {
    byte[] next = reader.getSized();
    if (!Arrays.equals(next, fileBytes)) {
      fileBytes = next;
      file = new String(next, StandardCharsets.UTF_8);
    }
    return file;
  }

  private char[] grown(int size) {
    if (size > chars.length) {
      chars = new char[Math.max(size, chars.length * 2)];
    }
    return chars;
  }

  private static ByteBuffer wide(byte[] bytes, int from, int chars) {
    return ByteBuffer.wrap(bytes, from, chars * Character.BYTES).order(ByteOrder.nativeOrder());
  }

  private static boolean isLatin(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0xFF) {
        return false;
      }
    }
    return true;
  }
}
