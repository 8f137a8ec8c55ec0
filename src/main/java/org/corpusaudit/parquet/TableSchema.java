package org.corpusaudit.parquet;

import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Type.Repetition;
import org.apache.parquet.schema.Types;
import org.corpusaudit.table.Column;
import org.corpusaudit.table.Columns;

/** The Parquet schema of declared columns. */
final class TableSchema {
  /** The repeated group within a list, as the format's specification names it. */
  static final String LIST = "list";

  /** An item of a list. */
  static final String ELEMENT = "element";

  private TableSchema() {}

  static MessageType of(Columns columns) {
    return new MessageType("table", fields(columns));
  }

  private static List<Type> fields(Columns columns) {
    List<Type> fields = new ArrayList<>();
    columns.forEach(column -> fields.add(field(column)));
    return fields;
  }

  private static Type field(Column column) {
    Repetition repetition = column.nullable() ? Repetition.OPTIONAL : Repetition.REQUIRED;
    String name = column.name();
    if (column instanceof Column.Group) {
      return new GroupType(repetition, name, fields(column.fields()));
    }
    if (column instanceof Column.Items) {
      Type item = new GroupType(Repetition.REQUIRED, ELEMENT, fields(column.fields()));
      return Types.buildGroup(repetition)
          .as(LogicalTypeAnnotation.listType())
          .addField(new GroupType(Repetition.REPEATED, LIST, item))
          .named(name);
    }
    if (column instanceof Column.Count) {
      return Types.primitive(PrimitiveTypeName.INT64, repetition).named(name);
    }
    if (column instanceof Column.Measure) {
      return Types.primitive(PrimitiveTypeName.DOUBLE, repetition).named(name);
    }
    if (column instanceof Column.Flag) {
      return Types.primitive(PrimitiveTypeName.BOOLEAN, repetition).named(name);
    }
    return Types.primitive(PrimitiveTypeName.BINARY, repetition)
        .as(LogicalTypeAnnotation.stringType())
        .named(name);
  }
}
