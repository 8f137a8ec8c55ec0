/**
 * Repeated navigation text.
 *
 * <p>In: articles, seen one at a time. {@link org.corpusaudit.boilerplate.ScanStep} sends the
 * hashes of an article's lines; {@link org.corpusaudit.boilerplate.SegmentMerge} decides which
 * repeat among different contents of a site; {@link org.corpusaudit.boilerplate.StripStep} finds
 * them again and gives the spans. Out: spans with reasons, which with the cleaned text rebuild the
 * original exactly.
 */
package org.corpusaudit.boilerplate;
