package org.corpusaudit.export;

import java.io.Serializable;
import org.corpusaudit.text.Normalization;

/**
 * Which exports are written.
 *
 * @param vertical whether vertical text is
 * @param conllu whether CoNLL-U is
 * @param normalization the rules of normalised forms
 */
public record ExportSettings(boolean vertical, boolean conllu, Normalization normalization)
    implements Serializable {
  /** Whether any is. */
  public boolean isOn() {
    return vertical || conllu;
  }
}
