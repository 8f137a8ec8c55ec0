/**
 * Words in their context, over the documents of an audit. In: a {@link
 * org.corpusaudit.concordance.Query} and the shards of {@code documents/}. Out: how often and in
 * how many articles it stands, and a bounded number of {@link org.corpusaudit.concordance.Line}s in
 * a wanted {@link org.corpusaudit.concordance.LineOrder}. A word is matched against the tokens that
 * the audit counted, so that hits of a word are its count in {@code terms/}. The layout of a line
 * (keyword in context, KWIC) is Luhn's (1960).
 */
package org.corpusaudit.concordance;
