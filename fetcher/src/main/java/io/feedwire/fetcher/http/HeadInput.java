package io.feedwire.fetcher.http;

import io.feedwire.contracts.source.Problem;
import java.io.IOException;
import java.io.InputStream;

/// What comes from a server, counted until its answer's head is read, so that neither endless
/// headers nor endless interim answers go beyond their cap.
final class HeadInput extends BlockInput {

  private final int cap;
  private boolean inHead;

  /// Bytes since the request, of the head and what came with it.
  long read;

  /// Whether the stream ended within the head.
  boolean ended;

  HeadInput(InputStream in, int cap) {
    super(in);
    this.cap = cap;
  }

  void begin() {
    inHead = true;
    read = 0;
    ended = false;
  }

  void end() {
    inHead = false;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (!inHead) {
      return super.read(buffer, offset, length);
    }
    if (read >= cap) {
      throw tooLarge();
    }
    int count = super.read(buffer, offset, length);
    if (count < 0) {
      ended = true;
    } else {
      read += count;
    }
    return count;
  }

  FetchException tooLarge() {
    return new FetchException(
        Problem.HEADERS_TOO_LARGE, "%s sent more than " + cap + " bytes or 256 lines of headers");
  }
}
