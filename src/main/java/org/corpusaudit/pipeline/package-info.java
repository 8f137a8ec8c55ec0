/**
 * The job, wired from the stages. {@link org.corpusaudit.pipeline.PipelineFile} says what is
 * wanted, {@link org.corpusaudit.pipeline.Audit} puts the stages one behind the other, each of
 * which adds its steps to the {@code AuditGraph}; the passes over the corpus are {@code ScanPass},
 * {@code CleanPass} and {@code CountPass}, and {@code PublishAudit} makes the output visible.
 */
package org.corpusaudit.pipeline;
