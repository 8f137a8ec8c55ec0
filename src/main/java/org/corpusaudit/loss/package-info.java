/**
 * The guard that sees what was lost: of records, of bytes and of single files; a run past {@code
 * input.maxRejectedShare} fails after the first pass, and publishes the first rejected records.
 */
package org.corpusaudit.loss;
