/** What is known of a language's words and names before any corpus is read. */
package org.corpusaudit.entity.languages;
