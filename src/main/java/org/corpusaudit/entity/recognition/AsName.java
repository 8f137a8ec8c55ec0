package org.corpusaudit.entity.recognition;

import java.util.Optional;
import org.corpusaudit.entity.learning.LearnedName;

/**
 * What the corpus taught of a word as a name.
 *
 * @param name nothing where it is none
 * @param all how often the corpus has the word of which that is made
 */
record AsName(Optional<LearnedName> name, int all) {}
