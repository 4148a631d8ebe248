package io.feedwire.fetcher.http;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/// Secures connections: who is trusted, and for what names. Sources that take any certificate have
/// a context of their own, so that no session of theirs is taken up for another.
final class Tls {

  private static final String[] PROTOCOLS = {"TLSv1.3", "TLSv1.2"};

  private final SSLContext verified;
  private final SSLContext any;

  /// @param verified trusts whom this installation trusts
  Tls(SSLContext verified) {
    this.verified = verified;
    this.any = anyCertificate();
  }

  /// Trusts whom the JVM trusts.
  static Tls usual() {
    try {
      return new Tls(SSLContext.getDefault());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JVM has no TLS", e);
    }
  }

  private static SSLContext anyCertificate() {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {new TrustAll()}, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JVM has no TLS", e);
    }
  }

  /// A secured socket over another one that is connected; its handshake is still to come.
  SSLSocket over(Socket socket, Route route) throws IOException {
    SSLContext context = route.anyCertificate() ? any : verified;
    String name = route.authority(false);
    var secured =
        (SSLSocket) context.getSocketFactory().createSocket(socket, name, route.port(), true);
    SSLParameters parameters = secured.getSSLParameters();
    parameters.setProtocols(PROTOCOLS);
    parameters.setApplicationProtocols(new String[] {"http/1.1"});
    if (!route.anyCertificate()) {
      // RFC 2818: the certificate must be for the name, or the address, of the URL.
      parameters.setEndpointIdentificationAlgorithm("HTTPS");
    }
    if (isName(name)) {
      parameters.setServerNames(List.of(new SNIHostName(name)));
    }
    secured.setSSLParameters(parameters);
    return secured;
  }

  /// RFC 6066, 3: addresses are no server names, nor is anything with a dot at its end.
  private static boolean isName(String host) {
    return host.matches("(?=.*[A-Za-z])[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*");
  }

  /// The extended kind: of any other, JSSE would still check the name.
  private static final class TrustAll extends X509ExtendedTrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
