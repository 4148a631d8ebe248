package io.feedwire.fetcher.http;

import io.feedwire.contracts.source.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One request and its answer, on a kept connection or a new one, straight or through the source's
/// proxies.
final class Exchanges implements AutoCloseable {

  /// Bodies that say why there is no document are read this far, for what they say and so that the
  /// connection can be used again.
  private static final int BESIDE_BYTES = 64 * 1024;

  private final Dialer dialer;
  private final ConnectionPool pool = new ConnectionPool();
  private final BodyReader bodies;
  private final RequestHead.Settings settings;
  private final Consumer<URI> sent;

  /// @param sent told of each request when it is on its way
  Exchanges(HttpLimits limits, Dialer dialer, Secrets secrets, Consumer<URI> sent) {
    this.dialer = dialer;
    this.bodies = new BodyReader(limits.maxBytes(), new BodyMemory(limits.bodyMemory()));
    this.settings = new RequestHead.Settings(limits.userAgent(), secrets);
    this.sent = sent;
  }

  /// @param body of a document; absent for any other answer
  /// @param beside the beginning of a body that is no document
  record Outcome(Answer answer, BodyReader.@Nullable Body body, byte[] beside) {}

  /// Asks for a document, or about a file.
  ///
  /// @param own whether the address is of the target's own origin
  /// @throws IOException as [ConnectionProblem] names it
  Outcome ask(Method method, HttpTarget target, URI at, boolean own, Deadline deadline)
      throws IOException {
    var question = new Question(method, target, at, own);
    List<ProxyServer> proxies = proxies(target);
    if (proxies.isEmpty()) {
      return ask(question, null, deadline);
    }
    List<String> failures = new ArrayList<>();
    for (ProxyServer proxy : proxies) {
      try {
        Outcome outcome = ask(question, proxy, deadline);
        if (outcome.answer.status() != 407) {
          return outcome;
        }
        failures.add(proxy + " wants other credentials (407)");
      } catch (FetchException e) {
        if (!isOfProxy(e)) {
          throw e;
        }
        failures.add(e.sentence(proxy.host()));
      } catch (ProxyFailure e) {
        failures.add(ConnectionProblem.of(e.failure, proxy.host()).sentence());
      }
    }
    throw new FetchException(Problem.PROXY, "no proxy leads to %s: " + failures.getLast());
  }

  /// Sends a form, straight and on a connection of its own: nobody knows what became of a form
  /// whose connection broke, so that it must not be sent again.
  ///
  /// @throws IOException as [ConnectionProblem] names it
  Answer post(URI at, String form, Deadline deadline) throws IOException {
    Route route = Route.of(at, null, false);
    var request = new Request(Method.POST, at, RequestHead.post(at, form, route, settings));
    return exchange(dial(route, deadline), request, deadline).answer();
  }

  /// @param head what goes over the connection, with the form if there is one
  private record Request(Method method, URI to, String head) {}

  private record Question(Method method, HttpTarget target, URI at, boolean own) {}

  /// Nobody was reached through it, so that another one may do better.
  private static final class ProxyFailure extends IOException {
    private static final long serialVersionUID = 1L;
    private final transient IOException failure;

    ProxyFailure(IOException failure) {
      this.failure = failure;
    }
  }

  private static boolean isOfProxy(FetchException failure) {
    return switch (failure.problem()) {
      case PROXY, DNS, CONNECT_TIMEOUT -> true;
      default -> false;
    };
  }

  private List<ProxyServer> proxies(HttpTarget target) throws FetchException {
    List<ProxyServer> proxies = new ArrayList<>();
    for (String url : target.access().proxies()) {
      Optional<ProxyServer> proxy = ProxyServer.of(settings.secrets().resolve(url));
      proxies.add(
          proxy.orElseThrow(
              () -> new FetchException(Problem.PROXY, "a proxy of the source is no http URL")));
    }
    return proxies;
  }

  private Outcome ask(Question question, @Nullable ProxyServer proxy, Deadline deadline)
      throws IOException {
    HttpTarget target = question.target;
    URI at = question.at;
    Route route = Route.of(at, proxy, target.access().anyCertificate());
    String head =
        question.method == Method.HEAD
            ? RequestHead.head(target, at, question.own, route, settings)
            : RequestHead.get(target, at, question.own, route, settings);
    var request = new Request(question.method, at, head);
    @Nullable Connection kept = pool.take(route);
    if (kept != null) {
      try {
        return exchange(kept, request, deadline);
      } catch (FetchException e) {
        if (e.problem() != Problem.BROKEN || !kept.isSilent()) {
          throw e;
        }
        // The other side had hung up, as it may: once more, on a new connection.
      } catch (IOException e) {
        if (!kept.isSilent()) {
          throw e;
        }
      }
    }
    return exchange(dial(route, deadline), request, deadline);
  }

  private Connection dial(Route route, Deadline deadline) throws IOException {
    try {
      return pool.opened(dialer.dial(route, deadline));
    } catch (FetchException e) {
      throw e;
    } catch (IOException e) {
      throw route.proxy() == null || route.secure() && e instanceof javax.net.ssl.SSLException
          ? e
          : new ProxyFailure(e);
    }
  }

  private Outcome exchange(Connection connection, Request request, Deadline deadline)
      throws IOException {
    boolean reusable = false;
    try {
      deadline.asked();
      connection.send(request.head(), deadline);
      sent.accept(request.to());
      Answer answer = connection.answer();
      if (request.method() == Method.HEAD) {
        // A server that sends a body all the same has it unread: nothing else goes over this
        // connection, of which nobody knows where the next answer would begin.
        return new Outcome(answer, null, new byte[0]);
      }
      BodyLength length = BodyLength.of(answer);
      boolean atEnd;
      Outcome outcome;
      InputStream in = connection.body(length);
      if (isDocument(answer.status())) {
        BodyReader.Body body = bodies.read(in, answer, length, deadline);
        outcome = new Outcome(answer, body, new byte[0]);
        atEnd = body instanceof BodyReader.Whole && BodyReader.skip(in, BESIDE_BYTES);
      } else {
        byte[] beside = length.bytes() == 0 ? new byte[0] : beside(in, answer);
        outcome = new Outcome(answer, null, beside);
        atEnd = length.bytes() == 0 || (beside.length < BESIDE_BYTES && ended(in));
      }
      reusable = atEnd && connection.mayGoOn(answer, length);
      return outcome;
    } catch (IOException e) {
      throw deadline.expired().isPresent() ? deadline.expired().get() : e;
    } finally {
      if (reusable) {
        pool.giveBack(connection);
      } else {
        pool.drop(connection);
      }
    }
  }

  /// The answer is known: what becomes of the rest of it changes nothing.
  private byte[] beside(InputStream in, Answer answer) {
    try {
      return bodies.beginning(in, answer, BESIDE_BYTES);
    } catch (IOException e) {
      return new byte[0];
    }
  }

  private static boolean ended(InputStream in) {
    try {
      return in.read() < 0;
    } catch (IOException e) {
      return false;
    }
  }

  /// 200 and 203, the same through a proxy that changed it; the others of the family carry no whole
  /// document.
  private static boolean isDocument(int status) {
    return status == 200 || status == 203;
  }

  @Override
  public void close() {
    pool.close();
    dialer.close();
  }
}
