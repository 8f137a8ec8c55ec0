/**
 * Finds mentions in one text: {@link org.corpusaudit.entity.recognition.BuiltInRecognizer} from
 * words, lists and what the corpus taught, {@link
 * org.corpusaudit.entity.recognition.OpenNlpRecognizer} with a trained model. {@link
 * org.corpusaudit.entity.recognition.HarvestStep} sends what an article shows of names.
 */
package org.corpusaudit.entity.recognition;
