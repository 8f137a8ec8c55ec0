package org.corpusaudit.parquet;

import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.io.api.RecordMaterializer;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/**
 * Puts rows together, each within a bound of memory: of a row that would take more the values past
 * the bound are read over. A file of a kilobyte can hold a row of gigabytes, in references to one
 * entry of a dictionary or in a run of equal numbers.
 */
final class BoundedRow extends RecordMaterializer<Group> {
  private static final int BYTES_OF_VALUE = 32;
  private static final int BYTES_OF_GROUP = 64;

  private final long most;
  private final Node root;
  private long held;

  /** Rows of a schema within {@code most} bytes, about. */
  BoundedRow(MessageType schema, long most) {
    this.most = most;
    this.root = new Node(null, 0, schema);
  }

  /** Whether the current row is not whole. */
  boolean isTooLong() {
    return held > most;
  }

  @Override
  public Group getCurrentRecord() {
    return root.current;
  }

  @Override
  public GroupConverter getRootConverter() {
    return root;
  }

  private boolean fits(long bytes) {
    held += bytes;
    return held <= most;
  }

  private final class Node extends GroupConverter {
    private final Node parent;
    private final int index;
    private final GroupType type;
    private final Converter[] children;
    private Group current;

    Node(Node parent, int index, GroupType type) {
      this.parent = parent;
      this.index = index;
      this.type = type;
      this.children = new Converter[type.getFieldCount()];
      for (int i = 0; i < children.length; i++) {
        Type child = type.getType(i);
        children[i] =
            child.isPrimitive() ? new Leaf(this, i) : new Node(this, i, child.asGroupType());
      }
    }

    @Override
    public Converter getConverter(int field) {
      return children[field];
    }

    @Override
    public void start() {
      if (parent == null) {
        held = 0;
        current = new SimpleGroup(type);
      } else if (fits(BYTES_OF_GROUP + 16L * children.length)) {
        current = parent.current.addGroup(index);
      }
    }

    @Override
    public void end() {}
  }

  private final class Leaf extends PrimitiveConverter {
    private final Node parent;
    private final int index;

    Leaf(Node parent, int index) {
      this.parent = parent;
      this.index = index;
    }

    @Override
    public void addBinary(Binary value) {
      if (fits(BYTES_OF_VALUE + (long) value.length())) {
        parent.current.add(index, value);
      }
    }

    @Override
    public void addBoolean(boolean value) {
      if (fits(BYTES_OF_VALUE)) {
        parent.current.add(index, value);
      }
    }

    @Override
    public void addDouble(double value) {
      if (fits(BYTES_OF_VALUE)) {
        parent.current.add(index, value);
      }
    }

    @Override
    public void addFloat(float value) {
      if (fits(BYTES_OF_VALUE)) {
        parent.current.add(index, value);
      }
    }

    @Override
    public void addInt(int value) {
      if (fits(BYTES_OF_VALUE)) {
        parent.current.add(index, value);
      }
    }

    @Override
    public void addLong(long value) {
      if (fits(BYTES_OF_VALUE)) {
        parent.current.add(index, value);
      }
    }
  }
}
