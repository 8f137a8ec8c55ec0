/**
 * Sites: how much each has, when, in which languages, and how much of it is its own.
 *
 * <p>In: articles with what was decided about them, seen one at a time by {@link
 * org.corpusaudit.site.SiteStep}. Out: {@code sites/}, a row for each site with its rank by size.
 * {@link org.corpusaudit.site.SiteStage} wires the kernels. Sites are added up in the block, then
 * in a partition of their names, then ranked in one sorted walk, so that no step holds all of them.
 */
package org.corpusaudit.site;
