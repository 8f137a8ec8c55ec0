package org.corpusaudit.page;

import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.transforms.DoFn.MultiOutputReceiver;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;

/** The routes of a kernel as the outputs of a Beam transform: one tag for each route. */
public final class RoutedPages {
  private RoutedPages() {}

  /** The tag of a route. */
  public static TupleTag<KV<Integer, byte[]>> tag(Route route) {
    return new TupleTag<>(route.name());
  }

  /** The pages of one route. */
  public static PCollection<KV<Integer, byte[]>> route(PCollectionTuple outputs, Route route) {
    return outputs.get(tag(route));
  }

  /** The tags of routes. */
  public static TupleTagList tags(List<Route> routes) {
    List<TupleTag<?>> tags = new ArrayList<>();
    routes.forEach(route -> tags.add(tag(route)));
    return TupleTagList.of(tags);
  }

  /** Sets the coder of every output. */
  public static PCollectionTuple coded(PCollectionTuple outputs) {
    outputs
        .getAll()
        .values()
        .forEach(
            output -> {
              @SuppressWarnings("unchecked") // Every output of routes holds keyed pages.
              PCollection<KV<Integer, byte[]>> pages = (PCollection<KV<Integer, byte[]>>) output;
              pages.setCoder(GroupPages.coder());
            });
    return outputs;
  }

  /** Routes whose pages go to the receiver of one element. */
  public static Routes to(
      List<Route> routes, Partitioning partitioning, MultiOutputReceiver receiver) {
    return new Routes(
        routes,
        partitioning,
        (route, key, page) -> receiver.get(tag(route)).output(KV.of(key, page)));
  }
}
