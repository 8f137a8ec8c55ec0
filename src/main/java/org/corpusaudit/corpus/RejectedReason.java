package org.corpusaudit.corpus;

/** Why a record is rejected: the closed list of the {@code rejected/} output. */
public enum RejectedReason {
  /** Not one JSON object. */
  BAD_JSON("bad-json"),
  /** Bytes that are not UTF-8. */
  BAD_UTF8("bad-utf8"),
  /** No text, or nothing but white space. */
  MISSING_TEXT("missing-text"),
  /** A known field whose value is of another type. */
  WRONG_TYPE("wrong-type"),
  /** Longer than the bound on records. */
  TOO_LONG("too-long"),
  /** Another record has the same id. */
  REPEATED_ID("repeated-id"),
  /** A row of a table that has other columns than its header line. */
  BAD_ROW("bad-row"),
  /** A record of an archive that cannot be taken apart. */
  CORRUPT_RECORD("corrupt-record"),
  /** A compressed file or an archive ends early. */
  TRUNCATED_FILE("truncated-file"),
  /** A file cannot be read from some place on. */
  CORRUPT_FILE("corrupt-file");

  private final String label;

  RejectedReason(String label) {
    this.label = label;
  }

  /** The reason as it stands in outputs. */
  public String label() {
    return label;
  }
}
