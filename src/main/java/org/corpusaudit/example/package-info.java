/**
 * Examples of what is counted: for a row of a table a few articles that have it, with the place and
 * what stands around it. In: articles and the items in them. Out: for each item those {@code k}
 * articles whose hash with the item's is least, a bottom-k sample (Cohen and Kaplan 2007): the same
 * for any cut and order of the input, and different articles for different items.
 */
package org.corpusaudit.example;
