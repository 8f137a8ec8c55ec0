/**
 * The graph of a run while its stages put it together: {@link org.corpusaudit.graph.AuditGraph}
 * holds the blocks that every pass reads, runs passes and merges, and gathers the figures and rows
 * of tables that they give. It knows no stage.
 */
package org.corpusaudit.graph;
