package org.corpusaudit.table;

import java.io.Serializable;

/**
 * A column of a table, or a field of an object in a row of JSON Lines. Its class is its type, so
 * that a value of another type does not compile.
 */
public abstract sealed class Column implements Serializable {
  private final String name;
  private final String meaning;
  private final boolean nullable;

  private Column(String name, String meaning, boolean nullable) {
    if (!name.matches("[a-zA-Z][a-zA-Z0-9_]*")) {
      throw new IllegalArgumentException("a column cannot be called " + name);
    }
    this.name = name;
    this.meaning = meaning;
    this.nullable = nullable;
  }

  /** A column of texts. */
  public static Text text(String name, String meaning) {
    return new Text(name, meaning, false);
  }

  /** A column of whole numbers of 64 bits. */
  public static Count count(String name, String meaning) {
    return new Count(name, meaning, false);
  }

  /** A column of finite numbers. */
  public static Measure measure(String name, String meaning) {
    return new Measure(name, meaning, false);
  }

  /** A column of true and false; of JSON Lines only. */
  public static Flag flag(String name, String meaning) {
    return new Flag(name, meaning, false);
  }

  /** A column of lists of objects; of JSON Lines only. */
  public static Items items(String name, String meaning, Columns fields) {
    return new Items(name, meaning, false, fields);
  }

  /** A column of objects; of JSON Lines only. */
  public static Group group(String name, String meaning, Columns fields) {
    return new Group(name, meaning, false, fields);
  }

  /**
   * What else stands in a row of JSON Lines: fields of the input that no column is for. One text, a
   * JSON object, where columns cannot vary; null where there are none.
   */
  public static Rest rest(String name, String meaning) {
    return new Rest(name, meaning);
  }

  /** Its name, in headers and objects. */
  public final String name() {
    return name;
  }

  /** What it tells, with its unit where it has one; Markdown without a vertical bar. */
  public final String meaning() {
    return meaning;
  }

  /** Whether a row may lack it: null in JSON and Parquet, an empty cell in tab-separated values. */
  public final boolean nullable() {
    return nullable;
  }

  /** The fields of its objects; none but of {@link Items} and {@link Group}. */
  public Columns fields() {
    return Columns.NONE;
  }

  @Override
  public String toString() {
    return name;
  }

  /** Texts. */
  public static final class Text extends Column {
    private Text(String name, String meaning, boolean nullable) {
      super(name, meaning, nullable);
    }

    /** The same, in rows that may lack it. */
    public Text orNull() {
      return new Text(name(), meaning(), true);
    }
  }

  /** Whole numbers. */
  public static final class Count extends Column {
    private Count(String name, String meaning, boolean nullable) {
      super(name, meaning, nullable);
    }

    /** The same, in rows that may lack it. */
    public Count orNull() {
      return new Count(name(), meaning(), true);
    }
  }

  /** Numbers. */
  public static final class Measure extends Column {
    private Measure(String name, String meaning, boolean nullable) {
      super(name, meaning, nullable);
    }

    /** The same, in rows that may lack it. */
    public Measure orNull() {
      return new Measure(name(), meaning(), true);
    }
  }

  /** True and false. */
  public static final class Flag extends Column {
    private Flag(String name, String meaning, boolean nullable) {
      super(name, meaning, nullable);
    }

    /** The same, in rows that may lack it. */
    public Flag orNull() {
      return new Flag(name(), meaning(), true);
    }
  }

  /** The other fields of a row. */
  public static final class Rest extends Column {
    private Rest(String name, String meaning) {
      super(name, meaning, true);
    }
  }

  /** Lists of objects. */
  public static final class Items extends Column {
    private final Columns fields;

    private Items(String name, String meaning, boolean nullable, Columns fields) {
      super(name, meaning, nullable);
      this.fields = fields;
    }

    @Override
    public Columns fields() {
      return fields;
    }
  }

  /** Objects. */
  public static final class Group extends Column {
    private final Columns fields;

    private Group(String name, String meaning, boolean nullable, Columns fields) {
      super(name, meaning, nullable);
      this.fields = fields;
    }

    /** The same, in rows that may lack it. */
    public Group orNull() {
      return new Group(name(), meaning(), true, fields);
    }

    @Override
    public Columns fields() {
      return fields;
    }
  }
}
