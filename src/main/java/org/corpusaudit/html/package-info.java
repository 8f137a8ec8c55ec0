/**
 * From a page's bytes to the text that a reader sees: {@link org.corpusaudit.html.HtmlPage}.
 * Kernels of plain Java over jsoup's parser. Nothing is judged here: menus and footers stay, a line
 * each, and are told from the article by what repeats on its site.
 */
package org.corpusaudit.html;
