/**
 * What a person reads: the page {@code report.html}, the comparison of two audits, the expectations
 * of an audit and the account of one article. Everything is made of an audit's output files, by the
 * last step of the job or later; nothing here reads the corpus itself.
 */
package org.corpusaudit.report;
