package org.corpusaudit.corpus;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.corpusaudit.output.JsonRow;
import org.corpusaudit.output.PassedJson;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.signals.SignalValues;
import org.corpusaudit.table.Column;

/**
 * Writes the row of {@code documents/}: the record's own fields, as they are written ({@link
 * PassedJson}), with the text replaced by the cleaned one, known fields under the contract's names
 * and null where the record lacks them, the id added where it was defaulted, and an {@code audit}
 * object last. What the input calls {@code audit}, or like a known field that {@code input.fields}
 * names otherwise, gives way: no row has a known field twice. Not thread-safe.
 */
public final class DocumentWriter {
  private static final List<String> KNOWN = CorpusTables.OF_INPUT.names();
  private static final int ID = KNOWN.indexOf(CorpusTables.ID.name());
  private static final int TEXT = KNOWN.indexOf(CorpusTables.TEXT.name());

  private static final Set<String> KEPT_OWN = Set.of(CorpusTables.AUDIT.name());
  private static final Set<String> REMOVED_OWN =
      Set.copyOf(CorpusTables.OF_REMOVAL.and(CorpusTables.AUDIT).names());

  private final List<String> names = new ArrayList<>();

  /** Mentions inside an object, with which they pass through. */
  private final String nested;

  private final boolean[] written = new boolean[KNOWN.size()];

  /** A writer for records whose fields have these names. */
  public DocumentWriter(ReadSettings.FieldNames fields) {
    nested = fields.entities().indexOf('.') > 0 ? fields.entities() : "";
    for (Column known : CorpusTables.OF_INPUT) {
      names.add(fields.of(known));
    }
  }

  /**
   * What the audit says of an article.
   *
   * @param cluster name of its cluster, or empty
   * @param duplicateOf id of the keeper that it is a copy of, or empty
   * @param similarity to that keeper
   * @param agency the news agency that it is credited to, or empty
   * @param withheld why nothing was stripped of it although rules would, or empty
   * @param strippedChars characters of the original that were stripped
   * @param tokens tokens of the cleaned text, if they were counted
   * @param signals what was measured of it, or nothing
   */
  public record Audit(
      String cluster,
      String duplicateOf,
      double similarity,
      String agency,
      String withheld,
      int strippedChars,
      OptionalInt tokens,
      SignalValues signals) {}

  /**
   * Why an article is dropped.
   *
   * @param reason how it is like the keeper, in a word, or that it is a filter
   * @param keeper the keeper's id, of a duplicate
   * @param similarity to the keeper, where it was measured
   * @param filter the signal that a filter removes it for
   */
  public record Removal(
      String reason,
      Optional<String> keeper,
      Optional<Double> similarity,
      Optional<String> filter) {
    /** It is like a keeper. */
    public static Removal of(String kind, String keeper, Optional<Double> similarity) {
      return new Removal(kind, Optional.of(keeper), similarity, Optional.empty());
    }

    /** A signal is outside its bound. */
    public static Removal by(String filter) {
      return new Removal("filter", Optional.empty(), Optional.empty(), Optional.of(filter));
    }
  }

  /** Appends the row of a kept article. */
  public void write(ByteWriter out, Article article, String cleaned, Audit audit) {
    fields(out, article, cleaned, KEPT_OWN);
    audit(out, article, audit);
  }

  /** Appends the row of a dropped article. */
  public void writeRemoved(
      ByteWriter out, Article article, String cleaned, Audit audit, Removal removal) {
    fields(out, article, cleaned, REMOVED_OWN);
    name(out, CorpusTables.WHY.name());
    JsonRow.quote(out, removal.reason());
    name(out, CorpusTables.KEEPER.name());
    quoteOrNull(out, removal.keeper());
    name(out, CorpusTables.REMOVED_SIMILARITY.name());
    String similarity =
        removal.similarity().map(s -> Double.toString(Math.round(s * 1e6) / 1e6)).orElse("null");
    out.putBytes(similarity.getBytes(StandardCharsets.US_ASCII));
    name(out, CorpusTables.FILTER.name());
    quoteOrNull(out, removal.filter());
    audit(out, article, audit);
  }

  private static void quoteOrNull(ByteWriter out, Optional<String> text) {
    if (text.isPresent()) {
      JsonRow.quote(out, text.get());
    } else {
      putNull(out);
    }
  }

