package org.corpusaudit.corpus.formats;

import org.corpusaudit.corpus.Rejected;
import org.corpusaudit.corpus.RejectedReason;

/** What to write where records are not in the encoding, of the types or of the columns expected. */
final class UnsoundRecords {
  private UnsoundRecords() {}

  /** A sentence on a rejected record that says what to set; empty where no setting may help. */
  static String advice(Rejected rejected) {
    String where = rejected.file() + ", byte " + rejected.position() + ": " + rejected.message();
    if (rejected.reason() == RejectedReason.BAD_UTF8) {
      return where + "; write --set input.encoding=NAME with its encoding, such as windows-1252";
    }
    if (rejected.reason() == RejectedReason.WRONG_TYPE) {
      return where
          + "; write --set input.fields.KEY=NAME with a field that holds one, where FIELD.NAME"
          + " looks into an object";
    }
    if (ForeignBytes.isSaid(rejected.message())) {
      return rejected.file() + ": " + rejected.message();
    }
    boolean isTable =
        rejected.reason() == RejectedReason.CORRUPT_FILE && rejected.message().contains(": set ");
    return isTable ? rejected.message() : "";
  }
}
