package io.feedwire.fetcher.http;

import io.feedwire.contracts.source.Problem;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.PortUnreachableException;
import java.net.SocketException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Locale;
import javax.net.ssl.SSLException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.TruncatedChunkException;

/// What a failed connection was, by the exceptions of the JDK, JSSE and HttpCore.
final class ConnectionProblem {

  private ConnectionProblem() {}

  /// @param host whom we talked to
  static FetchResult.Failed of(IOException failure, String host) {
    Named named = name(failure);
    return new FetchResult.Failed(null, named.problem, named.sentence.replace("%s", host));
  }

  private record Named(Problem problem, String sentence) {}

  private static Named name(IOException failure) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof FetchException known) {
        return new Named(known.problem(), String.valueOf(known.getMessage()));
      }
    }
    return switch (failure) {
      case SSLException e -> tls(e);
      case TruncatedChunkException e -> early();
      case MalformedChunkCodingException e ->
          new Named(Problem.NOT_HTTP, "the answer of %s is not valid HTTP");
      case ConnectionClosedException e -> early();
      case NoRouteToHostException e -> unreachable();
      case PortUnreachableException e -> unreachable();
      case BindException e -> unreachable();
      case ConnectException e -> connect(e);
      case SocketException e -> broken(e);
      default -> new Named(Problem.BROKEN, "the connection to %s failed");
    };
  }

  private static Named tls(SSLException failure) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      switch (at) {
        case CertificateExpiredException e -> {
          return new Named(Problem.TLS_EXPIRED, "the certificate of %s has expired");
        }
        case CertificateNotYetValidException e -> {
          return new Named(Problem.TLS_EXPIRED, "the certificate of %s is not valid yet");
        }
        case CertPathBuilderException e -> {
          return untrusted();
        }
        case CertPathValidatorException e when e.getCause() == null -> {
          return untrusted();
        }
        case CertificateException e when e.getCause() == null && isName(e) -> {
          return new Named(Problem.TLS_NAME, "the certificate of %s is for other names");
        }
        // A connection that the other side tore down within the handshake.
        case SocketException e -> {
          return broken(e);
        }
        default -> {
          // Its cause tells more.
        }
      }
    }
    return new Named(Problem.TLS, "no secure connection to %s (TLS)");
  }

  /// JSSE has no type of its own for it: `No subject alternative names …`, `No name matching …`.
  private static boolean isName(CertificateException failure) {
    String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
    return message.contains("subject alternative") || message.contains("no name matching");
  }

  private static Named untrusted() {
    return new Named(Problem.TLS_UNTRUSTED, "the certificate of %s is signed by nobody we trust");
  }

  private static Named connect(ConnectException failure) {
    String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
    if (message.contains("timed out")) {
      return new Named(Problem.CONNECT_TIMEOUT, "%s did not accept a connection in time");
    }
    return message.contains("unreachable")
        ? unreachable()
        : new Named(Problem.REFUSED, "%s refused the connection");
  }

  private static Named unreachable() {
    return new Named(Problem.UNREACHABLE, "there is no way to reach %s");
  }

  private static Named broken(SocketException failure) {
    String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
    if (message.contains("unreachable")) {
      return unreachable();
    }
    return message.contains("interrupt") || message.contains("socket closed")
        ? new Named(Problem.FETCHER_FAULT, "the fetch was stopped")
        : new Named(Problem.BROKEN, "%s broke the connection");
  }

  private static Named early() {
    return new Named(Problem.BROKEN, "%s closed the connection before the document was complete");
  }
}
