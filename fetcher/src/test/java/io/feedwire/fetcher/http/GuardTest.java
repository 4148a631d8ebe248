package io.feedwire.fetcher.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.source.Access;
import io.feedwire.contracts.source.AccessBuilder;
import io.feedwire.contracts.source.Problem;
import io.feedwire.fetcher.http.FetchResult.Failed;
import io.feedwire.fetcher.reach.AllowList;
import io.feedwire.fetcher.reach.Reach;
import io.feedwire.fetcher.reach.Resolver;
import io.feedwire.sources.Locations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Nobody gets a connection who must not: one port is listened to on all addresses of this machine,
/// and counts.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuardTest {

  private static final Duration AMPLE = Duration.ofSeconds(60);

  private final AtomicInteger accepted = new AtomicInteger();
  private ServerSocket everywhere;

  @BeforeAll
  void listen() throws IOException {
    // Unbound to an address: IPv4 and IPv6, 127.0.0.0/8, ::1, every interface.
    everywhere = new ServerSocket(0);
    Thread.ofVirtual().start(this::count);
  }

  private void count() {
    try {
      while (true) {
        Socket connection = everywhere.accept();
        accepted.incrementAndGet();
        connection.close();
      }
    } catch (SocketException e) {
      // Closed.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @AfterAll
  void close() throws IOException {
    everywhere.close();
  }

  @AfterEach
  void nobodyCame() {
    assertThat(accepted.getAndSet(0)).isZero();
  }

  private static HttpFetcher fetcher(AllowList allowed, Resolver resolver) {
    var times = new HttpLimits.Times(AMPLE, AMPLE, AMPLE, AMPLE);
    var limits = new HttpLimits("Feedwire/test", 1000, 64 * 1024, 1024 * 1024, times);
    return new HttpFetcher(
        limits, new Reach(allowed, resolver), name -> null, InstantSource.system());
  }

  /// What names lead to in this test; no server of names is asked.
  private static List<InetAddress> names(String host) throws UnknownHostException {
    return switch (host) {
      case "rebind.example", "xn--nxasmq6b.example" -> List.of(InetAddress.getByName("127.0.0.1"));
      case "six.example" -> List.of(InetAddress.getByName("::1"));
      case "any.example" -> List.of(InetAddress.getByName("0.0.0.0"), InetAddress.getByName("::"));
      case "public.example" -> List.of(InetAddress.getByName("127.0.0.9"));
      default -> throw new UnknownHostException(host);
    };
  }

  static Stream<String> spellings() throws SocketException {
    List<String> hosts =
        new ArrayList<>(
            List.of(
                "127.0.0.1",
                "127.0.0.2",
                "127.1.2.3",
                "127.255.255.254",
                "127.1",
                "127.0.1",
                "2130706433",
                "0x7f000001",
                "0X7f000001",
                "017700000001",
                "0177.0.0.1",
                "0177.0.0.01",
                "0x7f.1",
                "0x7f.0.0.1",
                "0x7f.0x0.0x0.0x1",
                "0x7f.00.0x0.1",
                "127.0x0.1",
                "127.000.000.001",
                "127.0.0.1.",
                "127.1.",
                "2130706433.",
                "0x7f.1.",
                "%31%32%37.0.0.1",
                "１２７.0.0.1",
                "１２７。０。０。１",
                "①②⑦.⓪.⓪.①",
                "127｡0｡0｡1",
                "[::1]",
                "[0:0:0:0:0:0:0:1]",
                "[0000:0000:0000:0000:0000:0000:0000:0001]",
                "[::0.0.0.1]",
                "[::127.0.0.1]",
                "[::7f00:1]",
                "[::ffff:127.0.0.1]",
                "[::ffff:7f00:1]",
                "[::FFFF:7F00:1]",
                "[0:0:0:0:0:ffff:127.0.0.1]",
                "[::ffff:0:127.0.0.1]",
                "[64:ff9b::127.0.0.1]",
                "[64:ff9b::7f00:1]",
                "[64:ff9b:1::7f00:1]",
                "[2002:7f00:1::]",
                "[2002:7f00:1::1]",
                "[2001:0:7f00:1::]",
                "[2001::80ff:fffe]",
                "[fe80::5efe:127.0.0.1]",
                "[2a00::5efe:7f00:1]",
                "[::1%25lo]",
                "[::1%lo]",
                "[::1%251]",
                "[fe80::1%25eth0]",
                "localhost",
                "LocalHost",
                "localhost.",
                "feed.localhost",
                "a.b.LOCALHOST.",
                "ｌｏｃａｌｈｏｓｔ",
                "rebind.example",
                "REBIND.example.",
                "six.example",
                "any.example",
                "0",
                "0.0.0.0",
                "0x0",
                "00",
                "0.0",
                "[::]",
                "[0:0::0]",
                "[::ffff:0.0.0.0]",
                "user@127.0.0.1",
                "example.org:80@127.0.0.1",
                "127.0.0.1#@example.org",
                "127.0.0.1\\@example.org"));
    for (NetworkInterface each : NetworkInterface.networkInterfaces().toList()) {
      for (InterfaceAddress address : each.getInterfaceAddresses()) {
        String literal = address.getAddress().getHostAddress().replaceFirst("%.*", "");
        hosts.add(literal.contains(":") ? "[" + literal + "]" : literal);
      }
    }
    return hosts.stream();
  }

  @ParameterizedTest
  @MethodSource("spellings")
  void no_spelling_of_this_machine_is_reached(String host) {
    String text = "http://" + host + ":" + everywhere.getLocalPort() + "/feed";

    try (var fetcher = fetcher(AllowList.NONE, GuardTest::names)) {
      FetchResult result =
          Locations.http(text)
              .map(uri -> fetcher.fetch(HttpTarget.of(uri)))
              .orElse(new Failed(null, Problem.BAD_LOCATION, "refused as it was typed"));

      assertThat(result)
          .isInstanceOfSatisfying(
              Failed.class,
              failed ->
                  assertThat(failed.problem())
                      .isIn(Problem.BLOCKED_ADDRESS, Problem.BAD_LOCATION, Problem.DNS));
    }
  }

  @Test
  void the_listener_does_hear() throws UnknownHostException {
    var loopback = InetAddress.getByName("127.0.0.7");
    try (var fetcher = fetcher(AllowList.LOOPBACK, host -> List.of(loopback))) {
      String port = ":" + everywhere.getLocalPort() + "/";
      for (String host : List.of("127.0.0.1", "127.1.2.3", "[::1]", "any.example")) {
        fetcher.fetch(HttpTarget.of(URI.create("http://" + host + port)));
      }
    }
    assertThat(accepted.getAndSet(0)).isGreaterThanOrEqualTo(4);
  }

  /// A public server that redirects; here it is the one address that is allowed.
  @ParameterizedTest
  @MethodSource("spellings")
  void no_redirect_leads_to_this_machine(String host) throws IOException {
    try (var server = new ScriptedServer();
        var fetcher = fetcher(AllowList.of(List.of("public.example")), GuardTest::redirecting)) {
      String target = "http://" + host + ":" + everywhere.getLocalPort() + "/feed";
      server
          .then("302 Found", "Location: /again", "")
          .then("301 Moved", "Location: " + encoded(target), "");
      URI from = URI.create("http://public.example:" + server.uri("/").getPort() + "/feed");

      assertThat(fetcher.fetch(HttpTarget.of(from)))
          .isInstanceOfSatisfying(
              Failed.class,
              failed ->
                  assertThat(failed.problem())
                      .isIn(Problem.BLOCKED_ADDRESS, Problem.BAD_REDIRECT, Problem.DNS));
      assertThat(server.requests()).hasSize(2);
    }
  }

  private static List<InetAddress> redirecting(String host) throws UnknownHostException {
    return host.equals("public.example")
        ? List.of(InetAddress.getByName("127.0.0.1"))
        : names(host);
  }

  /// UTF-8 in a header, as servers send it.
  private static String encoded(String text) {
    return new String(text.getBytes(UTF_8), ISO_8859_1);
  }

  /// Says something harmless when it is looked at, and this machine's address from then on.
  @Test
  void a_name_that_flips_is_not_asked_twice_for_one_connection() throws IOException {
    var asked = new AtomicInteger();
    Resolver flipping =
        host ->
            List.of(
                InetAddress.getByName(asked.getAndIncrement() == 0 ? "127.0.0.9" : "127.0.0.1"));
    var allowed = AllowList.of(List.of("127.0.0.9"));
    try (var harmless = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.9"));
        var fetcher = fetcher(allowed, flipping)) {
      Thread.ofVirtual().start(() -> closeOne(harmless));
      // Nobody listens there at 127.0.0.9 but the harmless one: its own port, not the counted one.
      fetcher.fetch(
          HttpTarget.of(URI.create("http://flip.example:" + harmless.getLocalPort() + "/")));
      assertThat(asked).hasValue(1);

      URI again = URI.create("http://flip.example:" + everywhere.getLocalPort() + "/");
      assertThat(fetcher.fetch(HttpTarget.of(again)))
          .isInstanceOfSatisfying(
              Failed.class,
              failed -> assertThat(failed.problem()).isEqualTo(Problem.BLOCKED_ADDRESS));
    }
  }

  private static void closeOne(ServerSocket server) {
    try {
      server.accept().close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void a_proxy_of_this_machine_is_not_reached() {
    Access access =
        AccessBuilder.builder(Access.USUAL)
            .proxies(List.of("http://127.0.0.1:" + everywhere.getLocalPort()))
            .build();
    Resolver outside = host -> List.of(InetAddress.getByName("9.9.9.9"));
    try (var fetcher = fetcher(AllowList.NONE, outside)) {
      var target = new HttpTarget(URI.create("http://feeds.example/"), null, null, null, access);

      assertThat(fetcher.fetch(target))
          .isInstanceOfSatisfying(
              Failed.class, failed -> assertThat(failed.problem()).isEqualTo(Problem.PROXY));
    }
  }

  @Test
  void an_allowed_proxy_is_not_asked_for_this_machine() {
    Access access =
        AccessBuilder.builder(Access.USUAL)
            .proxies(List.of("http://127.0.0.1:" + everywhere.getLocalPort()))
            .build();
    try (var fetcher = fetcher(AllowList.of(List.of("127.0.0.1")), GuardTest::names)) {
      for (String host :
          List.of("six.example", "[::1]", "10.0.0.1", "169.254.169.254", "any.example")) {
        var target = new HttpTarget(URI.create("http://" + host + "/"), null, null, null, access);

        assertThat(fetcher.fetch(target))
            .isInstanceOfSatisfying(
                Failed.class,
                failed -> assertThat(failed.problem()).isEqualTo(Problem.BLOCKED_ADDRESS));
      }
    }
  }
}
