/**
 * Repeated navigation text: found by span, stripped reversibly.
 *
 * <p>A page is seen as spans of five words, short lines and how short lines open ({@link
 * org.corpusaudit.boilerplate.PageText}). Three passes: {@link
 * org.corpusaudit.boilerplate.ScanStep} sends shortened hashes of all pieces and {@link
 * org.corpusaudit.boilerplate.RepeatMerge} tells which repeat; {@link
 * org.corpusaudit.boilerplate.EvidenceStep} sends where the repeated ones stand and {@link
 * org.corpusaudit.boilerplate.EvidenceMerge} counts pages and different contents and finds who has
 * each first; {@link org.corpusaudit.boilerplate.StripStep} judges each page by that evidence: its
 * own article and embedded ones ({@link org.corpusaudit.boilerplate.Ownership}), what each line is
 * ({@link org.corpusaudit.boilerplate.LineKinds}), which lines are the main text ({@link
 * org.corpusaudit.boilerplate.MainText}), what the weights of a line's features say ({@link
 * org.corpusaudit.boilerplate.LineModel}), what must stay ({@link
 * org.corpusaudit.boilerplate.Verdict}) and what is glued into lines that stay ({@link
 * org.corpusaudit.boilerplate.PartialRuns}). Out: spans with reasons and evidence, which with the
 * cleaned text rebuild the original exactly.
 */
package org.corpusaudit.boilerplate;
