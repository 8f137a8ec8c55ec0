package org.corpusaudit.table;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** The columns of a table, or the fields of an object, in their order; no two of one name. */
public final class Columns implements Iterable<Column>, Serializable {
  /** No columns. */
  public static final Columns NONE = new Columns(List.of());

  private final ArrayList<Column> columns;

  private Columns(List<Column> columns) {
    this.columns = new ArrayList<>(columns);
    Set<String> names = new HashSet<>();
    for (Column column : columns) {
      if (!names.add(column.name())) {
        throw new IllegalArgumentException("two columns are called " + column.name());
      }
    }
  }

  /** These columns. */
  public static Columns of(Column... columns) {
    return new Columns(List.of(columns));
  }

  /** These columns. */
  public static Columns of(List<? extends Column> columns) {
    return new Columns(List.copyOf(columns));
  }

  /** These columns and others behind them. */
  public Columns and(Columns more) {
    List<Column> all = new ArrayList<>(columns);
    all.addAll(more.columns);
    return new Columns(all);
  }

  /** These columns and others behind them. */
  public Columns and(Column... more) {
    return and(of(more));
  }

  /** These columns without some of them: those that a run was not asked for. */
  public Columns without(Collection<? extends Column> others) {
    List<Column> left = new ArrayList<>(columns);
    left.removeAll(others);
    return new Columns(left);
  }

  /** How many there are. */
  public int size() {
    return columns.size();
  }

  /** The column at a place. */
  public Column get(int place) {
    return columns.get(place);
  }

  /** Their names. */
  public List<String> names() {
    return columns.stream().map(Column::name).toList();
  }

  /** The first line of a file of tab-separated values, without its line end. */
  public String header() {
    return String.join("\t", names());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Columns of && columns.equals(of.columns);
  }

  @Override
  public int hashCode() {
    return columns.hashCode();
  }

  @Override
  public Iterator<Column> iterator() {
    return List.copyOf(columns).iterator();
  }
}
