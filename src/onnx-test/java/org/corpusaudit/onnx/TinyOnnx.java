package org.corpusaudit.onnx;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes small ONNX models by hand, as protocol buffers of onnx.proto: tables of numbers, nodes,
 * inputs of whole numbers and outputs of fractions.
 */
final class TinyOnnx {
  private static final int FLOAT = 1;
  private static final int INT32 = 6;
  private static final int INT64 = 7;
  private static final int VARINT = 0;
  private static final int BYTES = 2;

  private final List<byte[]> nodes = new ArrayList<>();
  private final List<byte[]> tables = new ArrayList<>();
  private final List<byte[]> inputs = new ArrayList<>();
  private final List<byte[]> outputs = new ArrayList<>();

  /** A message under way. */
  private static final class Message {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Message number(int field, long value) {
      varint(((long) field << 3) | VARINT);
      varint(value);
      return this;
    }

    Message bytes(int field, byte[] value) {
      varint(((long) field << 3) | BYTES);
      varint(value.length);
      out.writeBytes(value);
      return this;
    }

    Message text(int field, String value) {
      return bytes(field, value.getBytes(StandardCharsets.UTF_8));
    }

    Message all(int field, List<byte[]> values) {
      values.forEach(value -> bytes(field, value));
      return this;
    }

    private void varint(long value) {
      long left = value;
      while ((left & ~0x7FL) != 0) {
        out.write((int) ((left & 0x7F) | 0x80));
        left >>>= 7;
      }
      out.write((int) left);
    }

    byte[] end() {
      return out.toByteArray();
    }
  }

  /** An input of 64 bits with the axes batch and sequence. */
  TinyOnnx input(String name) {
    return input(name, INT64, "batch", "sequence");
  }

  /** The same of 32 bits. */
  TinyOnnx smallInput(String name) {
    return input(name, INT32, "batch", "sequence");
  }

  /** An input of one shape alone. */
  TinyOnnx fixedInput(String name, String batch, String sequence) {
    return input(name, INT64, batch, sequence);
  }

  private TinyOnnx input(String name, int type, String... axes) {
    inputs.add(value(name, type, axes));
    return this;
  }

  /** An output; an axis that is a number is fixed. */
  TinyOnnx output(String name, String... axes) {
    outputs.add(value(name, FLOAT, axes));
    return this;
  }

  /** A table of numbers. */
  TinyOnnx table(String name, float[][] rows) {
    ByteBuffer raw = ByteBuffer.allocate(rows.length * rows[0].length * Float.BYTES);
    raw.order(ByteOrder.LITTLE_ENDIAN);
    for (float[] row : rows) {
      for (float number : row) {
        raw.putFloat(number);
      }
    }
    tables.add(
        new Message()
            .number(1, rows.length)
            .number(1, rows[0].length)
            .number(2, FLOAT)
            .text(8, name)
            .bytes(9, raw.array())
            .end());
    return this;
  }

  /** An operation. */
  TinyOnnx node(String operation, String output, String... from) {
    Message node = new Message();
    for (String input : from) {
      node.text(1, input);
    }
    nodes.add(node.text(2, output).text(4, operation).end());
    return this;
  }

  private static byte[] value(String name, int type, String... axes) {
    Message shape = new Message();
    for (String axis : axes) {
      boolean fixed = axis.chars().allMatch(Character::isDigit);
      Message one = new Message();
      shape.bytes(1, fixed ? one.number(1, Long.parseLong(axis)).end() : one.text(2, axis).end());
    }
    byte[] tensor = new Message().number(1, type).bytes(2, shape.end()).end();
    return new Message().text(1, name).bytes(2, new Message().bytes(1, tensor).end()).end();
  }

  /** The model. */
  byte[] model() {
    byte[] graph =
        new Message()
            .all(1, nodes)
            .text(2, "tiny")
            .all(5, tables)
            .all(11, inputs)
            .all(12, outputs)
            .end();
    byte[] operations = new Message().text(1, "").number(2, 13).end();
    return new Message().number(1, 8).bytes(7, graph).bytes(8, operations).end();
  }
}
