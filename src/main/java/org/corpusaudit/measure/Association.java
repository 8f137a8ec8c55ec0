package org.corpusaudit.measure;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Measures of association of a pair, computed from its contingency table. With O the observed
 * cells, R and C their row and column sums, N all events and E11 = R1 * C1 / N; logarithms are to
 * base 2 except in log-likelihood, where the base is e. A pair that was never observed (O11 = 0)
 * scores negative infinity where the formula is a logarithm of O11, and -1 as NPMI.
 *
 * <p>Sources: Evert, Corpora and Collocations (2008); Church and Hanks (1990) for PMI; Bouma (2009)
 * for NPMI; Dunning (1993) for log-likelihood; Rychlý (2008) for logDice; Daille (1994) for MI3;
 * Gries (2013) for delta P; Hardie (2014) for log ratio.
 */
public enum Association {
  /** log2(O11 / E11). */
  PMI("log2(O11 / E11)") {
    @Override
    public double of(Contingency table) {
      return table.o11() == 0 ? Double.NEGATIVE_INFINITY : log2(table.o11() / table.e11());
    }
  },
  /** PMI / -log2(O11 / N), from -1 to 1; 1 when every event has both, -1 when none has. */
  NPMI("pmi / -log2(O11 / N), -1 to 1") {
    @Override
    public double of(Contingency table) {
      if (table.o11() == 0) {
        return -1;
      }
      double information = -log2(table.o11() / table.n());
      return information == 0 ? 1 : Math.max(-1, Math.min(1, PMI.of(table) / information));
    }
  },
  /** max(0, PMI). */
  PPMI("max(0, pmi)") {
    @Override
    public double of(Contingency table) {
      return Math.max(0, PMI.of(table));
    }
  },
  /** 14 + log2(2 * O11 / (R1 + C1)), at most 14, independent of N. */
  LOG_DICE("14 + log2(2 O11 / (R1 + C1))") {
    @Override
    public double of(Contingency table) {
      return 14 + log2(DICE.of(table));
    }
  },
  /** G2 = 2 * sum of O * ln(O / E) over all four cells, negative where O11 is below E11. */
  LOG_LIKELIHOOD("2 sum O ln(O / E) over four cells, negative where O11 is below E11") {
    @Override
    public double of(Contingency table) {
      if (table.o11() * table.o22() == table.o12() * table.o21()) {
        return 0; // Logarithms leave a rest, by which terms of equal shares would be ranked.
      }
      double g2 =
          2
              * (term(table.o11(), table.r1(), table.c1(), table.n())
                  + term(table.o12(), table.r1(), table.c2(), table.n())
                  + term(table.o21(), table.r2(), table.c1(), table.n())
                  + term(table.o22(), table.r2(), table.c2(), table.n()));
      return signed(Math.max(0, g2), table);
    }
  },
  /** (O11 - E11) / sqrt(O11). */
  T_SCORE("(O11 - E11) / sqrt(O11)") {
    @Override
    public double of(Contingency table) {
      return (table.o11() - table.e11()) / Math.sqrt(table.o11());
    }
  },
  /** (O11 - E11) / sqrt(E11). */
  Z_SCORE("(O11 - E11) / sqrt(E11)") {
    @Override
    public double of(Contingency table) {
      return table.e11() == 0 ? 0 : (table.o11() - table.e11()) / Math.sqrt(table.e11());
    }
  },
  /** log2(O11^3 / E11). */
  MI3("log2(O11^3 / E11)") {
    @Override
    public double of(Contingency table) {
      return PMI.of(table) + 2 * log2(table.o11());
    }
  },
  /** O11 * PMI: the pair's share of the mutual information, times N. */
  LOCAL_MI("O11 pmi") {
    @Override
    public double of(Contingency table) {
      return table.o11() == 0 ? 0 : table.o11() * PMI.of(table);
    }
  },
  /**
   * N * (O11 * O22 - O12 * O21)^2 / (R1 * R2 * C1 * C2), without correction, negative where O11 is
   * below E11; 0 when a margin is empty.
   */
  CHI2("N (O11 O22 - O12 O21)^2 / (R1 R2 C1 C2), uncorrected, negative where O11 is below E11") {
    @Override
    public double of(Contingency table) {
      double margins = table.r1() * table.r2() * table.c1() * table.c2();
      double difference = table.o11() * table.o22() - table.o12() * table.o21();
      return margins == 0 ? 0 : signed(table.n() * difference * difference / margins, table);
    }
  },
  /** 2 * O11 / (R1 + C1), 0 to 1. */
  DICE("2 O11 / (R1 + C1)") {
    @Override
    public double of(Contingency table) {
      return table.o11() == 0 ? 0 : 2 * table.o11() / (table.r1() + table.c1());
    }
  },
  /** O11 / (O11 + O12 + O21), 0 to 1. */
  JACCARD("O11 / (R1 + C1 - O11)") {
    @Override
    public double of(Contingency table) {
      return table.o11() == 0 ? 0 : table.o11() / (table.o11() + table.o12() + table.o21());
    }
  },
  /** min(O11 / R1, O11 / C1), 0 to 1: Pedersen's minimum sensitivity. */
  MIN_SENSITIVITY("min(O11 / R1, O11 / C1)") {
    @Override
    public double of(Contingency table) {
      return table.o11() == 0 ? 0 : table.o11() / Math.max(table.r1(), table.c1());
    }
  },
  /** O11 / R1 - O21 / R2, -1 to 1: how much the first raises the chance of the second. */
  DELTA_P("O11/R1 - O21/R2") {
    @Override
    public double of(Contingency table) {
      return ratio(table.o11(), table.r1()) - ratio(table.o21(), table.r2());
    }
  },
  /** O11 / C1 - O12 / C2, -1 to 1: how much the second raises the chance of the first. */
  DELTA_P_REVERSE("O11/C1 - O12/C2") {
    @Override
    public double of(Contingency table) {
      return ratio(table.o11(), table.c1()) - ratio(table.o12(), table.c2());
    }
  },
  /**
   * log2((O11 / R1) / (O21 / R2)), the relative risk; a count of zero is taken as 0.5. 0 when R1 or
   * R2 is empty.
   */
  LOG_RATIO("log2((O11/R1) / (O21/R2)), a zero as 0.5") {
    @Override
    public double of(Contingency table) {
      if (table.r1() == 0 || table.r2() == 0) {
        return 0;
      }
      double first = (table.o11() == 0 ? 0.5 : table.o11()) / table.r1();
      double second = (table.o21() == 0 ? 0.5 : table.o21()) / table.r2();
      return log2(first / second);
    }
  };

