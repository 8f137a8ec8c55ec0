/** The command line: parse, check, call, print. */
package org.corpusaudit.cli;
