/**
 * Which language a text is in. {@link org.corpusaudit.language.LanguageTag} reads what a record
 * states, by BCP 47 and the aliases of Unicode CLDR; {@link
 * org.corpusaudit.language.LanguageDetector} tells it from the text: the script first, by its share
 * of the letters, then, among the languages of a script that has several, Apache OpenNLP's model.
 * Where neither knows, the language is {@code und}.
 */
package org.corpusaudit.language;
