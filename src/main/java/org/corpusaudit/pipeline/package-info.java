/**
 * The job, wired from the stages. {@link org.corpusaudit.plan.PipelineFile} says what is wanted,
 * {@link org.corpusaudit.pipeline.Audit} puts the stages one behind the other, each of which adds
 * its steps to the {@code AuditGraph}. Here is what fuses stages: the passes {@code ScanPass},
 * {@code CleanPass}, {@code CountPass} and {@code RecognizePass}; and {@code PublishAudit}, which
 * makes the output visible.
 */
package org.corpusaudit.pipeline;
