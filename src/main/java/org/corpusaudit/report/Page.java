package org.corpusaudit.report;

import java.util.List;

/**
 * A page before it is laid out.
 *
 * @param title its heading
 * @param facts when, with what and where it was made
 * @param sections its sections in order
 */
record Page(String title, List<String> facts, List<Section> sections) {}
