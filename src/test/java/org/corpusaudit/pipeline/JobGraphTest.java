package org.corpusaudit.pipeline;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.coders.IterableCoder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.runners.TransformHierarchy;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PValue;
import org.corpusaudit.settings.BadPipelineException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the job's graph must hold for every runner. Nothing is run. */
class JobGraphTest {
  private static final Set<String> STEPS = new LinkedHashSet<>();
  private static final List<String> SHUFFLES = new ArrayList<>();
  private static final List<String> VIEWS = new ArrayList<>();
  private static final Set<String> BEHIND_SHUFFLES = new LinkedHashSet<>();
  private static final Set<Class<?>> CODERS = new LinkedHashSet<>();

  @BeforeAll
  static void walk() throws BadPipelineException {
    Pipeline pipeline = JobGraphs.whole(PipelineOptionsFactory.create(), "articles/*", "audit");
    pipeline.traverseTopologically(
        new Pipeline.PipelineVisitor.Defaults() {
          @Override
          public CompositeBehavior enterCompositeTransform(TransformHierarchy.Node node) {
            if (node.getTransform() instanceof View.AsSingleton
                || node.getTransform() instanceof View.AsIterable) {
              VIEWS.add(node.getFullName());
            }
            return CompositeBehavior.ENTER_TRANSFORM;
          }

          @Override
          public void visitPrimitiveTransform(TransformHierarchy.Node node) {
            STEPS.add(JobGraphs.step(node.getFullName()));
            if (node.getTransform() instanceof ParDo.MultiOutput<?, ?> step
                && !step.getSideInputs().isEmpty()
                && node.getInputs().values().stream().anyMatch(JobGraphTest::isGrouped)) {
              BEHIND_SHUFFLES.add(node.getEnclosingNode().getFullName());
            }
            if (node.getTransform() instanceof GroupByKey
                && JobGraphs.isOfPages(node.getFullName())) {
              SHUFFLES.add(node.getFullName());
            }
          }

          @Override
          public void visitValue(PValue value, TransformHierarchy.Node producer) {
            if (value instanceof PCollection<?> collection) {
              CODERS.add(collection.getCoder().getClass());
            }
          }
        });
  }

  private static boolean isGrouped(PCollection<?> input) {
    return input.getCoder() instanceof KvCoder<?, ?> coder
        && coder.getValueCoder() instanceof IterableCoder;
  }

  @Test
  void stepsAreThoseThatTheDocumentationLists() throws Exception {
    assertThat(STEPS, equalTo(JobGraphs.listed()));
  }

  @Test
  void shufflesStayWithinTheBudget() {
    assertThat(SHUFFLES.toString(), SHUFFLES.size(), lessThanOrEqualTo(JobGraphs.MOST_SHUFFLES));
  }

  @Test
  void sideInputsAreTwo() {
    assertThat(VIEWS, is(List.of("Audit/Count pairs/Share vocabulary", "Audit/Share names")));
  }

  @Test
  void onlyWhatReadsABlockReadsASideInputBehindAShuffle() {
    // Flink hands all of a group over as one element, in memory, to a step that has one.
    assertThat(BEHIND_SHUFFLES, is(Set.of("Audit/Count pairs/Pairs", "Audit/Recognize")));
  }

  @Test
  void noElementIsSerializedByJava() {
    assertThat(CODERS.contains(SerializableCoder.class), is(false));
    assertThat(CODERS.isEmpty(), is(not(true)));
  }
}
