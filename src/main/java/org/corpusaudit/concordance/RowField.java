package org.corpusaudit.concordance;

/** The fields that are read of a row of {@code documents/}. */
enum RowField {
  ID,
  URL,
  SITE,
  PUBLISHED,
  TITLE,
  TEXT,
  AUDIT_SITE,
  AUDIT_LANGUAGE,

  /** Any other. */
  NONE;

  /** Where its value stands in a row that was read. */
  @SuppressWarnings("EnumOrdinal")
  int place() {
    return ordinal();
  }

  /** The field of a name, in the row itself or in its object {@code audit}. */
  static RowField of(String name, boolean inAudit) {
    if (inAudit) {
      return switch (name) {
        case "site" -> AUDIT_SITE;
        case "language" -> AUDIT_LANGUAGE;
        default -> NONE;
      };
    }
    return switch (name) {
      case "id" -> ID;
      case "url" -> URL;
      case "site" -> SITE;
      case "published" -> PUBLISHED;
      case "title" -> TITLE;
      case "text" -> TEXT;
      default -> NONE;
    };
  }
}
