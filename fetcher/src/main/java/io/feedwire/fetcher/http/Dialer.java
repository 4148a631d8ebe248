package io.feedwire.fetcher.http;

import io.feedwire.contracts.source.Problem;
import io.feedwire.fetcher.reach.Reach;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/// Makes connections, to the addresses that [Reach] gives and to no others, straight or through a
/// proxy.
final class Dialer implements AutoCloseable {

  /// A look-up has no time limit of its own and holds its thread: so many dead servers of names may
  /// be waited for at once.
  private static final int LOOK_UPS = 32;

  private final Reach reach;
  private final Tls tls;
  private final int maxHeaderBytes;
  private final ExecutorService lookUps =
      Executors.newFixedThreadPool(
          LOOK_UPS, Thread.ofPlatform().daemon().name("look-up-", 0).factory());

  Dialer(Reach reach, Tls tls, int maxHeaderBytes) {
    this.reach = reach;
    this.tls = tls;
    this.maxHeaderBytes = maxHeaderBytes;
  }

  Connection dial(Route route, Deadline deadline) throws IOException {
    deadline.connecting();
    @Nullable ProxyServer proxy = route.proxy();
    if (proxy == null) {
      return secured(
          connect(route, route.port(), addresses(route.host(), deadline), deadline), deadline);
    }
    // The proxy looks the name up again, in its own way: this is as far as can be seen from here.
    Reach.Answer target = look(route.host(), deadline);
    if (target instanceof Reach.Closed closed) {
      throw blocked(closed);
    }
    try {
      Connection connection =
          connect(route, proxy.port(), addresses(proxy.host(), deadline), deadline);
      return route.secure() ? secured(tunnel(connection, proxy, deadline), deadline) : connection;
    } catch (FetchException e) {
      throw e.problem() == Problem.BLOCKED_ADDRESS ? blockedProxy() : e;
    }
  }

  private List<InetAddress> addresses(String host, Deadline deadline) throws FetchException {
    return switch (look(host, deadline)) {
      case Reach.Open(List<InetAddress> addresses) -> addresses;
      case Reach.Closed closed -> throw blocked(closed);
      case Reach.Unknown() -> throw new FetchException(Problem.DNS, "the name %s is not known");
    };
  }

  private static FetchException blocked(Reach.Closed closed) {
    return new FetchException(
        Problem.BLOCKED_ADDRESS,
        "%s leads to " + closed.kind() + " address, which is not allowed to be reached");
  }

  private static FetchException blockedProxy() {
    return new FetchException(
        Problem.PROXY, "the proxy's address is one that is not allowed to be reached");
  }

  private Reach.Answer look(String host, Deadline deadline) throws FetchException {
    Future<Reach.Answer> look = lookUps.submit(() -> reach.look(host));
    try {
      return look.get(deadline.left(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      look.cancel(true);
      throw new FetchException(Problem.DNS, "nobody told the address of %s in time");
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FetchException(Problem.FETCHER_FAULT, "the fetch was stopped");
    }
  }

  private Connection connect(Route route, int port, List<InetAddress> addresses, Deadline deadline)
      throws IOException {
    for (int i = 0; ; i++) {
      var socket = new TimedSocket(deadline);
      boolean last = i == addresses.size() - 1;
      try {
        socket.open(new InetSocketAddress(addresses.get(i), port), last ? 1 : 2);
        return new Connection(route, socket, maxHeaderBytes);
      } catch (IOException e) {
        socket.close();
        if (last) {
          throw e;
        }
      }
    }
  }

  private static Connection tunnel(Connection connection, ProxyServer proxy, Deadline deadline)
      throws IOException {
    try {
      connection.send(RequestHead.connect(connection.route()), deadline);
      Answer answer = connection.answer();
      if (answer.status() / 100 == 2) {
        return connection;
      }
      throw new FetchException(
          Problem.PROXY, "the proxy " + proxy + " does not lead to %s (" + answer.status() + ")");
    } catch (IOException e) {
      connection.close();
      throw e;
    }
  }

  private Connection secured(Connection connection, Deadline deadline) throws IOException {
    if (!connection.route().secure()) {
      return connection;
    }
    try {
      SSLSocket secured = tls.over(connection.socket(), connection.route());
      secured.startHandshake();
      connection.layer(secured);
      return connection;
    } catch (IOException e) {
      connection.close();
      // JSSE wraps what ended the wait.
      throw deadline.expired().isPresent() ? deadline.expired().get() : e;
    }
  }

  @Override
  public void close() {
    lookUps.shutdownNow();
  }
}
