/**
 * News agencies: whose copy an article is, as its credit says.
 *
 * <p>In: an article and its cleaned text. Out: the agency's name, or nothing. {@link
 * org.corpusaudit.agency.Agencies} is the list, which a user can extend; {@link
 * org.corpusaudit.agency.CreditFinder} finds a credit in the fields of a byline and in the first
 * and last lines, never in running text: an article that quotes an agency is not its copy.
 */
package org.corpusaudit.agency;
