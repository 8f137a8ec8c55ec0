package org.corpusaudit.neardup;

/** Which article of a cluster is kept; ties go on to the next rule, at last the smallest id. */
public enum KeeperPolicy {
  /** Published first, undated ones last; then the longest. */
  EARLIEST,
  /** The longest cleaned text; then published first. */
  LONGEST,
  /** By the order of sites that the pipeline gives, others last; then as {@link #EARLIEST}. */
  SITES,
  /** The least share of stripped text; then as {@link #EARLIEST}. */
  CLEANEST
}
