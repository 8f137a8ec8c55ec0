/**
 * Mentions counted: entries of articles in, rows of entities, of their facets and of mentions out.
 */
package org.corpusaudit.entity.counting;
