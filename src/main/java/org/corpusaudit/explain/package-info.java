/**
 * Why an article was kept, dropped or stripped.
 *
 * <p>In: the output of an audit and the input files that its manifest names, which must still be
 * there. Out: a text for a person, with the stripped spans marked and the article beside its
 * keeper: their longest common passage and what differs (Myers 1986, "An O(ND) difference
 * algorithm").
 */
package org.corpusaudit.explain;
