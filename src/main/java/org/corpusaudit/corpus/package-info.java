/**
 * From files to articles.
 *
 * <p>{@link org.corpusaudit.corpus.blocks.MatchInput} finds the input files and divides them into
 * blocks; {@link org.corpusaudit.corpus.blocks.VisitBlocks} reads every block again for each pass
 * and runs an {@link org.corpusaudit.corpus.blocks.ArticlePass} over its articles, with the
 * decisions about them in hand. {@link org.corpusaudit.corpus.formats.BlockReader} is the kernel:
 * records of a file range in, sound {@link org.corpusaudit.corpus.Article}s and {@link
 * org.corpusaudit.corpus.Rejected} records out.
 *
 * <p>Text is never shuffled: an article is named by its {@link
 * org.corpusaudit.corpus.ArticleHandle}, and only small entries travel.
 */
package org.corpusaudit.corpus;
