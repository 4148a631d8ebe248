package io.feedwire.standalone.articles;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;

/// Where commands print what they make of many documents. `System.out` would swallow a closed pipe,
/// and the rest of an archive would be parsed for nobody.
final class StandardOutput {

  private static final int BUFFER = 256 * 1024;

  private StandardOutput() {}

  static OutputStream open() {
    return new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER);
  }
}
