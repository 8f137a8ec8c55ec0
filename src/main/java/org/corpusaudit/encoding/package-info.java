/**
 * Which encoding a label names and what its bytes stand for, by the WHATWG Encoding Standard, from
 * the standard's own tables: so a page reads as in a browser, and the same on every Java runtime.
 * {@link org.corpusaudit.encoding.Encodings} is the door.
 */
package org.corpusaudit.encoding;
