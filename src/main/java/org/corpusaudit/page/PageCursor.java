package org.corpusaudit.page;

/**
 * A walk over the entries of one page, in the order in which they were packed; its head is no
 * entry.
 */
public final class PageCursor implements EntryCursor {
  private final ByteReader page;
  private final Partitioning partitioning;
  private int offset;
  private int length;

  /** A walk over a page that {@link PagePacker} made. */
  public PageCursor(byte[] page) {
    this(page, 0);
  }

  /** A walk over the page that stands in an array behind its first {@code offset} bytes. */
  public PageCursor(byte[] array, int offset) {
    this.page = new ByteReader().reset(array, offset, array.length - offset);
    partitioning = PageHead.read(page);
  }

  /** How the run is divided, which every page says that {@link Routes} have sent. */
  public Partitioning partitioning() {
    if (partitioning == null) {
      throw new IllegalStateException("the page does not say how the run is divided");
    }
    return partitioning;
  }

  @Override
  public boolean next() {
    if (page.remaining() == 0) {
      return false;
    }
    length = page.getVarInt();
    offset = page.position();
    page.skip(length);
    return true;
  }

  @Override
  public byte[] array() {
    return page.array();
  }

  @Override
  public int offset() {
    return offset;
  }

  @Override
  public int length() {
    return length;
  }
}
