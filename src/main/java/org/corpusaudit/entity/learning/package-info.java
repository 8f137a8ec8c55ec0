/**
 * What the corpus teaches of names: entries of the articles in, {@link
 * org.corpusaudit.entity.learning.LearnedNames} for every worker out.
 */
package org.corpusaudit.entity.learning;
