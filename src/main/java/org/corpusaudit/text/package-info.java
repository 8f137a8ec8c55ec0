/**
 * Words of a text and pieces of it. {@link org.corpusaudit.text.WordScanner} is for comparing texts
 * by folded words; {@link org.corpusaudit.text.Tokenizer} for counting and showing words, with
 * their normalised forms ({@link org.corpusaudit.text.Normalizer}), stop words and stems; {@link
 * org.corpusaudit.text.Scope} says how near two tokens stand, {@link
 * org.corpusaudit.text.Vocabulary} numbers those whose pairs are counted, {@link
 * org.corpusaudit.text.VocabularyChoice} chooses them; {@link org.corpusaudit.text.Spans} are the
 * pieces that are stripped. In goes a text, out come offsets, hashes and forms; nothing here knows
 * articles or the engine.
 */
package org.corpusaudit.text;
