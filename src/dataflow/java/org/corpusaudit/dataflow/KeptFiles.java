package org.corpusaudit.dataflow;

import com.google.api.services.dataflow.model.DataflowPackage;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.runners.dataflow.util.PackageUtil;
import org.apache.beam.runners.dataflow.util.Stager;
import org.apache.beam.sdk.options.PipelineOptions;

/** Stages nothing: says that files stand where Dataflow would look for them. */
public final class KeptFiles implements Stager {
  private KeptFiles() {}

  /** Called by the runner. */
  public static KeptFiles fromOptions(PipelineOptions options) {
    return new KeptFiles();
  }

  @Override
  public List<DataflowPackage> stageFiles(List<PackageUtil.StagedFile> files) {
    return new ArrayList<>();
  }

  @Override
  public DataflowPackage stageToFile(byte[] bytes, String name) {
    return new DataflowPackage().setName(name).setLocation("gs://bucket/staging/" + name);
  }
}
