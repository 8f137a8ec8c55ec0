package org.corpusaudit.boilerplate;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.corpusaudit.corpus.BlockEntry;
import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.EntryCursor;
import org.corpusaudit.page.PartitionMerge;
import org.corpusaudit.page.Partitioning;
import org.corpusaudit.page.Routes;

/**
 * Decides which lines of a site are navigation: those that stand in articles of at least {@value
 * #FEWEST_CONTENTS} different contents. Tells every block that has such a line; the first of them
 * is asked to describe it. Memory: four bytes for each block that has one line.
 *
 * <p>Out, to a block: key (8), documents, contents; both 0 where no description is wanted.
 */
public final class SegmentMerge implements PartitionMerge {
  /** The route of the decisions. */
  public static final int DECISIONS = 1;

  private static final int FEWEST_CONTENTS = 3;

  @Override
  public int routes() {
    return 2;
  }

  @Override
  public void merge(int key, EntryCursor entries, Partitioning partitioning, Routes out)
      throws IOException {
    ByteReader reader = new ByteReader();
    Line line = new Line();
    boolean any = false;
    while (entries.next()) {
      entries.read(reader);
      long next = reader.getLong();
      if (any && next != line.key) {
        line.decide(out);
      }
      any = true;
      line.key = next;
      line.add(reader.getLong(), reader.getInt());
    }
    line.decide(out);
  }

  /** One line of one site while its entries are walked. */
  private static final class Line {
    private final Set<Integer> blocks = new TreeSet<>();
    private final ByteWriter entry = new ByteWriter();
    private long key;
    private long documents;
    private long contents;
    private long content;

    void add(long nextContent, int block) {
      if (documents == 0 || nextContent != content) {
        contents++;
      }
      content = nextContent;
      documents++;
      blocks.add(block);
    }

    void decide(Routes out) {
      if (contents >= FEWEST_CONTENTS) {
        boolean describe = true;
        for (int block : blocks) {
          BlockEntry.toBlock(entry, BlockEntry.SEGMENT).putLong(key);
          entry.putVarLong(describe ? documents : 0).putVarLong(describe ? contents : 0);
          out.send(DECISIONS, block, entry);
          describe = false;
        }
        out.tally().add("boilerplate.segments", 1);
      }
      blocks.clear();
      documents = 0;
      contents = 0;
    }
  }
}
