package org.corpusaudit.pipeline;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.beam.sdk.schemas.Schema;
import org.apache.beam.sdk.schemas.Schema.Field;
import org.apache.beam.sdk.schemas.Schema.FieldType;
import org.corpusaudit.table.Column;
import org.corpusaudit.table.Columns;

/**
 * The type of Beam rows of declared columns. What the audit says of an article stands in an object
 * of its own in files; in rows its fields stand among the others, in the place of those of the
 * input that have their names. What passes through is in {@link #WHOLE_LINE}.
 */
final class RowSchema {
  /** The field that holds a row's whole line. */
  static final String WHOLE_LINE = "json";

  private RowSchema() {}

  static Schema of(Columns columns) {
    Map<String, Field> fields = new LinkedHashMap<>();
    for (Column column : columns) {
      if (column instanceof Column.Group) {
        for (Field field : of(column.fields()).getFields()) {
          boolean nullable = column.nullable() || field.getType().getNullable();
          FieldType type = field.getType().withNullable(nullable);
          fields.put(field.getName(), field.withType(type));
        }
      } else if (column instanceof Column.Rest) {
        fields.put(WHOLE_LINE, Field.of(WHOLE_LINE, FieldType.STRING));
      } else {
        fields.put(
            column.name(),
            Field.of(column.name(), type(column).withNullable(column.nullable()))
                .withDescription(column.meaning()));
      }
    }
    return Schema.builder().addFields(fields.values().toArray(new Field[0])).build();
  }

  private static FieldType type(Column column) {
    if (column instanceof Column.Text) {
      return FieldType.STRING;
    }
    if (column instanceof Column.Count) {
      return FieldType.INT64;
    }
    if (column instanceof Column.Measure) {
      return FieldType.DOUBLE;
    }
    if (column instanceof Column.Flag) {
      return FieldType.BOOLEAN;
    }
    return FieldType.array(FieldType.row(of(column.fields())));
  }
}
