package org.corpusaudit.count;

import java.util.Arrays;

/**
 * How often each term occurs in each cell, a cell being a site and month: the articles that have a
 * term are noted one behind the other and added up by cell when there are many. So counting a token
 * touches the end of one array, not a place in a large table.
 *
 * <p>Layout: four ints for each posting. A posting is of one article until it is summed, then of
 * all articles of its cell so far. The numbers that {@link #add} returns only grow until all is
 * forgotten: adding up makes postings fewer, and a number from before must not name a new one.
 * Memory: {@link #heldBytes()}. Not thread-safe.
 */
final class Postings {
  private static final int TERM = 0;
  private static final int CELL = 1;
  private static final int COUNT = 2;
  private static final int DOCUMENTS = 3;
  private static final int INTS = 4;
  private static final int FIRST_SUM = 1 << 18;

  private int[] postings = new int[1 << 12];
  private int[] spare = new int[0];
  private int[] starts = new int[0];
  private int[] placeOfCell = new int[64];
  private int size;
  private int base;
  private int articleStart;
  private int cell;
  private final int firstSum;
  private int sumAt;

  Postings() {
    this(FIRST_SUM);
  }

  /** Postings that are added up by cell when there are so many, and whenever they have doubled. */
  Postings(int firstSum) {
    this.firstSum = firstSum;
    sumAt = firstSum;
  }

  /** Bytes that postings take, with the copy that adding up makes. */
  long heldBytes() {
    return 2L * Integer.BYTES * INTS * size;
  }

  /** Begins an article of a cell; term numbers are below {@code terms} so far. */
  void startArticle(int ofCell, int terms) {
    if (size >= sumAt) {
      sum(terms);
      sumAt = Math.max(firstSum, 2 * size);
    }
    cell = ofCell;
    articleStart = base + size;
    if (ofCell >= placeOfCell.length) {
      placeOfCell = Arrays.copyOf(placeOfCell, ofCell * 2);
    }
  }

  /**
   * Adds an occurrence in the article.
   *
   * @param last what this returned for the term before, or -1
   */
  int add(int term, int last) {
    if (last >= articleStart) {
      postings[(last - base) * INTS + COUNT]++;
      return last;
    }
    int at = size * INTS;
    if (at == postings.length) {
      postings = Arrays.copyOf(postings, at * 2);
    }
    postings[at + TERM] = term;
    postings[at + CELL] = cell;
    postings[at + COUNT] = 1;
    postings[at + DOCUMENTS] = 1;
    return base + size++;
  }

  /** Orders postings by term and adds up those of one cell; terms are below {@code terms}. */
  void sum(int terms) {
    if (isInOrder(terms)) {
      return;
    }
    if (starts.length < terms + 1) {
      starts = new int[Math.max(terms + 1, starts.length * 2)];
    }
    Arrays.fill(starts, 0, terms + 1, 0);
    for (int i = 0; i < size; i++) {
      starts[postings[i * INTS + TERM] + 1]++;
    }
    for (int term = 0; term < terms; term++) {
      starts[term + 1] += starts[term];
    }
    if (spare.length < size * INTS) {
      spare = new int[postings.length];
    }
    for (int i = 0; i < size; i++) {
      System.arraycopy(postings, i * INTS, spare, starts[postings[i * INTS + TERM]]++ * INTS, INTS);
    }
    // Filling moved every start to its term's end, which is the next term's start.
    int from = 0;
    int summed = 0;
    for (int term = 0; term < terms; term++) {
      int to = starts[term];
      starts[term] = summed;
      summed = sumTerm(from, to, summed);
      from = to;
    }
    starts[terms] = summed;
    base += size - summed;
    size = summed;
    articleStart = base + size;
  }

  /** Whether each term has one posting, and they stand as terms do: those of a first article. */
  private boolean isInOrder(int terms) {
    if (size != terms) {
      return false;
    }
    for (int i = 0; i < size; i++) {
      if (postings[i * INTS + TERM] != i) {
        return false;
      }
    }
    if (starts.length < terms + 1) {
      starts = new int[terms + 1];
    }
    for (int i = 0; i <= size; i++) {
      starts[i] = i;
    }
    articleStart = base + size;
    return true;
  }

  private int sumTerm(int from, int to, int first) {
    int end = first;
    for (int i = from; i < to; i++) {
      int at = i * INTS;
      int place = placeOfCell[spare[at + CELL]];
      // A stale place is of another term or cell: the posting there tells.
      boolean known =
          place >= first && place < end && postings[place * INTS + CELL] == spare[at + CELL];
      if (known) {
        postings[place * INTS + COUNT] += spare[at + COUNT];
        postings[place * INTS + DOCUMENTS] += spare[at + DOCUMENTS];
      } else {
        placeOfCell[spare[at + CELL]] = end;
        System.arraycopy(spare, at, postings, end * INTS, INTS);
        end++;
      }
    }
    return end;
  }

  /** The first posting of a term, once they are summed; its last is before the next term's. */
  int first(int term) {
    return starts[term];
  }

  /** A posting's cell. */
  int cell(int posting) {
    return postings[posting * INTS + CELL];
  }

  /** Occurrences of the term in the cell. */
  int count(int posting) {
    return postings[posting * INTS + COUNT];
  }

  /** Articles of the cell that have the term. */
  int documents(int posting) {
    return postings[posting * INTS + DOCUMENTS];
  }

  /** Forgets all postings. */
  void clear() {
    size = 0;
    base = 0;
    articleStart = 0;
    sumAt = firstSum;
  }
}
