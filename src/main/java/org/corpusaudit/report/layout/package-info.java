/**
 * What a page is laid out of: sections of cells, grids and charts, and the template that makes them
 * one file.
 */
package org.corpusaudit.report.layout;
