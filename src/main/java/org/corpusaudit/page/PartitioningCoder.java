package org.corpusaudit.page;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.beam.sdk.coders.AtomicCoder;

/** A {@link Partitioning} as three integers of four bytes. */
public final class PartitioningCoder extends AtomicCoder<Partitioning> {
  private PartitioningCoder() {}

  /** The coder. */
  public static PartitioningCoder of() {
    return new PartitioningCoder();
  }

  @Override
  public void encode(Partitioning value, OutputStream out) throws IOException {
    DataOutputStream data = new DataOutputStream(out);
    data.writeInt(value.partitions());
    data.writeInt(value.shards());
    data.writeInt(value.blocks());
  }

  @Override
  public Partitioning decode(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(in);
    return new Partitioning(data.readInt(), data.readInt(), data.readInt());
  }
}
