package org.corpusaudit.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.schemas.Schema;
import org.apache.beam.sdk.schemas.Schema.FieldType;
import org.apache.beam.sdk.values.Row;
import org.corpusaudit.output.RowValues;
import org.corpusaudit.output.Table;
import org.corpusaudit.table.Column;
import org.corpusaudit.table.Columns;

/** Reads a line of a table, as it would stand in a file, into a Beam row. Not thread-safe. */
final class BeamRows {
  private final RowTable wanted;
  private final Table table;
  private final RowValues values;

  /**
   * A reader.
   *
   * @param table the table as the run has it; a row's other fields are null
   */
  BeamRows(RowTable wanted, Table table) {
    this.wanted = wanted;
    this.table = table;
    this.values = new RowValues(table);
  }

  Row read(byte[] line, int offset, int length) throws IOException {
    Map<String, Object> fields = new HashMap<>();
    collect(table.columns(), values.read(line, offset, length), fields);
    if (wanted.schema().hasField(RowSchema.WHOLE_LINE)) {
      fields.put(RowSchema.WHOLE_LINE, new String(line, offset, length, StandardCharsets.UTF_8));
    }
    return row(wanted.schema(), fields);
  }

  /**
   * The fields of an object stand among the others, in the place of those of their names; of one
   * that is not there each is null.
   */
  private static void collect(Columns columns, Object[] values, Map<String, Object> fields) {
    for (int i = 0; i < values.length; i++) {
      Column column = columns.get(i);
      if (column instanceof Column.Group) {
        if (values[i] != null) {
          collect(column.fields(), (Object[]) values[i], fields);
        }
      } else if (values[i] instanceof List<?> items) {
        List<Map<String, Object>> objects = new ArrayList<>();
        for (Object item : items) {
          Map<String, Object> object = new HashMap<>();
          collect(column.fields(), (Object[]) item, object);
          objects.add(object);
        }
        fields.put(column.name(), objects);
      } else {
        fields.put(column.name(), values[i]);
      }
    }
  }

  private static Row row(Schema schema, Map<?, ?> fields) {
    Row.Builder row = Row.withSchema(schema);
    for (Schema.Field field : schema.getFields()) {
      Object value = fields.get(field.getName());
      if (value instanceof List<?> items) {
        FieldType type = field.getType().getCollectionElementType();
        List<Row> rows = new ArrayList<>();
        items.forEach(item -> rows.add(row(type.getRowSchema(), (Map<?, ?>) item)));
        row.addValue(rows);
      } else {
        row.addValue(value);
      }
    }
    return row.build();
  }
}
