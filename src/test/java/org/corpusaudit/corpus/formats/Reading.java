package org.corpusaudit.corpus.formats;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.corpusaudit.corpus.Article;
import org.corpusaudit.corpus.ReadSettings;
import org.corpusaudit.corpus.RecordSource;
import org.corpusaudit.corpus.Rejected;
import org.corpusaudit.corpus.Skipped;

/** What a reader gave, as text. */
public final class Reading implements RecordReceiver {
  /** Sound articles, as {@code id=text}. */
  public final List<String> articles = new ArrayList<>();

  /** The articles' records: JSON. */
  public final List<String> records = new ArrayList<>();

  /** The dates of the articles, empty where unknown. */
  public final List<String> published = new ArrayList<>();

  /** What the articles' markup says of their lines. */
  public final List<String> markup = new ArrayList<>();

  /** Rejected records, as {@code reason@position}. */
  public final List<String> rejected = new ArrayList<>();

  /** What is said of each. */
  public final List<String> messages = new ArrayList<>();

  /** What was said of the last range that was read. */
  public RangeAccount account;

  /** What was skipped. */
  public final List<Skipped> skipped = new ArrayList<>();

  @Override
  public void article(Article article) {
    articles.add(article.id() + "=" + article.text());
    markup.add(article.markup());
    RecordSource record = article.record();
    records.add(
        new String(record.line(), 0, record.length(), java.nio.charset.StandardCharsets.UTF_8));
    published.add(article.published().instant());
  }

  @Override
  public void rejected(Rejected bad) {
    messages.add(bad.message());
    rejected.add(bad.reason().label() + "@" + bad.position());
  }

  @Override
  public void ended(RangeAccount range) {
    account = range;
  }

  @Override
  public void skipped(Skipped why) {
    skipped.add(why);
  }

  /** Reads a file that is whole in memory. */
  public static Reading of(String name, byte[] bytes, int maxRecordBytes) throws IOException {
    return of(name, bytes, 0, bytes.length, maxRecordBytes);
  }

  /** Reads a range of a file that is whole in memory. */
  public static Reading of(String name, byte[] bytes, long start, long end, int maxRecordBytes)
      throws IOException {
    return of(
        name,
        bytes,
        start,
        end,
        new ReadSettings(ReadSettings.FieldNames.defaults(), maxRecordBytes, false));
  }

  /** Reads a range of a file that is whole in memory as settings say. */
  public static Reading of(String name, byte[] bytes, long start, long end, ReadSettings settings)
      throws IOException {
    Reading reading = new Reading();
    new BlockReader(settings, path -> new SeekableInMemoryByteChannel(bytes))
        .read(new FileRange(new InputFile(name, bytes.length, 0), start, end), reading);
    return reading;
  }
}
