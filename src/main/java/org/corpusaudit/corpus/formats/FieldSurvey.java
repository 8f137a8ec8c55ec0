package org.corpusaudit.corpus.formats;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.corpusaudit.corpus.Article;
import org.corpusaudit.corpus.ReadSettings;
import org.corpusaudit.corpus.RecordFields;
import org.corpusaudit.corpus.Rejected;
import org.corpusaudit.corpus.RejectedReason;

/**
 * Looks at the first records of some files for what makes all of them useless: fields that go by
 * other names, and what is no JSON. Cost: {@value #MOST_RECORDS} records and {@value #MOST_FILES}
 * files at most.
 */
public final class FieldSurvey implements RecordReceiver {
  private static final int MOST_RECORDS = 1000;
  private static final int MOST_FILES = 16;
  private static final int MOST_NAMES = 30;
  private static final int MOST_DIFFERENT = 10_000;
  private static final int MOST_NAME_CHARS = 1_000;
  private static final int FIRST_BYTES = 16 << 20;

  /** Of a field that may be the text, a record's share: shorter ones are titles and names. */
  private static final int FEWEST_BYTES = 40;

  private final ReadSettings settings;
  private final BlockReader reader;
  private final Map<String, Long> names = new LinkedHashMap<>();
  private int records;
  private int recordsBefore;
  private int ofNoJson;
  private int ofNoJsonBefore;
  private int ofUnsound;
  private int withoutText;

  /** Records whose fields were all read. */
  private int whole;

  private String start = "";
  private String why = "";

  /** What is said of the first file that is mostly no JSON. */
  private String little = "";

  /** What is said of the first record that settings may mend. */
  private String unsound = "";

  private Optional<String> wrapped = Optional.empty();

  private FieldSurvey(ReadSettings settings, ByteSource source) {
    this.settings = settings;
    this.reader = new BlockReader(settings, source);
  }

  /** Enough has been seen. */
  private static final class EnoughException extends IOException {}

  /**
   * Why files cannot be read as settings say, in one sentence; empty where nothing is wrong.
   *
   * @param mostRejected the share of records that may be rejected, 0 to 1
   */
  public static Optional<String> fault(
      List<InputFile> files, ReadSettings settings, double mostRejected, ByteSource source)
      throws IOException {
    FieldSurvey survey = new FieldSurvey(settings, source);
    int looked = 0;
    for (InputFile file : files) {
      Optional<Format> format = Format.of(file.path(), settings);
      boolean hasFields = format.isPresent() && format.get().records().hasFields();
      if (!hasFields) {
        continue;
      }
      if (looked++ == MOST_FILES || survey.records >= MOST_RECORDS) {
        break;
      }
      survey.read(file, format.get());
      if (survey.isWrapped() && mostRejected < 1) {
        return Optional.of(WrappedRecords.refusal(file.path(), survey.wrapped.get()));
      }
    }
    return survey
        .mostlyNoJson(mostRejected)
        .or(() -> survey.mostlyUnsound(mostRejected))
        .or(survey::missing)
        .or(() -> survey.mostlyWithoutText(mostRejected));
  }

  private void read(InputFile file, Format format) throws IOException {
    start = "";
    wrapped = Optional.empty();
    recordsBefore = records;
    ofNoJsonBefore = ofNoJson;
    long end = format.isDivisible() ? Math.min(file.bytes(), FIRST_BYTES) : file.bytes();
    try {
      reader.read(new FileRange(file, 0, end), this);
    } catch (RecordSink.SinkException e) {
      if (!(e.getCause() instanceof EnoughException)) {
        throw e;
      }
    }
    int ofFile = records - recordsBefore;
    boolean seemsJson = start.startsWith("{") || start.startsWith("[");
    if (little.isEmpty() && seemsJson && (ofNoJson - ofNoJsonBefore) * 2 > ofFile) {
      little =
          file.path()
              + " holds little JSON among its first "
              + ofFile
              + " records, the first: "
              + why;
    }
  }

  /** Whether the file that was read last is one object, and its records stand within it. */
  private boolean isWrapped() {
    boolean opens = !start.isEmpty(); // Its first line is no JSON, and the field is open behind it.
    return wrapped.isPresent()
        && (opens || records - recordsBefore == 1 + ofNoJson - ofNoJsonBefore);
  }

