/**
 * What a user expects of an audit's figures: checked, and suggested from an audit that was good.
 */
package org.corpusaudit.report.expectations;
