package org.corpusaudit.keyness;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.commons.math3.special.Gamma;
import org.corpusaudit.measure.ConservativeKeyness;

/**
 * The measures of a table of key words, in the order of its columns. Those that are sums of squares
 * are negative where the target has less, so that each ranks what is key first and what the target
 * lacks last.
 */
public enum KeyMeasure {
  /** Dunning's, of four cells. */
  LOG_LIKELIHOOD {
    @Override
    double of(KeyRow row, ConservativeKeyness conservative) {
      return row.counts().logLikelihood();
    }
  },
  /** Rayson and Garside's, of two cells. */
  LOG_LIKELIHOOD_TWO_CELLS {
    @Override
    double of(KeyRow row, ConservativeKeyness conservative) {
      return signed(row, row.counts().logLikelihoodOfTwoCells());
    }
  },
  /** With Yates' correction. */
  CHI2 {
    @Override
    double of(KeyRow row, ConservativeKeyness conservative) {
      return signed(row, row.counts().chiSquaredOfYates());
    }
  },
  /** Hardie's; a zero as 0.5. */
  LOG_RATIO {
    @Override
    double of(KeyRow row, ConservativeKeyness conservative) {
      return row.counts().logRatio();
    }
  },
  /** The log ratio that it has at least, at 5 % over all words (Evert 2022). */
  CONSERVATIVE_LOG_RATIO {
    @Override
    double of(KeyRow row, ConservativeKeyness conservative) {
      return conservative.of(row.counts());
    }
  },
  /** Gabrielatos and Marchi's %DIFF. */
  PERCENT_DIFF {
    @Override
    double of(KeyRow row, ConservativeKeyness conservative) {
      return row.counts().percentDifference();
    }
  },
  /** The ratio of the odds. */
  ODDS_RATIO {
    @Override
    double of(KeyRow row, ConservativeKeyness conservative) {
      return row.counts().oddsRatio();
    }
  },
  /** The ratio of the relative frequencies. */
  RELATIVE_RISK {
    @Override
    double of(KeyRow row, ConservativeKeyness conservative) {
      return row.counts().relativeRisk();
    }
  },
  /** Kilgarriff's simple maths with 1. */
  SIMPLE_MATHS {
    @Override
    double of(KeyRow row, ConservativeKeyness conservative) {
      return row.counts().simpleMaths(1);
    }
  },
  /** Hofland and Johansson's. */
  DIFFERENCE_COEFFICIENT {
    @Override
    double of(KeyRow row, ConservativeKeyness conservative) {
      return row.counts().differenceCoefficient();
    }
  },
  /** Wilson's Bayes factor. */
  BIC {
    @Override
    double of(KeyRow row, ConservativeKeyness conservative) {
      return row.counts().bayesianInformation();
    }
  },
  /** Effect size of log-likelihood; NaN where too little is expected. */
  EFFECT_LOG_LIKELIHOOD {
    @Override
    double of(KeyRow row, ConservativeKeyness conservative) {
      return row.counts().effectOfLogLikelihood();
    }
  },
  /** That chance gives as much log-likelihood, of four cells: one degree of freedom. */
  PROBABILITY {
    @Override
    double of(KeyRow row, ConservativeKeyness conservative) {
      double likelihood = Math.abs(row.counts().logLikelihood());
      return likelihood == 0 ? 1 : Gamma.regularizedGammaQ(0.5, likelihood / 2);
    }
  },
  /** Of the articles that have it (Egbert and Biber 2019); NaN where these are not known. */
  DOCUMENTS_LOG_LIKELIHOOD {
    @Override
    double of(KeyRow row, ConservativeKeyness conservative) {
      return row.articles().size() == 0 || row.articles().referenceSize() == 0
          ? Double.NaN
          : row.articles().logLikelihood();
    }
  };

  /** The score of a row. */
  abstract double of(KeyRow row, ConservativeKeyness conservative);

  /** Its name as a column. */
  public String columnName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The measure of a name.
   *
   * @throws IllegalArgumentException with the names that there are
   */
  public static KeyMeasure named(String name) {
    return Arrays.stream(values())
        .filter(measure -> measure.columnName().equals(name) && measure != PROBABILITY)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "--rank cannot be "
                        + name
                        + ": write one of "
                        + Arrays.stream(values())
                            .filter(measure -> measure != PROBABILITY)
                            .map(KeyMeasure::columnName)
                            .collect(Collectors.joining(", "))));
  }

  private static double signed(KeyRow row, double score) {
    return row.isLess() ? -score : score;
  }
}
