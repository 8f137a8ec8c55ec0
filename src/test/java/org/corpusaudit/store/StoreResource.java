package org.corpusaudit.store;

import org.apache.beam.sdk.io.fs.ResolveOptions;
import org.apache.beam.sdk.io.fs.ResolveOptions.StandardResolveOptions;
import org.apache.beam.sdk.io.fs.ResourceId;

/**
 * A name in the {@link ObjectStore}.
 *
 * @param path the whole name; a folder's ends with a slash
 */
record StoreResource(String path) implements ResourceId {
  @Override
  public ResourceId resolve(String other, ResolveOptions options) {
    return new StoreResource(
        path + other + (options == StandardResolveOptions.RESOLVE_DIRECTORY ? "/" : ""));
  }

  @Override
  public ResourceId getCurrentDirectory() {
    return isDirectory() ? this : new StoreResource(path.substring(0, path.lastIndexOf('/') + 1));
  }

  @Override
  public String getScheme() {
    return "store";
  }

  @Override
  public String getFilename() {
    return path.substring(path.lastIndexOf('/', path.length() - 2) + 1);
  }

  @Override
  public boolean isDirectory() {
    return path.endsWith("/");
  }

  @Override
  public String toString() {
    return path;
  }
}
