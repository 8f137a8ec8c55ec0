package org.corpusaudit.corpus;

/** Why a record is rejected: the closed list of the {@code rejected/} output. */
public enum RejectedReason {
  /** Not one JSON object. */
  BAD_JSON("bad-json", "not one JSON object"),
  /** Bytes that are not UTF-8. */
  BAD_UTF8("bad-utf8", "bytes that are not UTF-8"),
  /** A page whose letters cannot be read in any encoding that it states. */
  BAD_ENCODING(
      "bad-encoding", "a page whose letters are lost: it is in no encoding that it states"),
  /** No text, or nothing but white space. */
  MISSING_TEXT("missing-text", "no text, or only white space"),
  /** A known field whose value is of another type. */
  WRONG_TYPE("wrong-type", "a known field of another type"),
  /** Longer than the bound on records. */
  TOO_LONG(
      "too-long",
      "longer than input.maxRecordBytes, an id, address, site or title of more than 16,384"
          + " characters, more than 65,536 fields, or a page of too many tags"),
  /** Another record has the same id. */
  REPEATED_ID("repeated-id", "another record has the same id"),
  /** A row of a table that has other columns than its header line. */
  BAD_ROW("bad-row", "other columns than the header line, or broken quotes"),
  /** A record of an archive that cannot be taken apart. */
  CORRUPT_RECORD("corrupt-record", "an archived answer or a row that cannot be taken apart"),
  /** A compressed file or an archive ends early. */
  TRUNCATED_FILE("truncated-file", "a compressed file or an archive ends early"),
  /** A file cannot be read from some place on. */
  CORRUPT_FILE("corrupt-file", "a file is broken from there on");

  private final String label;
  private final String meaning;

  RejectedReason(String label, String meaning) {
    this.label = label;
    this.meaning = meaning;
  }

  /** What happened, for a person. */
  public String meaning() {
    return meaning;
  }

  /** The reason as it stands in outputs. */
  public String label() {
    return label;
  }
}
