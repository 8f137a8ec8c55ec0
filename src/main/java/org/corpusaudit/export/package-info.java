/**
 * The kept texts, word by word, for the tools of corpus linguists: vertical text for the Corpus
 * Workbench and Sketch Engine, CoNLL-U for those of Universal Dependencies.
 */
package org.corpusaudit.export;
