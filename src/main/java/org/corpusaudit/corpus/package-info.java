/**
 * From files to articles.
 *
 * <p>{@link org.corpusaudit.corpus.BlockReader} is the kernel: records of a file range in, sound
 * {@link org.corpusaudit.corpus.Article}s and {@link org.corpusaudit.corpus.Rejected} records out.
 *
 * <p>Text is never shuffled: an article is named by its {@link
 * org.corpusaudit.corpus.ArticleHandle}, and only small entries travel.
 */
package org.corpusaudit.corpus;
