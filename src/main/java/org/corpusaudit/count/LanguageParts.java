package org.corpusaudit.count;

import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;

/**
 * The parts of one language, or of the corpus, with the counts of the current item: a term or an
 * n-gram.
 */
final class LanguageParts {
  private final CorpusTotals.Part part;
  private final PartCounts sites;
  private final PartCounts months;

  LanguageParts(CorpusTotals.Part part) {
    this.part = part;
    sites = new PartCounts(part.sites(), part.tokens());
    months = new PartCounts(part.months(), part.tokens());
  }

  /** Tokens of all parts. */
  long tokens() {
    return part.tokens();
  }

  PartCounts sites() {
    return sites;
  }

  PartCounts months() {
    return months;
  }

  /** Adds what an item has in a cell. */
  void add(long site, long month, long count, long documents) {
    sites.add(site, count, documents);
    months.add(month, count, documents);
  }

  /** Forgets the item. */
  void clear() {
    sites.clear();
    months.clear();
  }

  /** Appends the cells of an item: how many, then site, month, count and documents of each. */
  static void write(ByteWriter entry, Postings postings, int item, Cells cells) {
    int behind = postings.first(item + 1);
    entry.putVarLong(behind - postings.first(item));
    for (int posting = postings.first(item); posting < behind; posting++) {
      int cell = postings.cell(posting);
      entry.putLong(cells.site(cell)).putVarLong(cells.month(cell));
      entry.putVarLong(postings.count(posting)).putVarLong(postings.documents(posting));
    }
  }

  /**
   * Reads cells, adding them to an item's sums and, when there are any, to its parts.
   *
   * @param all takes the same counts; may be this
   * @return how many there were
   */
  int read(ByteReader reader, ItemSums sums, LanguageParts all) {
    int cells = reader.getVarInt();
    for (int i = 0; i < cells; i++) {
      long site = reader.getLong();
      long month = reader.getVarLong();
      long count = reader.getVarLong();
      long documents = reader.getVarLong();
      sums.count += count;
      sums.documents += documents;
      add(site, month, count, documents);
      if (all != this) {
        all.add(site, month, count, documents);
      }
    }
    return cells;
  }
}
