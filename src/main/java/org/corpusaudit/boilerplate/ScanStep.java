package org.corpusaudit.boilerplate;

import java.util.HashSet;
import java.util.Set;
import org.corpusaudit.corpus.Article;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.Partitioning;
import org.corpusaudit.page.Routes;

/**
 * What the first pass does with each article for boilerplate: sends an entry for each distinct
 * line. Entry: key (8 bytes), content (8), block (4). The content is the hash of the article's
 * longest line that ends a sentence, else of its longest line, so that copies of one article count
 * once for the lines that they share, and pages under one long menu do not.
 */
public final class ScanStep {
  private final int block;
  private final Partitioning partitioning;
  private final Routes out;
  private final int route;
  private final Lines lines = new Lines();
  private final Set<Long> seen = new HashSet<>();
  private final ByteWriter entry = new ByteWriter();

  /** A step for one block, sending to a route of its pass. */
  public ScanStep(int block, Partitioning partitioning, Routes out, int route) {
    this.block = block;
    this.partitioning = partitioning;
    this.out = out;
    this.route = route;
  }

  /** Sends one article's lines. */
  public void article(Article article) {
    lines.split(article.site(), article.text());
    long content = 0;
    int longest = -1;
    for (int i = 0; i < lines.count(); i++) {
      int length = lines.bodyLength(i);
      if (lines.endsSentence(article.text(), i)) {
        length += article.text().length(); // A menu can be longer, but it ends no sentence.
      }
      if (length > longest) {
        longest = length;
        content = lines.key(i);
      }
    }
    seen.clear();
    for (int i = 0; i < lines.count(); i++) {
      long key = lines.key(i);
      if (seen.add(key)) {
        out.send(
            route,
            partitioning.partitionOf(key),
            entry.reset().putLong(key).putLong(content).putInt(block));
      }
    }
  }
}
