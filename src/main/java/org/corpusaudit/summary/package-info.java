/**
 * The figures of all stages together: what {@code summary.json} may hold, by name. Reports and
 * expectations look figures up here and know none by heart.
 */
package org.corpusaudit.summary;
