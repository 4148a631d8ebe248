package io.feedwire.fetcher.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A stream through which all is read by one method, that of blocks: whoever extends it overrides
/// that alone.
abstract class BlockInput extends FilterInputStream {

  BlockInput(InputStream in) {
    super(in);
  }

  /// A block of one.
  @Override
  public final int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }
}
