/**
 * The stages as Beam's schema transforms, for Beam YAML and other SDKs: adapters of {@link
 * org.corpusaudit.library} and nothing else, since that part of Beam may change. Each takes {@code
 * files}, or {@code input} rows with a folder {@code temporary} to store them in, and {@code
 * settings} by their keys in a pipeline file; {@code docs/library.md} has an example in YAML.
 */
package org.corpusaudit.schematransform;
