/**
 * Words of a text and pieces of it: {@link org.corpusaudit.text.WordScanner} for comparing texts by
 * folded words, {@link org.corpusaudit.text.Spans} for the pieces that are stripped. In goes a
 * text, out come offsets and hashes; nothing here knows articles or the engine.
 */
package org.corpusaudit.text;
