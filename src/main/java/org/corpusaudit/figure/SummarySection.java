package org.corpusaudit.figure;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.corpusaudit.page.Tally.Adding;
import org.corpusaudit.table.Columns;

/**
 * The figures of one stage in the order in which the summary shows them: declaring one here adds
 * it. What a stage of settings S tells may depend on them.
 */
public final class SummarySection<S> {
  private final List<Declared<S>> declared;
  private final String name;
  private final boolean shown;
  private final Predicate<Run<S>> condition;

  private SummarySection(
      List<Declared<S>> declared, String name, boolean shown, Predicate<Run<S>> condition) {
    this.declared = declared;
    this.name = name;
    this.shown = shown;
    this.condition = condition;
  }

  /** What an audit counted and under which settings: what figures are computed from. */
  public record Run<S>(Counted counted, S settings) {}

  /** A section of a stage with settings. */
  @FunctionalInterface
  public interface Told {
    /** Writes what the summary shows of the section. */
    void write(ObjectNode summary, Counted counted);
  }

  private interface Writer<S> {
    void write(ObjectNode summary, Run<S> run);
  }

  private record Declared<S>(
      Figure figure, boolean shown, Predicate<Run<S>> condition, Writer<S> writer) {}

  /** A section of the summary; an empty name is the summary itself. */
  public static <S> SummarySection<S> named(String name) {
    return new SummarySection<>(new ArrayList<>(), name, true, run -> true);
  }

  /** Declares figures that are told only of some runs. */
  public SummarySection<S> when(Predicate<Run<S>> told) {
    return new SummarySection<>(declared, name, shown, condition.and(told));
  }

  /** Declares figures that only the manifest's counters hold: what others are computed from. */
  public SummarySection<S> ofManifest() {
    return new SummarySection<>(declared, name, false, condition);
  }

  /** Declares a sum. */
  public Counter sum(String figure, String unit, String meaning) {
    return counter(figure, unit, Adding.SUM, meaning);
  }

  /** Declares a least value; 0 where nothing was counted. */
  public Counter least(String figure, String unit, String meaning) {
    return counter(figure, unit, Adding.LEAST, meaning);
  }

  /** Declares a largest value; 0 where nothing was counted. */
  public Counter largest(String figure, String unit, String meaning) {
    return counter(figure, unit, Adding.LARGEST, meaning);
  }

  private Counter counter(String figure, String unit, Adding adding, String meaning) {
    Counter counter = new Counter(path(figure), unit, adding, meaning);
    add(
        counter,
        (summary, run) -> SummaryNodes.put(summary, counter.name(), "", counter.of(run.counted)));
    return counter;
  }

  /** Declares a family of sums, the members with the largest first; a star is in its name. */
  public CounterFamily sumsLargestFirst(String figure, String unit, String meaning) {
    CounterFamily family = new CounterFamily(path(figure), unit, Adding.SUM, meaning);
    add(
        family,
        (summary, run) ->
            SummaryNodes.putAll(summary, family.name(), family.largestFirst(run.counted)));
    return family;
  }

  /** Declares a family of sums, by the members' names. */
  public CounterFamily sums(String figure, String unit, String meaning) {
    return family(figure, unit, Adding.SUM, meaning);
  }

  /** Declares a family of least values, by the members' names. */
  public CounterFamily leasts(String figure, String unit, String meaning) {
    return family(figure, unit, Adding.LEAST, meaning);
  }

  /** Declares a family of largest values, by the members' names. */
  public CounterFamily largests(String figure, String unit, String meaning) {
    return family(figure, unit, Adding.LARGEST, meaning);
  }

  private CounterFamily family(String figure, String unit, Adding adding, String meaning) {
    CounterFamily family = new CounterFamily(path(figure), unit, adding, meaning);
    add(
        family,
        (summary, run) -> SummaryNodes.putAll(summary, family.name(), family.of(run.counted)));
    return family;
  }