  /** For ranking only: what these tell of a pair, others in a row tell too. */
  private static final Set<Association> NO_COLUMNS = Set.of(Z_SCORE, LOCAL_MI, MIN_SENSITIVITY);

  private static final double LN_2 = Math.log(2);

  private final String formula;

  Association(String formula) {
    this.formula = formula;
  }

  /** Its formula in a line, over the cells O, expected cells E, margins R and C, and N. */
  public String formula() {
    return formula;
  }

  /** The measures that a row of pairs has, in the order of its columns. */
  public static List<Association> columns() {
    return Arrays.stream(values()).filter(measure -> !NO_COLUMNS.contains(measure)).toList();
  }

  /** The names of all measures, as a pipeline file writes them. */
  public static List<String> names() {
    return Arrays.stream(values()).map(Association::columnName).toList();
  }

  /** The score of a table. */
  public abstract double of(Contingency table);

  /** The measure's name in pipeline files and headers, such as {@code log_dice}. */
  public String columnName() {
    return name().toLowerCase(Locale.ROOT);
  }

  static double log2(double value) {
    return Math.log(value) / LN_2;
  }

  private static double ratio(double part, double whole) {
    return whole == 0 ? 0 : part / whole;
  }

  private static double signed(double value, Contingency table) {
    return table.o11() < table.e11() ? -value : value;
  }

  private static double term(double observed, double row, double column, double n) {
    return observed == 0 ? 0 : observed * Math.log(observed / row * n / column);
  }
}
