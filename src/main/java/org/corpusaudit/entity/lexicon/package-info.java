/**
 * Names that are known beforehand, of shipped and of users' files, compiled for longest matches.
 */
package org.corpusaudit.entity.lexicon;
