package org.corpusaudit.neardup;

/** Which article of a cluster is kept; ties go on to the next rule, at last the smallest id. */
public enum KeeperPolicy {
  /** Published first, undated ones last; then the longest. Of versions of it the longest. */
  EARLIEST,
  /** The longest cleaned text; then published first. */
  LONGEST,
  /** By the order of sites that the pipeline gives, others last; then as {@link #EARLIEST}. */
  SITES,
  /** The least share of stripped text; then as {@link #EARLIEST}. */
  CLEANEST,
  /**
   * What an earlier audit kept, then new articles, then what earlier audits dropped; of each as
   * {@link #EARLIEST}. Nothing that an earlier audit kept is called dropped.
   */
  EARLIER_AUDIT,
  /** The best {@link Quality}; then as {@link #EARLIEST}. */
  QUALITY;

  /**
   * Whether an article that would be kept makes room for a longer version of it: a live page was
   * published first when it had hardly begun.
   */
  boolean prefersWholeVersions() {
    return this == EARLIEST || this == SITES;
  }
}
