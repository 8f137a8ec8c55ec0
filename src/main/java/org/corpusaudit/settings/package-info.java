/**
 * The pipeline file's schema: every key, its type, range, default and meaning. A bad file is
 * refused with one sentence that says what to write instead.
 */
package org.corpusaudit.settings;
