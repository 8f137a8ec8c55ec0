/**
 * Runs the job in this process or hands it to an engine: the lock of the output, an embedded Flink
 * cluster that nothing can reach from outside, and what goes when the run fails or is interrupted.
 */
package org.corpusaudit.job;
