package org.corpusaudit.corpus;

import org.corpusaudit.output.JsonRow;
import org.corpusaudit.page.ByteWriter;

/**
 * Writes the row of {@code documents/}: the record's own fields, byte for byte, with the text
 * replaced by the cleaned one, known fields under the contract's names, the id added where it was
 * defaulted, and an {@code audit} object last. A field of the input called {@code audit} gives way.
 * Not thread-safe.
 */
public final class DocumentWriter {
  private final ReadSettings.FieldNames names;

  /** A writer for records whose fields have these names. */
  public DocumentWriter(ReadSettings.FieldNames names) {
    this.names = names;
  }

  /**
   * What the audit says of an article.
   *
   * @param cluster name of its cluster, or empty
   * @param withheld why nothing was stripped of it although rules would, or empty
   * @param strippedChars characters of the original that were stripped
   * @param tokens tokens of the cleaned text
   */
  public record Audit(String cluster, String withheld, int strippedChars, int tokens) {}

  /** Appends the row. */
  public void write(ByteWriter out, Article article, String cleaned, Audit audit) {
    RecordSource record = article.record();
    RecordFields fields = record.fields();
    out.putByte('{');
    boolean hasId = false;
    boolean hasText = false;
    for (int i = 0; i < fields.size(); i++) {
      String name = contractName(fields.name(i));
      if (name.equals("audit") || (name.equals("id") && isNull(record, i))) {
        continue;
      }
      hasId |= name.equals("id");
      name(out, name);
      if (name.equals("text")) {
        hasText = true;
        text(out, article, cleaned, record, i);
      } else {
        out.putBytes(record.line(), fields.start(i), fields.end(i) - fields.start(i));
      }
    }
    if (!hasId) {
      name(out, "id");
      JsonRow.quote(out, article.id());
    }
    if (!hasText) {
      name(out, "text");
      JsonRow.quote(out, cleaned);
    }
    name(out, "audit");
    JsonRow row = JsonRow.row(out);
    row.text("language", article.language()).text("site", article.site());
    if (!audit.cluster().isEmpty()) {
      row.text("cluster", audit.cluster());
    }
    if (!audit.withheld().isEmpty()) {
      row.text("stripping", "withheld").text("strippingReason", audit.withheld());
    }
    row.number("strippedChars", audit.strippedChars()).number("tokens", audit.tokens()).end();
    out.putByte('}');
  }

  private static void text(
      ByteWriter out, Article article, String cleaned, RecordSource record, int field) {
    if (cleaned.equals(article.text())) {
      int start = record.fields().start(field);
      out.putBytes(record.line(), start, record.fields().end(field) - start);
    } else {
      JsonRow.quote(out, cleaned);
    }
  }

  private static boolean isNull(RecordSource record, int field) {
    int start = record.fields().start(field);
    return record.line()[start] == 'n' || record.fields().end(field) - start == 2;
  }

  private String contractName(String name) {
    if (name.equals(names.text())) {
      return "text";
    }
    if (name.equals(names.id())) {
      return "id";
    }
    if (name.equals(names.url())) {
      return "url";
    }
    if (name.equals(names.site())) {
      return "site";
    }
    if (name.equals(names.title())) {
      return "title";
    }
    if (name.equals(names.published())) {
      return "published";
    }
    return name.equals(names.language()) ? "language" : name;
  }

  private static void name(ByteWriter out, String name) {
    if (out.array()[out.length() - 1] != '{') {
      out.putByte(',');
    }
    JsonRow.quote(out, name);
    out.putByte(':');
  }
}
