package org.corpusaudit.site;

import java.util.Map;
import java.util.TreeMap;
import org.corpusaudit.corpus.Article;
import org.corpusaudit.corpus.blocks.ArticleDecisions;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.Route;
import org.corpusaudit.page.Routes;
import org.corpusaudit.site.SiteSums.Sum;
import org.corpusaudit.text.Reason;
import org.corpusaudit.text.Spans;
import org.corpusaudit.text.TokenHash;

/**
 * What a pass does with each article for {@code sites/}: adds it to its site's sums, and sends an
 * entry for each site of the block. Memory: {@value #MOST_SITES} sites.
 */
public final class SiteStep {
  /** The route of the entries. */
  public static final Route SITES = Route.of("sites");

  private static final int MOST_SITES = 20_000;

  private final Routes out;
  private final Map<String, SiteSums> sites = new TreeMap<>();

  /** A step for one block. */
  public SiteStep(Routes out) {
    this.out = out;
  }

  /**
   * Takes an article.
   *
   * @param cleaned characters of its cleaned text
   * @param tokens of that, 0 where terms are not counted
   * @param ofAgency whether it is credited to a news agency
   */
  public void article(
      Article article, ArticleDecisions decisions, int cleaned, int tokens, boolean ofAgency) {
    SiteSums sums = sums(article.site());
    Spans spans = decisions.spans();
    boolean kept = !decisions.isDropped();
    sums.add(Sum.ARTICLES, 1);
    sums.add(Sum.KEPT, kept ? 1 : 0);
    sums.add(Sum.CONTAINED, decisions.isHeld() ? 1 : 0);
    sums.add(Sum.FILTERED, decisions.isFiltered() ? 1 : 0);
    sums.add(Sum.CHARS, article.text().length());
    sums.add(Sum.CLEANED_CHARS, cleaned);
    sums.add(Sum.KEPT_CHARS, kept ? cleaned : 0);
    sums.add(Sum.STRIPPED_CHARS, spans.chars());
    sums.add(Sum.TOKENS, kept ? tokens : 0);
    for (int i = 0; i < spans.size(); i++) {
      if (spans.code(i) == Reason.EMBEDDED_ARTICLE.code()) {
        sums.add(Sum.EMBEDDED_CHARS, spans.end(i) - spans.start(i));
      }
    }
    if (!decisions.duplicateOf().isEmpty()) {
      copy(sums, decisions.kind());
    }
    stands(sums, decisions, cleaned);
    sums.add(Sum.UNTITLED, article.title().isBlank() ? 1 : 0);
    sums.add(Sum.UNADDRESSED, article.url().isEmpty() ? 1 : 0);
    sums.add(Sum.AGENCY_ARTICLES, ofAgency ? 1 : 0);
    sums.add(Sum.AGENCY_CHARS, ofAgency ? cleaned : 0);
    sums.published(article.published().epochSeconds());
    sums.language(article.language());
    sendMany();
  }

  private static void stands(SiteSums sums, ArticleDecisions decisions, int cleaned) {
    switch (decisions.standing()) {
      case COPIED -> sums.add(Sum.COPIED_CHARS, cleaned);
      case UNORDERED -> {
        sums.add(Sum.COPIED_CHARS, decisions.copiedChars());
        sums.add(Sum.UNORDERED_CHARS, cleaned - decisions.copiedChars());
      }
      case OWN -> {
        int elsewhere = decisions.copiedChars() + decisions.unorderedChars();
        sums.add(Sum.COPIED_CHARS, decisions.copiedChars());
        sums.add(Sum.UNORDERED_CHARS, decisions.unorderedChars());
        sums.add(Sum.OWN_CHARS, cleaned - elsewhere);
      }
    }
  }

  /**
   * Takes a record that repeats an id: nothing is known of it but what its own id's article was
   * told.
   */
  public void copy(ArticleDecisions.Copy copy) {
    SiteSums sums = sums(copy.site());
    sums.add(Sum.ARTICLES, 1);
    sums.add(Sum.CHARS, copy.chars());
    sums.add(Sum.UNADDRESSED, copy.url().isEmpty() ? 1 : 0);
    copy(sums, copy.exact() ? "exact" : "same-id");
    sums.published(copy.epochSeconds());
    sendMany();
  }

  private void sendMany() {
    if (sites.size() > MOST_SITES) {
      end();
    }
  }

  private static void copy(SiteSums sums, String kind) {
    switch (kind) {
      case "exact" -> sums.add(Sum.EXACT, 1);
      case "near" -> sums.add(Sum.NEAR, 1);
      default -> sums.add(Sum.SAME_ID, 1);
    }
  }

  private SiteSums sums(String site) {
    return sites.computeIfAbsent(site, unused -> new SiteSums());
  }

  /** Sends the sums; to be called when the block has ended. */
  public void end() {
    ByteWriter entry = new ByteWriter();
    sites.forEach(
        (site, sums) -> {
          long hash = TokenHash.of(site);
          entry.reset().putLong(hash).putString(site);
          sums.writeTo(entry);
          out.to(SITES).toPartition(hash, entry);
        });
    sites.clear();
  }
}
