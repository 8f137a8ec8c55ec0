/**
 * Numbers that tell running text from lists, fragments and noise: the heuristics with which Gopher,
 * C4 and FineWeb chose their training texts, measured for texts of every script. A number removes
 * nothing; bounds on numbers do.
 */
package org.corpusaudit.signals;
