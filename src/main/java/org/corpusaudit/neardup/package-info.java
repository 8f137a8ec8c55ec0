/**
 * Exact and near-duplicates.
 *
 * <p>In: cleaned articles, seen one at a time by {@link org.corpusaudit.neardup.SketchStep}. Out:
 * clusters of articles that repeat each other, with a keeper, and a decision for every member's
 * block. {@link org.corpusaudit.neardup.DuplicateStage} wires the kernels: shingles (Broder 1997),
 * one-permutation MinHash with optimal densification (Shrivastava 2017), banding, exact
 * verification on re-read text, connected components.
 *
 * <p>The graph is over contents, not articles: articles whose folded words are equal have one
 * content, which is sketched in one bucket entry and compared once. A content is named by 64 bits;
 * 64 more tell exact duplicates apart.
 */
package org.corpusaudit.neardup;