  /** Declares a family of sums with just these members, counted or not. */
  public CounterFamily sumsOf(List<String> members, String figure, String unit, String meaning) {
    CounterFamily family = new CounterFamily(path(figure), unit, Adding.SUM, meaning);
    add(
        family,
        (summary, run) ->
            members.forEach(
                member ->
                    SummaryNodes.put(
                        summary, family.name(), member, family.of(run.counted, member))));
    return family;
  }

  /** Declares a whole number that follows from others. */
  public Computed whole(
      String figure, String unit, String meaning, ToLongFunction<Run<S>> computation) {
    Computed computed = new Computed(path(figure), unit, meaning);
    add(
        computed,
        (summary, run) ->
            SummaryNodes.put(summary, computed.name(), "", computation.applyAsLong(run)));
    return computed;
  }

  /** Declares a number that follows from others. */
  public Computed real(
      String figure, String unit, String meaning, ToDoubleFunction<Run<S>> computation) {
    Computed computed = new Computed(path(figure), unit, meaning);
    add(
        computed,
        (summary, run) ->
            SummaryNodes.put(summary, computed.name(), "", computation.applyAsDouble(run)));
    return computed;
  }

  /** Declares a share from 0 to 1 of one counter in another, to six decimals. */
  public Computed share(String figure, String meaning, Counter part, Counter whole) {
    return real(
        figure,
        "share",
        meaning,
        run -> Counted.share(part.of(run.counted), whole.of(run.counted)));
  }

  /** Declares a family of numbers that follow from others, in the order of the map. */
  public ComputedFamily family(
      String figure,
      String unit,
      String meaning,
      Function<Run<S>, ? extends Map<String, ? extends Number>> computation) {
    ComputedFamily family = new ComputedFamily(path(figure), unit, meaning);
    add(
        family,
        (summary, run) -> SummaryNodes.putAll(summary, family.name(), computation.apply(run)));
    return family;
  }

  /** Declares a list whose rows kernels send, of which the first are kept. */
  public Listing list(String figure, String unit, String meaning, int most, Columns columns) {
    Listing list = new Listing(path(figure), unit, meaning, most, columns);
    add(
        list,
        (summary, run) -> {
          ArrayNode rows = SummaryNodes.array(summary, list.name());
          run.counted.rows(list).forEach(row -> rows.add(SummaryNodes.parsed(row)));
        });
    return list;
  }

  /** Declares a list that follows from others: an array of objects with the columns' names. */
  public Series series(
      String figure,
      String unit,
      String meaning,
      Columns columns,
      Function<Run<S>, List<Map<String, Number>>> computation) {
    Series series = new Series(path(figure), unit, meaning, columns);
    add(
        series,
        (summary, run) -> {
          ArrayNode points = SummaryNodes.array(summary, series.name());
          for (Map<String, Number> point : computation.apply(run)) {
            ObjectNode node = points.addObject();
            columns.forEach(
                column -> SummaryNodes.putNumber(node, column.name(), point.get(column.name())));
          }
        });
    return series;
  }

  /** The section of a stage that ran with these settings. */
  public Told under(S settings) {
    return (summary, counted) -> write(summary, counted, settings);
  }

  private void write(ObjectNode summary, Counted counted, S settings) {
    Run<S> run = new Run<>(counted, settings);
    for (Declared<S> each : declared) {
      if (each.shown && each.condition.test(run)) {
        each.writer.write(summary, run);
      }
    }
  }

  /** The figures that the summary shows. */
  public List<Figure> figures() {
    return declared.stream().filter(Declared::shown).<Figure>map(Declared::figure).toList();
  }

  /** The figures that only the manifest's counters hold. */
  public List<Figure> countersOfManifest() {
    return declared.stream().filter(d -> !d.shown).<Figure>map(Declared::figure).toList();
  }

  private void add(Figure figure, Writer<S> writer) {
    declared.add(new Declared<>(figure, shown, condition, writer));
  }

  private String path(String figure) {
    return name.isEmpty() ? figure : name + "." + figure;
  }
}
