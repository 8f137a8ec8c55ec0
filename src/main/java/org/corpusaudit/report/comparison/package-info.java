/**
 * Two audits side by side: what differs in sites, months, words and navigation text, as figures and
 * as a page.
 */
package org.corpusaudit.report.comparison;
