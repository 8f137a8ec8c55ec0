/**
 * The job, wired from the stages. {@link org.corpusaudit.pipeline.PipelineFile} says what is
 * wanted, {@link org.corpusaudit.pipeline.Audit} is the graph, its passes over the corpus are
 * {@code ScanPass}, {@code CleanPass} and {@code CountPass}, and {@code PublishAudit} makes the
 * output visible.
 */
package org.corpusaudit.pipeline;
