package io.feedwire.fetcher.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// Certificates of servers on this machine, and an authority that signs them, made by the JDK's
/// keytool while the tests run.
final class Certificates {

  private static final char[] PASSWORD = "changeit".toCharArray();
  private static final String AUTHORITY = "authority";

  private final Path file;

  Certificates(Path folder) throws IOException, InterruptedException {
    this.file = folder.resolve("keys.p12");
    keytool(AUTHORITY, "-ext", "bc:c");
  }

  /// One that the authority signed.
  ///
  /// @param names as keytool writes them: `ip:127.0.0.1`
  /// @param more further arguments of keytool
  KeyStore signed(String alias, String names, String... more)
      throws IOException, GeneralSecurityException, InterruptedException {
    List<String> arguments = new ArrayList<>(List.of("-signer", AUTHORITY, "-ext", "san=" + names));
    arguments.addAll(List.of(more));
    return make(alias, arguments);
  }

  /// One that nobody but itself signed.
  KeyStore stranger(String alias, String names)
      throws IOException, GeneralSecurityException, InterruptedException {
    return make(alias, List.of("-ext", "san=" + names));
  }

  private KeyStore make(String alias, List<String> arguments)
      throws IOException, GeneralSecurityException, InterruptedException {
    keytool(alias, arguments.toArray(String[]::new));
    KeyStore all = all();
    KeyStore one = empty();
    one.setKeyEntry(alias, all.getKey(alias, PASSWORD), PASSWORD, all.getCertificateChain(alias));
    return one;
  }

  private void keytool(String alias, String... arguments) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                alias,
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + alias,
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                new String(PASSWORD)));
    command.addAll(List.of(arguments));
    Path log = file.resolveSibling(alias + ".log");
    Process keytool =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    if (!keytool.waitFor(60, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
      throw new IOException(Files.readString(log));
    }
  }

  private KeyStore all() throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, PASSWORD);
    }
    return store;
  }

  private static KeyStore empty() throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    return store;
  }

  /// What a server proves itself with.
  static SSLContext server(KeyStore store) throws GeneralSecurityException {
    var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, PASSWORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }

  /// Trusts the authority and nobody else.
  SSLContext trusting() throws IOException, GeneralSecurityException {
    KeyStore trusted = empty();
    trusted.setCertificateEntry(AUTHORITY, all().getCertificate(AUTHORITY));
    var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    managers.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, managers.getTrustManagers(), null);
    return context;
  }
}
