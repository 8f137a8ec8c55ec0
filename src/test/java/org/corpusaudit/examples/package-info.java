/** The stages in pipelines of others: each class is an example that the tests run. */
package org.corpusaudit.examples;
