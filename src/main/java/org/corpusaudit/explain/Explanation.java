package org.corpusaudit.explain;

import java.io.IOException;
import java.util.Optional;
import org.corpusaudit.corpus.formats.BlockReader;
import org.corpusaudit.output.AuditOutput;
import org.corpusaudit.report.layout.PageLanguage;

/**
 * Everything that happened to one article: its cluster, what it stands in, what stands in it, what
 * was stripped and why, and how it differs from its keeper. Cost: the shards that can hold its rows
 * ({@link AccountFinder}), and the input up to the article.
 */
public final class Explanation {
  private final Optional<ArticleAccount> account;
  private final String nearest;

  private Explanation(Optional<ArticleAccount> account, String nearest) {
    this.account = account;
    this.nearest = nearest;
  }

  /**
   * Explains an article of an audit.
   *
   * @param reader of the audit's input files, with the audit's own settings
   */
  public static Explanation of(AuditOutput audit, BlockReader reader, String id)
      throws IOException {
    StringBuilder nearest = new StringBuilder();
    Optional<ArticleAccount> account = new AccountFinder(audit, reader).find(id, nearest);
    return new Explanation(account, nearest.toString());
  }

  /** Whether the output or the input knows the id. */
  public boolean isKnown() {
    return account.isPresent();
  }

  /** For an unknown id the one that is most like it; empty when none is. */
  public String nearest() {
    return nearest;
  }

  /**
   * The explanation for a terminal; only for a known id.
   *
   * @param colours whether stripped text is red and struck through rather than in brackets
   * @param width columns of the terminal
   */
  public String text(boolean colours, int width) {
    return TerminalAccount.of(account.orElseThrow(), colours, width);
  }

  /** The explanation as a page that needs no network; only for a known id. */
  public String html(PageLanguage language) throws IOException {
    return AccountPage.html(account.orElseThrow(), language);
  }
}
