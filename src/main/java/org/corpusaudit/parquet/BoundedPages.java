package org.corpusaudit.parquet;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.PrimitiveIterator;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.page.DataPage;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.column.page.PageReader;
import org.apache.parquet.io.ParquetDecodingException;

/**
 * A row group's pages, of which no more are held at once than a bound allows: of each column its
 * dictionary and one page. Columns that do not hold the group's rows are refused. What goes wrong
 * names its column.
 */
final class BoundedPages implements PageReadStore {
  private final PageReadStore pages;
  private final long most;
  private final Map<String, Long> held = new HashMap<>();
  private long total;

  BoundedPages(PageReadStore pages, long most) {
    this.pages = pages;
    this.most = most;
  }

  @Override
  public long getRowCount() {
    return pages.getRowCount();
  }

  @Override
  public Optional<Long> getRowIndexOffset() {
    return pages.getRowIndexOffset();
  }

  @Override
  public Optional<PrimitiveIterator.OfLong> getRowIndexes() {
    return pages.getRowIndexes();
  }

  @Override
  public void close() {
    pages.close();
  }

  private void hold(String what, long bytes) {
    Long before = held.put(what, bytes);
    total += bytes - (before == null ? 0 : before);
    if (total > most) {
      throw new ParquetDecodingException(
          "the pages of its columns take more than " + most + " bytes at once");
    }
  }

  @Override
  public PageReader getPageReader(ColumnDescriptor column) {
    String name = String.join(".", column.getPath());
    PageReader reader = pages.getPageReader(column);
    RowStarts starts = new RowStarts(column, reader.getTotalValueCount(), getRowCount());
    return new PageReader() {
      @Override
      public DictionaryPage readDictionaryPage() {
        try {
          DictionaryPage page = reader.readDictionaryPage();
          hold("d " + name, page == null ? 0 : page.getUncompressedSize());
          return page;
        } catch (RuntimeException e) {
          throw ofColumn(name, e);
        }
      }

      @Override
      public long getTotalValueCount() {
        return reader.getTotalValueCount();
      }

      @Override
      public DataPage readPage() {
        try {
          DataPage page = reader.readPage();
          hold("p " + name, page == null ? 0 : page.getUncompressedSize());
          if (page != null) {
            starts.count(page);
          }
          return page;
        } catch (RuntimeException e) {
          throw ofColumn(name, e);
        }
      }
    };
  }

  private static ParquetDecodingException ofColumn(String name, RuntimeException e) {
    Throwable deepest = e;
    while (deepest.getCause() != null && deepest.getCause().getMessage() != null) {
      deepest = deepest.getCause();
    }
    return new ParquetDecodingException("in the column " + name + ": " + deepest.getMessage(), e);
  }
}
