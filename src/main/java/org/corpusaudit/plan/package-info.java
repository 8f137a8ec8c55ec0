/**
 * From a pipeline file to the settings of each stage: {@link org.corpusaudit.plan.PipelineFile}
 * reads and checks it against the schema, {@link org.corpusaudit.plan.AuditSettings} is what a run
 * goes by.
 */
package org.corpusaudit.plan;
