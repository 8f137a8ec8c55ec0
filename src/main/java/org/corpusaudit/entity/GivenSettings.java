package org.corpusaudit.entity;

import java.io.Serializable;
import java.util.SortedMap;

/**
 * How mentions that come with the input are read.
 *
 * @param field the record's field that holds them, or empty where none come
 * @param offsets what their offsets count in the original text
 * @param types for labels of the input PER, LOC, ORG, MISC, or none for what is no name; others go
 *     by the names that other tools use
 */
public record GivenSettings(String field, Offsets offsets, SortedMap<String, String> types)
    implements Serializable {
  /** What an offset counts. */
  public enum Offsets {
    /** Java, JavaScript and this program's own mentions. */
    UTF_16,
    /** Python: spaCy, Stanza, Transformers. */
    CODE_POINTS,
    /** Bytes of UTF-8: Rust and Go. */
    BYTES
  }

  /** Whether mentions come with the input. */
  public boolean isOn() {
    return !field.isEmpty();
  }
}
