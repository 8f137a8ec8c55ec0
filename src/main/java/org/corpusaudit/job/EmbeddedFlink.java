package org.corpusaudit.job;

import java.io.Closeable;
import java.util.stream.Stream;
import org.apache.beam.runners.flink.FlinkPipelineOptions;
import org.apache.beam.runners.flink.FlinkRunner;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.flink.api.java.ExecutionEnvironment;
import org.apache.flink.api.java.LocalEnvironment;
import org.apache.flink.client.deployment.executors.LocalExecutor;
import org.apache.flink.configuration.BlobServerOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.DeploymentOptions;
import org.apache.flink.configuration.GlobalConfiguration;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.configuration.WebOptions;
import org.apache.flink.core.execution.PipelineExecutor;
import org.apache.flink.core.execution.PipelineExecutorFactory;
import org.apache.flink.core.execution.PipelineExecutorServiceLoader;
import org.apache.flink.runtime.util.EnvironmentInformation;

/**
 * Runs what goes to Flink inside this process on an {@link EmbeddedCluster} whose every port is
 * bound to the loopback address. Beam takes the environment that stands for {@code [auto]} while
 * this is open; it is that of the thread, and closing takes it away.
 */
@SuppressWarnings("deprecation") // Beam's runner takes the environment of data sets.
final class EmbeddedFlink implements Closeable {
  private static final String LOOPBACK = "127.0.0.1";
  private static final EmbeddedFlink NONE = new EmbeddedFlink(false);

  private final boolean open;

  private EmbeddedFlink(boolean open) {
    this.open = open;
  }

  /** Whether a job with these options runs on Flink inside this process. */
  static boolean isMeant(PipelineOptions options) {
    if (!FlinkRunner.class.equals(options.getRunner())) {
      return false;
    }
    String master = options.as(FlinkPipelineOptions.class).getFlinkMaster();
    // Behind `flink run` [auto] stands for the cluster that it names.
    return "[local]".equals(master)
        || ("[auto]".equals(master)
            && ExecutionEnvironment.getExecutionEnvironment() instanceof LocalEnvironment);
  }

  /** Makes ready for a job with these options, which may be changed; for any other nothing. */
  static EmbeddedFlink forJob(PipelineOptions options) {
    if (!isMeant(options)) {
      return NONE;
    }
    FlinkPipelineOptions flink = options.as(FlinkPipelineOptions.class);
    Configuration configuration = configuration(flink.getFlinkConfDir());
    flink.setFlinkMaster("[auto]");
    Environment.offer(configuration);
    return new EmbeddedFlink(true);
  }

  @Override
  public void close() {
    if (open) {
      Environment.withdraw();
    }
  }

  private static Configuration configuration(String folder) {
    Configuration set =
        folder == null || folder.isEmpty()
            ? GlobalConfiguration.loadConfiguration()
            : GlobalConfiguration.loadConfiguration(folder);
    if (!set.contains(TaskManagerOptions.MANAGED_MEMORY_SIZE)) {
      // As Beam does for [local]: the share that Flink's start scripts would give.
      float share = set.get(TaskManagerOptions.MANAGED_MEMORY_FRACTION);
      long free = EnvironmentInformation.getSizeOfFreeHeapMemoryWithDefrag();
      set.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, new MemorySize((long) (share * free)));
    }
    if (!set.contains(CoreOptions.CHECK_LEAKED_CLASSLOADER)) {
      set.set(CoreOptions.CHECK_LEAKED_CLASSLOADER, false);
    }
    set.set(RestOptions.ADDRESS, LOOPBACK);
    set.set(RestOptions.BIND_ADDRESS, LOOPBACK);
    set.set(RestOptions.BIND_PORT, "0");
    set.set(WebOptions.SUBMIT_ENABLE, false);
    set.set(WebOptions.CANCEL_ENABLE, false);
    set.set(JobManagerOptions.ADDRESS, LOOPBACK);
    set.set(JobManagerOptions.BIND_HOST, LOOPBACK);
    set.set(TaskManagerOptions.HOST, LOOPBACK);
    set.set(TaskManagerOptions.BIND_HOST, LOOPBACK);
    // Nothing goes by the blob server, which Flink would ask for under this machine's public name.
    set.set(BlobServerOptions.OFFLOAD_MINSIZE, Integer.MAX_VALUE);
    set.set(DeploymentOptions.TARGET, Executors.NAME);
    set.set(DeploymentOptions.ATTACHED, true);
    return set;
  }

  private static final class Environment extends ExecutionEnvironment {
    private Environment(Configuration configuration) {
      super(new Executors(), configuration, null);
    }

    static void offer(Configuration configuration) {
      initializeContextEnvironment(() -> new Environment(new Configuration(configuration)));
    }

    static void withdraw() {
      resetContextEnvironment();
    }
  }

  /** The one executor: Flink's local one over a cluster of ours. */
  private static final class Executors implements PipelineExecutorServiceLoader {
    private static final String NAME = "corpus-audit-embedded";

    @Override
    public PipelineExecutorFactory getExecutorFactory(Configuration configuration) {
      return new PipelineExecutorFactory() {
        @Override
        public String getName() {
          return NAME;
        }

        @Override
        public boolean isCompatibleWith(Configuration asked) {
          return true;
        }

        @Override
        public PipelineExecutor getExecutor(Configuration asked) {
          return LocalExecutor.createWithFactory(asked, EmbeddedCluster::new);
        }
      };
    }

    @Override
    public Stream<String> getExecutorNames() {
      return Stream.of(NAME);
    }
  }
}