  /** The fields of the record but those that the row has of its own. */
  private void fields(ByteWriter out, Article article, String cleaned, Set<String> own) {
    Arrays.fill(written, false);
    RecordSource record = article.record();
    RecordFields fields = record.fields();
    out.putByte('{');
    for (int i = 0; i < fields.size(); i++) {
      int known = names.indexOf(fields.name(i));
      String name = known < 0 ? fields.name(i) : KNOWN.get(known);
      if (!nested.isEmpty() && name.equals(nested)) {
        continue;
      }
      boolean givesWay = own.contains(name) || (known < 0 && KNOWN.contains(name));
      if (givesWay || (known >= 0 && isRepeated(known, i, fields))) {
        continue;
      }
      name(out, name);
      if (known < 0) {
        PassedJson.put(out, record.line(), fields.start(i), fields.end(i) - fields.start(i));
        continue;
      }
      written[known] = true;
      if (known == TEXT) {
        text(out, article, cleaned, record, i);
      } else if (known == ID) {
        JsonRow.quote(out, article.id()); // An empty one is defaulted.
      } else {
        known(out, record.line(), fields.start(i), fields.end(i) - fields.start(i));
      }
    }
    for (int known = 0; known < written.length; known++) {
      if (!written[known]) {
        name(out, KNOWN.get(known));
        lacking(out, known, article, cleaned);
      }
    }
  }

  private static void audit(ByteWriter out, Article article, Audit audit) {
    name(out, CorpusTables.AUDIT.name());
    boolean isCopy = !audit.duplicateOf().isEmpty();
    JsonRow row =
        JsonRow.row(CorpusTables.AUDIT.fields(), out)
            .put(CorpusTables.AUDIT_LANGUAGE, article.language())
            .put(CorpusTables.AUDIT_SITE, article.site())
            .put(CorpusTables.CLUSTER, audit.cluster().isEmpty() ? null : audit.cluster())
            .put(CorpusTables.DUPLICATE_OF, isCopy ? audit.duplicateOf() : null);
    if (isCopy) {
      row.put(CorpusTables.SIMILARITY, audit.similarity());
    } else {
      row.putNone(CorpusTables.SIMILARITY);
    }
    row.put(CorpusTables.AGENCY, audit.agency().isEmpty() ? null : audit.agency());
    row.put(CorpusTables.STRIPPING, audit.withheld().isEmpty() ? null : "withheld")
        .put(CorpusTables.STRIPPING_REASON, audit.withheld().isEmpty() ? null : audit.withheld())
        .put(CorpusTables.STRIPPED_CHARS, audit.strippedChars());
    if (audit.tokens().isPresent()) {
      row.put(CorpusTables.TOKENS, audit.tokens().getAsInt());
    } else {
      row.putNone(CorpusTables.TOKENS);
    }
    audit.signals().put(row, CorpusTables.SIGNALS);
    row.end();
    out.putByte('}');
  }

  /** Whether a known field stands in the record again: its last value is the article's. */
  private boolean isRepeated(int known, int field, RecordFields fields) {
    for (int later = field + 1; later < fields.size(); later++) {
      if (names.get(known).equals(fields.name(later))) {
        return true;
      }
    }
    return false;
  }

  /**
   * A value of a known field: a text as it is; null, as what programs write for nothing ({@code
   * false}, {@code []}, {@code {}}) is; of anything else its JSON as a text.
   */
  private static void known(ByteWriter out, byte[] line, int start, int length) {
    boolean isNone = line[start] == 'f' || (length == 2 && "[{".indexOf(line[start]) >= 0);
    if (isNone) {
      putNull(out);
    } else if (line[start] == '"' || line[start] == 'n') {
      PassedJson.put(out, line, start, length);
    } else {
      JsonRow.quote(out, line, start, length);
    }
  }

  private static void lacking(ByteWriter out, int known, Article article, String cleaned) {
    if (known == ID) {
      JsonRow.quote(out, article.id());
    } else if (known == TEXT) {
      JsonRow.quote(out, cleaned);
    } else {
      putNull(out);
    }
  }

  private static void text(
      ByteWriter out, Article article, String cleaned, RecordSource record, int field) {
    if (cleaned.equals(article.text())) {
      int start = record.fields().start(field);
      PassedJson.put(out, record.line(), start, record.fields().end(field) - start);
    } else {
      JsonRow.quote(out, cleaned);
    }
  }

  private static void putNull(ByteWriter out) {
    out.putByte('n').putByte('u').putByte('l').putByte('l');
  }

  private static void name(ByteWriter out, String name) {
    if (out.array()[out.length() - 1] != '{') {
      out.putByte(',');
    }
    JsonRow.quote(out, name);
    out.putByte(':');
  }
}
