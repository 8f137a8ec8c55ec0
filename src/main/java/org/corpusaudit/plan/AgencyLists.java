package org.corpusaudit.plan;

import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Serializable;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.MatchResult;
import org.corpusaudit.agency.Agencies;

/**
 * The agencies that ship with the program and those of a user's files, read where the files lie.
 *
 * @param files the user's, of {@code input.agencies}
 */
public record AgencyLists(List<String> files) implements Serializable {
  /** All of them. Cost: the files are read; a block asks once. */
  public Agencies agencies() throws IOException {
    List<List<String>> lines = new ArrayList<>();
    for (String file : files) {
      try (BufferedReader reader =
          new BufferedReader(
              new InputStreamReader(
                  Channels.newInputStream(FileSystems.open(match(file).resourceId())),
                  StandardCharsets.UTF_8))) {
        lines.add(Agencies.lines(file, reader));
      }
    }
    return lines.isEmpty() ? Agencies.standard() : Agencies.of(lines);
  }

  private static MatchResult.Metadata match(String file) throws IOException {
    try {
      return FileSystems.matchSingleFileSpec(file);
    } catch (FileNotFoundException missing) {
      throw new FileNotFoundException(
          "the file " + file + " of input.agencies does not exist: name one that does");
    }
  }
}
