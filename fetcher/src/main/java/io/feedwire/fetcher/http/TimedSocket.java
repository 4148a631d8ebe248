package io.feedwire.fetcher.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketTimeoutException;
import org.jspecify.annotations.Nullable;

/// A socket whose every wait ends when the [Deadline] of the current fetch says so. TLS reads
/// through it, so that a handshake is held to it too.
final class TimedSocket extends Socket {

  private Deadline deadline;
  private @Nullable InputStream in;

  TimedSocket(Deadline deadline) {
    // Else the JDK would look for a SOCKS proxy in the system's properties, past the guard.
    super(Proxy.NO_PROXY);
    this.deadline = deadline;
  }

  /// The fetch that this connection now works for.
  void workFor(Deadline next) {
    deadline = next;
  }

  /// @param share of the time left that this address may take, so that others get their turn
  void open(InetSocketAddress address, int share) throws IOException {
    setTcpNoDelay(true);
    try {
      connect(address, Math.max(1, deadline.left() / share));
    } catch (SocketTimeoutException e) {
      throw share == 1 ? deadline.expire() : e;
    }
  }

  @Override
  public InputStream getInputStream() throws IOException {
    InputStream timed = in;
    if (timed == null) {
      timed = new Timed(super.getInputStream());
      in = timed;
    }
    return timed;
  }

  private final class Timed extends BlockInput {

    private int timeout;

    Timed(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int left = deadline.left();
      if (left != timeout) {
        setSoTimeout(left);
        timeout = left;
      }
      try {
        int read = super.read(buffer, offset, length);
        deadline.arrived();
        return read;
      } catch (SocketTimeoutException e) {
        throw deadline.expire();
      }
    }

    /// Closing the stream of a layer above closes the socket.
    @Override
    public void close() throws IOException {
      TimedSocket.this.close();
    }
  }
}
