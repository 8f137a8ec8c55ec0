package org.corpusaudit.corpus.formats;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.corpusaudit.corpus.Article;
import org.corpusaudit.corpus.ReadSettings;
import org.corpusaudit.corpus.RecordFields;
import org.corpusaudit.corpus.Rejected;
import org.corpusaudit.corpus.RejectedReason;

/**
 * Looks at the first records of some files for what makes all of them useless: fields that go by
 * other names, and JSON that is not a record a line. Cost: {@value #MOST_RECORDS} records and
 * {@value #MOST_FILES} files at most.
 */
public final class FieldSurvey implements RecordReceiver {
  private static final int MOST_RECORDS = 1000;
  private static final int MOST_FILES = 16;
  private static final int MOST_NAMES = 30;
  private static final int FIRST_BYTES = 16 << 20;

  private final ReadSettings settings;
  private final BlockReader reader;
  private final Set<String> names = new LinkedHashSet<>();
  private int records;
  private int ofNoJson;
  private String start = "";

  private FieldSurvey(ReadSettings settings, ByteSource source) {
    this.settings = settings;
    this.reader = new BlockReader(settings, source);
  }

  /** Enough has been seen. */
  private static final class EnoughException extends IOException {}

  /** Why files cannot be read as settings say, in one sentence; empty where nothing is wrong. */
  public static Optional<String> fault(
      List<InputFile> files, ReadSettings settings, ByteSource source) throws IOException {
    FieldSurvey survey = new FieldSurvey(settings, source);
    int looked = 0;
    for (InputFile file : files) {
      Optional<Format> format = Format.of(file.path(), settings);
      boolean hasFields = format.isPresent() && format.get().records().hasFields();
      if (!hasFields || looked++ == MOST_FILES || survey.records >= MOST_RECORDS) {
        continue;
      }
      survey.read(file, format.get());
      if (survey.isOneValue()) {
        return Optional.of(oneValue(file.path(), survey.start.charAt(0)));
      }
    }
    return survey.missing();
  }

  private void read(InputFile file, Format format) throws IOException {
    start = "";
    ofNoJson = 0;
    int before = records;
    long end = format.isDivisible() ? Math.min(file.bytes(), FIRST_BYTES) : file.bytes();
    try {
      reader.read(new FileRange(file, 0, end), this);
    } catch (RecordSink.SinkException e) {
      if (!(e.getCause() instanceof EnoughException)) {
        throw e;
      }
    }
    ofNoJson = ofNoJson * 2 > records - before ? ofNoJson : 0;
  }

  private boolean isOneValue() {
    return ofNoJson > 0 && (start.startsWith("[") || start.startsWith("{"));
  }

  private static String oneValue(String path, char first) {
    return path
        + " holds JSON over several lines and not a record a line: convert it by jq -c "
        + (first == '[' ? "'.[]' " : ". ")
        + path
        + " > "
        + path
        + "l";
  }

  private Optional<String> missing() {
    if (names.isEmpty()) {
      return Optional.empty();
    }
    List<String> keys = List.of("id", "url", "site", "title", "text", "published", "language");
    List<String> wanted = settings.fields().all();
    for (int i = 0; i < keys.size(); i++) {
      String name = wanted.get(i);
      boolean told = !name.equals(keys.get(i)) || name.equals("text");
      if (told && !names.contains(name)) {
        return Optional.of(
            "no record among the first "
                + records
                + " has the field "
                + name
                + ", which input.fields."
                + keys.get(i)
                + " names; they have "
                + String.join(", ", names.stream().limit(MOST_NAMES).toList())
                + (names.size() > MOST_NAMES ? " …" : "")
                + ": set input.fields."
                + keys.get(i)
                + " to one of them");
      }
    }
    return Optional.empty();
  }

  @Override
  public void article(Article article) throws IOException {
    seen();
  }

  @Override
  public void rejected(Rejected rejected) throws IOException {
    boolean first = rejected.position() == 0;
    if (rejected.reason() == RejectedReason.BAD_JSON
        || (first && rejected.reason() == RejectedReason.TOO_LONG)) {
      ofNoJson++;
      if (first) {
        start = new String(rejected.record(), StandardCharsets.UTF_8).replace("\uFEFF", "").strip();
      }
    }
    seen();
  }

  private void seen() throws IOException {
    RecordFields fields = reader.lastFields();
    for (int i = 0; i < fields.size(); i++) {
      names.add(fields.name(i));
    }
    if (++records >= MOST_RECORDS) {
      throw new EnoughException();
    }
  }
}
