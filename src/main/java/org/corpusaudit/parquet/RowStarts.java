package org.corpusaudit.parquet;

import java.io.IOException;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.bytes.BytesUtils;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ValuesType;
import org.apache.parquet.column.page.DataPage;
import org.apache.parquet.column.page.DataPageV1;
import org.apache.parquet.column.page.DataPageV2;
import org.apache.parquet.column.values.ValuesReader;
import org.apache.parquet.column.values.rle.RunLengthBitPackingHybridDecoder;
import org.apache.parquet.io.ParquetDecodingException;

/**
 * Counts the rows that a column's pages hold: each begins at a repetition level of 0. The library
 * takes a group's count of rows on trust, so that of a column with other rows values would come to
 * stand in the rows before theirs, and the last ones nowhere.
 */
final class RowStarts {
  private final ColumnDescriptor column;
  private final long values;
  private final long rows;
  private long seen;
  private long starts;

  /**
   * A count for one column.
   *
   * @param values how many values its pages hold, nulls and empty lists among them
   * @param rows of the row group
   */
  RowStarts(ColumnDescriptor column, long values, long rows) {
    this.column = column;
    this.values = values;
    this.rows = rows;
  }

  /** Counts one page; throws where the column cannot hold the group's rows. */
  void count(DataPage page) {
    int count = page.getValueCount();
    starts += column.getMaxRepetitionLevel() == 0 ? count : startsIn(page, count);
    seen += count;
    if (starts > rows || (seen >= values && starts < rows)) {
      throw new ParquetDecodingException("it holds other rows than the " + rows + " of its group");
    }
  }

  private long startsIn(DataPage page, int count) {
    Levels levels = page.accept(new Opened(count));
    long found = 0;
    for (int i = 0; i < count; i++) {
      boolean begins = levels.next() == 0;
      found += begins ? 1 : 0;
      if (seen + i == 0 && !begins) {
        throw new ParquetDecodingException("it begins within a row");
      }
    }
    return found;
  }

  private interface Levels {
    int next();
  }

  /** A page's repetition levels; the page's own bytes can be read again. */
  private final class Opened implements DataPage.Visitor<Levels> {
    private final int count;

    Opened(int count) {
      this.count = count;
    }

    @Override
    public Levels visit(DataPageV1 page) {
      ValuesReader levels =
          page.getRlEncoding().getValuesReader(column, ValuesType.REPETITION_LEVEL);
      try {
        levels.initFromPage(count, page.getBytes().toInputStream());
      } catch (IOException e) {
        throw new ParquetDecodingException(e.getMessage(), e);
      }
      return levels::readInteger;
    }

    @Override
    public Levels visit(DataPageV2 page) {
      BytesInput bytes = page.getRepetitionLevels();
      RunLengthBitPackingHybridDecoder levels;
      try {
        levels =
            new RunLengthBitPackingHybridDecoder(
                BytesUtils.getWidthFromMaxInt(column.getMaxRepetitionLevel()),
                bytes.toInputStream());
      } catch (IOException e) {
        throw new ParquetDecodingException(e.getMessage(), e);
      }
      return () -> {
        try {
          return levels.readInt();
        } catch (IOException e) {
          throw new ParquetDecodingException(e.getMessage(), e);
        }
      };
    }
  }
}
