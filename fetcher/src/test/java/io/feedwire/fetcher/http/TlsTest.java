package io.feedwire.fetcher.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.source.Access;
import io.feedwire.contracts.source.AccessBuilder;
import io.feedwire.contracts.source.Problem;
import io.feedwire.fetcher.http.FetchResult.Failed;
import io.feedwire.fetcher.http.FetchResult.Fetched;
import io.feedwire.fetcher.reach.AllowList;
import io.feedwire.fetcher.reach.Reach;
import io.feedwire.fetcher.reach.Resolver;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TlsTest {

  private static final Duration AMPLE = Duration.ofSeconds(60);

  private KeyStore good;
  private KeyStore expired;
  private KeyStore early;
  private KeyStore otherName;
  private KeyStore stranger;
  private HttpFetcher fetcher;

  @BeforeAll
  void certificates(@TempDir Path folder)
      throws IOException, GeneralSecurityException, InterruptedException {
    var certificates = new Certificates(folder);
    good = certificates.signed("good", "ip:127.0.0.1");
    expired = certificates.signed("expired", "ip:127.0.0.1", "-startdate", "-9d", "-validity", "3");
    early = certificates.signed("early", "ip:127.0.0.1", "-startdate", "+9d", "-validity", "3");
    otherName = certificates.signed("other", "dns:feeds.example");
    stranger = certificates.stranger("stranger", "ip:127.0.0.1");
    var limits =
        new HttpLimits(
            "Feedwire/test",
            1000,
            64 * 1024,
            1024 * 1024,
            new HttpLimits.Times(AMPLE, AMPLE, AMPLE, AMPLE));
    fetcher =
        new HttpFetcher(
            limits,
            new Reach(AllowList.LOOPBACK, Resolver.system()),
            name -> null,
            InstantSource.system(),
            new Tls(certificates.trusting()));
  }

  @AfterAll
  void close() {
    fetcher.close();
  }

  private FetchResult fetch(ScriptedServer server, KeyStore proof, Access access)
      throws GeneralSecurityException {
    server.secured(Certificates.server(proof));
    URI uri = URI.create(server.uri("/feed").toString().replace("http:", "https:"));
    return fetcher.fetch(new HttpTarget(uri, null, null, null, access));
  }

  private void expect(KeyStore proof, Problem problem, String sentence)
      throws IOException, GeneralSecurityException {
    try (var server = new ScriptedServer().then("200 OK", "", "<rss/>")) {
      assertThat(fetch(server, proof, Access.USUAL)).isEqualTo(new Failed(null, problem, sentence));
      assertThat(server.requests()).noneMatch(request -> request.contains("GET"));
    }
  }

  @Test
  void a_certificate_of_one_whom_we_trust_will_do() throws IOException, GeneralSecurityException {
    try (var server = new ScriptedServer().then("200 OK", "", "<rss/>")) {
      assertThat(fetch(server, good, Access.USUAL)).isInstanceOf(Fetched.class);
    }
  }

  @Test
  void an_expired_certificate_is_called_so() throws IOException, GeneralSecurityException {
    expect(expired, Problem.TLS_EXPIRED, "the certificate of 127.0.0.1 has expired");
  }

  @Test
  void a_certificate_of_tomorrow_is_called_so() throws IOException, GeneralSecurityException {
    expect(early, Problem.TLS_EXPIRED, "the certificate of 127.0.0.1 is not valid yet");
  }

  @Test
  void a_certificate_for_other_names_is_called_so() throws IOException, GeneralSecurityException {
    expect(otherName, Problem.TLS_NAME, "the certificate of 127.0.0.1 is for other names");
  }

  @Test
  void a_strangers_certificate_is_called_so() throws IOException, GeneralSecurityException {
    expect(
        stranger,
        Problem.TLS_UNTRUSTED,
        "the certificate of 127.0.0.1 is signed by nobody we trust");
  }

  @Test
  void a_source_may_take_any_certificate_and_no_other_source_does_for_it()
      throws IOException, GeneralSecurityException {
    Access any = AccessBuilder.builder(Access.USUAL).anyCertificate(true).build();
    try (var server = new ScriptedServer()) {
      ScriptedServer.Answer kept =
          out -> out.write("HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\n<rss/>".getBytes(UTF_8));
      server.thenKept(kept, kept, kept);

      for (KeyStore proof : new KeyStore[] {stranger, otherName, expired}) {
        assertThat(fetch(server, proof, any)).isInstanceOf(Fetched.class);
      }
      assertThat(server.connections()).as("one, kept").isEqualTo(1);
      assertThat(fetch(server, stranger, Access.USUAL))
          .isEqualTo(
              new Failed(
                  null,
                  Problem.TLS_UNTRUSTED,
                  "the certificate of 127.0.0.1 is signed by nobody we trust"));
    }
  }
}
