package io.feedwire.standalone;

import picocli.CommandLine.IVersionProvider;

/// What `--version` says: the version in the jar's manifest.
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    String version = Feedwire.class.getPackage().getImplementationVersion();
    return new String[] {"feedwire " + (version == null ? "from classes" : version)};
  }
}
