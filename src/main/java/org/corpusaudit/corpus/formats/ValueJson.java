package org.corpusaudit.corpus.formats;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.UUID;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.NanoTime;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.EnumLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.Float16LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.JsonLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.StringLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.UUIDLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type;
import org.corpusaudit.output.JsonRow;
import org.corpusaudit.page.ByteWriter;

/**
 * Writes one value of a Parquet row as JSON: numbers and decimals as numbers, dates and times as
 * ISO 8601 (INT96 as the instant in UTC that Hive, Impala and Spark mean by it), text as text,
 * bytes without a type as text where they are UTF-8, other bytes in Base64, what is not a number as
 * null.
 */
final class ValueJson {
  private static final int JULIAN_DAY_OF_1970 = 2_440_588;
  private static final long SECONDS_OF_DAY = 86_400;

  private ValueJson() {}

  static boolean isText(PrimitiveType type) {
    LogicalTypeAnnotation meaning = type.getLogicalTypeAnnotation();
    return meaning instanceof StringLogicalTypeAnnotation
        || meaning instanceof EnumLogicalTypeAnnotation
        || meaning instanceof JsonLogicalTypeAnnotation;
  }

  /** Whether values are bytes of which nothing is said. */
  static boolean isBytes(Type type) {
    return type.isPrimitive()
        && type.asPrimitiveType().getPrimitiveTypeName() == PrimitiveType.PrimitiveTypeName.BINARY
        && type.getLogicalTypeAnnotation() == null;
  }

  static void write(Group group, int field, int index, PrimitiveType type, ByteWriter out) {
    switch (type.getPrimitiveTypeName()) {
      case BOOLEAN -> plain(Boolean.toString(group.getBoolean(field, index)), out);
      case INT32 -> whole(group.getInteger(field, index), type, out);
      case INT64 -> whole(group.getLong(field, index), type, out);
      case FLOAT -> {
        float value = group.getFloat(field, index);
        plain(Float.isFinite(value) ? Float.toString(value) : "null", out);
      }
      case DOUBLE -> {
        double value = group.getDouble(field, index);
        plain(Double.isFinite(value) ? Double.toString(value) : "null", out);
      }
      case INT96 -> {
        NanoTime time = NanoTime.fromBinary(group.getInt96(field, index));
        long seconds = (time.getJulianDay() - (long) JULIAN_DAY_OF_1970) * SECONDS_OF_DAY;
        quoted(Instant.ofEpochSecond(seconds, time.getTimeOfDayNanos()).toString(), out);
      }
      case BINARY, FIXED_LEN_BYTE_ARRAY -> bytes(group.getBinary(field, index), type, out);
    }
  }

  private static void whole(long value, PrimitiveType type, ByteWriter out) {
    LogicalTypeAnnotation meaning = type.getLogicalTypeAnnotation();
    if (meaning instanceof DecimalLogicalTypeAnnotation decimal) {
      plain(BigDecimal.valueOf(value, decimal.getScale()).toPlainString(), out);
    } else if (meaning instanceof IntLogicalTypeAnnotation integer && !integer.isSigned()) {
      long unsigned = integer.getBitWidth() < Long.SIZE ? value & 0xFFFFFFFFL : value;
      plain(Long.toUnsignedString(unsigned), out);
    } else {
      try {
        time(value, meaning, out);
      } catch (DateTimeException e) {
        plain(Long.toString(value), out); // No calendar reaches that far.
      }
    }
  }

  private static void time(long value, LogicalTypeAnnotation meaning, ByteWriter out) {
    if (meaning instanceof DateLogicalTypeAnnotation) {
      quoted(LocalDate.ofEpochDay(value).toString(), out);
    } else if (meaning instanceof TimeLogicalTypeAnnotation time) {
      long nanos = Math.floorMod(value, unitsOfSecond(time.getUnit()) * SECONDS_OF_DAY);
      quoted(
          LocalTime.ofNanoOfDay(nanos * (1_000_000_000 / unitsOfSecond(time.getUnit()))).toString(),
          out);
    } else if (meaning instanceof TimestampLogicalTypeAnnotation stamp) {
      long units = unitsOfSecond(stamp.getUnit());
      Instant instant =
          Instant.ofEpochSecond(
              Math.floorDiv(value, units), Math.floorMod(value, units) * (1_000_000_000 / units));
      quoted(
          stamp.isAdjustedToUTC()
              ? instant.toString()
              : instant.atOffset(ZoneOffset.UTC).toLocalDateTime().toString(),
          out);
    } else {
      plain(Long.toString(value), out);
    }
  }

  private static long unitsOfSecond(TimeUnit unit) {
    return switch (unit) {
      case MILLIS -> 1_000;
      case MICROS -> 1_000_000;
      case NANOS -> 1_000_000_000;
    };
  }

  private static void bytes(Binary value, PrimitiveType type, ByteWriter out) {
    LogicalTypeAnnotation meaning = type.getLogicalTypeAnnotation();
    byte[] bytes = value.getBytesUnsafe();
    if (isText(type)) {
      JsonRow.quote(out, bytes, 0, bytes.length);
    } else if (meaning instanceof DecimalLogicalTypeAnnotation decimal) {
      plain(new BigDecimal(new BigInteger(bytes), decimal.getScale()).toPlainString(), out);
    } else if (meaning instanceof Float16LogicalTypeAnnotation && bytes.length == 2) {
      float number = half((bytes[0] & 0xFF) | bytes[1] << 8);
      plain(Float.isFinite(number) ? Float.toString(number) : "null", out);
    } else if (meaning instanceof UUIDLogicalTypeAnnotation) {
      ByteBuffer halves = ByteBuffer.wrap(bytes);
      quoted(new UUID(halves.getLong(), halves.getLong()).toString(), out);
    } else if (meaning == null && isUtf8(bytes)) {
      JsonRow.quote(out, bytes, 0, bytes.length);
    } else {
      quoted(Base64.getEncoder().encodeToString(bytes), out);
    }
  }

  /** A number of IEEE 754's binary16. */
  static float half(int bits) {
    int exponent = bits >> 10 & 0x1F;
    int fraction = bits & 0x3FF;
    float magnitude =
        exponent == 0
            ? Math.scalb((float) fraction, -24)
            : exponent == 0x1F
                ? fraction == 0 ? Float.POSITIVE_INFINITY : Float.NaN
                : Math.scalb((float) (fraction | 0x400), exponent - 25);
    return (bits & 0x8000) == 0 ? magnitude : -magnitude;
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static void plain(String json, ByteWriter out) {
    out.putBytes(json.getBytes(StandardCharsets.US_ASCII));
  }

  private static void quoted(String text, ByteWriter out) {
    plain('"' + text + '"', out);
  }
}
