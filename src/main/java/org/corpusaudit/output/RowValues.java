package org.corpusaudit.output;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.corpusaudit.table.Column;
import org.corpusaudit.table.Columns;

/**
 * Reads a line of a table into values in the order of its columns: a String, Long, Double or
 * Boolean, values of an object as an array, a list of such arrays; null where a row lacks one. Not
 * thread-safe.
 */
public final class RowValues {
  private static final ObjectReader JSON =
      new ObjectMapper()
          .setNodeFactory(new JsonNodeFactory(true))
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .readerFor(JsonNode.class);

  private final Table table;

  /** A reader of a table's lines. */
  public RowValues(Table table) {
    this.table = table;
  }

  /**
   * Reads a line.
   *
   * @throws IllegalStateException when it is no row of the table
   */
  public Object[] read(byte[] line, int offset, int length) throws IOException {
    return table.format() == Table.Format.JSON_LINES
        ? ofObject(table.columns(), JSON.readTree(line, offset, length))
        : ofCells(new String(line, offset, length, StandardCharsets.UTF_8));
  }

  private Object[] ofCells(String line) {
    String[] cells = line.split("\t", -1);
    Object[] values = new Object[table.columns().size()];
    if (cells.length != values.length) {
      throw new IllegalStateException(
          "a row of " + table.folder() + " has " + cells.length + " cells, not " + values.length);
    }
    for (int i = 0; i < cells.length; i++) {
      Column column = table.columns().get(i);
      if (cells[i].isEmpty() && column.nullable()) {
        continue;
      }
      if (column instanceof Column.Count) {
        values[i] = Long.valueOf(cells[i]);
      } else if (column instanceof Column.Measure) {
        values[i] = Double.valueOf(cells[i]);
      } else {
        values[i] = Tsv.unescape(cells[i]);
      }
    }
    return values;
  }

  private static Object[] ofObject(Columns columns, JsonNode node) {
    Object[] values = new Object[columns.size()];
    for (int i = 0; i < values.length; i++) {
      Column column = columns.get(i);
      values[i] =
          column instanceof Column.Rest
              ? otherFields(columns, node)
              : value(column, node.path(column.name()));
      if (values[i] == null && !column.nullable()) {
        throw new IllegalStateException("a row lacks " + column + ": " + node);
      }
    }
    return values;
  }

  private static Object value(Column column, JsonNode node) {
    if (node.isMissingNode() || node.isNull()) {
      return null;
    }
    if (column instanceof Column.Count) {
      return node.longValue();
    }
    if (column instanceof Column.Measure) {
      return node.doubleValue();
    }
    if (column instanceof Column.Flag) {
      return node.booleanValue();
    }
    if (column instanceof Column.Group) {
      return ofObject(column.fields(), node);
    }
    if (column instanceof Column.Items) {
      List<Object[]> items = new ArrayList<>();
      node.forEach(item -> items.add(ofObject(column.fields(), item)));
      return items;
    }
    return node.isValueNode() ? node.asText() : node.toString();
  }

  private static String otherFields(Columns columns, JsonNode node) {
    List<String> known = new ArrayList<>(columns.names());
    columns.forEach(
        column -> {
          if (column instanceof Column.Rest) {
            known.remove(column.name()); // A field of the input may have this name too.
          }
        });
    ObjectNode others = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      if (!known.contains(field.getKey())) {
        others.set(field.getKey(), field.getValue());
      }
    }
    return others.isEmpty() ? null : others.toString();
  }
}
