/**
 * Blocks and the passes over them. {@link org.corpusaudit.corpus.blocks.MatchInput} divides the
 * input files into blocks; {@link org.corpusaudit.corpus.blocks.VisitBlocks} reads every block
 * again for each pass and runs an {@link org.corpusaudit.corpus.blocks.ArticlePass} over its
 * articles, with what was decided about them in hand.
 */
package org.corpusaudit.corpus.blocks;
