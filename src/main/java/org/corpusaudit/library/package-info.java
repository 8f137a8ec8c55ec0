/**
 * The stages as transforms for other Beam pipelines. Each takes files, or rows with a {@code text}
 * that it first stores in files (the passes read the corpus several times), and gives rows of the
 * types that {@link org.corpusaudit.pipeline.RowTable} declares. {@code with("SECTION.KEY",
 * "VALUE")} sets any key of a pipeline file. What they give is the same for any runner and order.
 */
package org.corpusaudit.library;