  /** What is said of records that are mostly no JSON: one such file among others is read. */
  private Optional<String> mostlyNoJson(double mostRejected) {
    return little.isEmpty() || ofNoJson * 2 <= records || ofNoJson <= mostRejected * records
        ? Optional.empty()
        : Optional.of(little);
  }

  /** What is said of records that are mostly not as they are read, in a way that settings tell. */
  private Optional<String> mostlyUnsound(double mostRejected) {
    return unsound.isEmpty() || ofUnsound * 2 <= records || ofUnsound <= mostRejected * records
        ? Optional.empty()
        : Optional.of(unsound);
  }

  private Optional<String> missing() {
    if (names.isEmpty() || whole == 0) { // Of no JSON, or of no fields, or broken before others.
      return Optional.empty();
    }
    for (Map.Entry<String, String> field : settings.fields().byKey().entrySet()) {
      String key = field.getKey();
      String name = field.getValue();
      boolean told = !name.equals(key) || key.equals("text") || key.equals("entities");
      if (told && !names.containsKey(name)) {
        return Optional.of(
            "no record among the first "
                + records
                + " has the field "
                + name
                + ", which input.fields."
                + key
                + " names; "
                + advice(key));
      }
    }
    return Optional.empty();
  }

  private Optional<String> mostlyWithoutText(double mostRejected) {
    if (withoutText * 2 <= records || withoutText <= mostRejected * records) {
      return Optional.empty();
    }
    return Optional.of(
        String.format(
            Locale.ROOT,
            "%,d of the first %,d records have no text in the field %s; %s",
            withoutText,
            records,
            settings.fields().text(),
            advice("text")));
  }

  /** The fields that are there, and what to write for one of them to be the one that is meant. */
  private String advice(String key) {
    String fits = "";
    if (key.equals("text")) {
      long most = (long) FEWEST_BYTES * withoutText;
      for (Map.Entry<String, Long> field : names.entrySet()) {
        boolean other = settings.fields().isKnown(field.getKey());
        if (!other && field.getValue() > most) {
          most = field.getValue();
          fits = field.getKey();
        }
      }
    }
    return "they have "
        + String.join(", ", names.keySet().stream().limit(MOST_NAMES).toList())
        + (names.size() > MOST_NAMES ? " …" : "")
        + ": write --set input.fields."
        + key
        + "="
        + (fits.isEmpty() ? "NAME with one of them" : fits + ", which is the longest");
  }

  @Override
  public void article(Article article) throws IOException {
    whole++;
    seen(new byte[0]);
  }

  @Override
  public void rejected(Rejected rejected) throws IOException {
    boolean first = rejected.position() == 0;
    if (rejected.reason() == RejectedReason.BAD_JSON
        || (first && rejected.reason() == RejectedReason.TOO_LONG)) {
      ofNoJson++;
      if (first) {
        start = new String(rejected.record(), StandardCharsets.UTF_8).replace("\uFEFF", "").strip();
        why = rejected.message();
        wrapped = WrappedRecords.fieldOf(start);
      }
    }
    String advice = UnsoundRecords.advice(rejected);
    if (!advice.isEmpty()) {
      ofUnsound++;
      unsound = unsound.isEmpty() ? advice : unsound;
    }
    boolean textless = rejected.reason() == RejectedReason.MISSING_TEXT;
    if (textless && first) {
      wrapped = WrappedRecords.fieldOf(rejected.record(), reader.lastFields());
    }
    withoutText += textless ? 1 : 0;
    whole += textless ? 1 : 0;
    seen(textless ? rejected.record() : new byte[0]);
  }

  /** Counts a record's fields, of one without text also how long the strings in them are. */
  private void seen(byte[] record) throws IOException {
    RecordFields fields = reader.lastFields();
    for (int i = 0; i < fields.size(); i++) {
      int start = fields.start(i);
      boolean string = start < record.length && record[start] == '"';
      String name = fields.name(i);
      if (name.length() > MOST_NAME_CHARS
          || (names.size() >= MOST_DIFFERENT && !names.containsKey(name))) {
        continue; // It is no field that many records have.
      }
      names.merge(name, string ? (long) fields.end(i) - start : 0L, Long::sum);
    }
    if (++records >= MOST_RECORDS) {
      throw new EnoughException();
    }
  }
}
