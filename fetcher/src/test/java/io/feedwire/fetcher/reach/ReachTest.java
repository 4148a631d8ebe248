package io.feedwire.fetcher.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReachTest {

  /// Answers nothing: what it is asked for is no literal.
  private static final Resolver NOBODY =
      host -> {
        throw new UnknownHostException(host);
      };

  private static Reach.Answer look(String host, String... allowed) {
    return new Reach(AllowList.of(List.of(allowed)), NOBODY).look(host);
  }

  private static InetAddress address(String literal) {
    try {
      return InetAddress.getByName(literal);
    } catch (UnknownHostException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0.0.0.0, an unspecified",
    "0.255.255.255, an unspecified",
    "10.0.0.0, a private",
    "10.255.255.255, a private",
    "100.64.0.0, a carrier's private",
    "100.100.100.200, a carrier's private",
    "100.127.255.255, a carrier's private",
    "127.0.0.1, a loopback",
    "127.255.255.254, a loopback",
    "169.254.169.254, a link-local",
    "172.16.0.1, a private",
    "172.31.255.255, a private",
    "192.0.0.192, a reserved",
    "192.0.2.1, a documentation",
    "192.88.99.1, a relay",
    "192.168.1.1, a private",
    "198.18.0.1, a benchmarking",
    "198.19.255.255, a benchmarking",
    "198.51.100.1, a documentation",
    "203.0.113.1, a documentation",
    "224.0.0.1, a multicast",
    "239.255.255.255, a multicast",
    "240.0.0.1, a reserved",
    "255.255.255.255, a reserved",
    "::, an unspecified",
    "::1, a loopback",
    "::127.0.0.1, a loopback",
    "::ffff:10.0.0.1, a private",
    "::ffff:0:10.0.0.1, a private",
    "64:ff9b::169.254.169.254, a link-local",
    "64:ff9b:1::8.8.8.8, a translated",
    "100::1, a discard",
    "2001::1, a reserved",
    "2001:10::1, a reserved",
    "2001:20::1, a reserved",
    "2001:db8::1, a documentation",
    "3fff::1, a documentation",
    "2002:7f00:1::, a loopback",
    "2002:a9fe:a9fe::1, a link-local",
    "2a00:1450:4001::5efe:192.168.0.1, a private",
    "2a00:1450:4001::200:5efe:10.0.0.1, a private",
    "fc00::1, a private",
    "fd00:ec2::254, a private",
    "fe80::1, a link-local",
    "fec0::1, a private",
    "ff02::1, a multicast",
    "5f00::1, a reserved"
  })
  void special_addresses_are_closed(String literal, String kind) {
    assertThat(look(literal)).isEqualTo(new Reach.Closed(kind));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "9.255.255.255",
        "11.0.0.0",
        "100.63.255.255",
        "100.128.0.0",
        "126.255.255.255",
        "128.0.0.0",
        "169.253.255.255",
        "172.15.255.255",
        "172.32.0.0",
        "192.0.1.0",
        "192.167.255.255",
        "198.17.255.255",
        "198.20.0.0",
        "223.255.255.255",
        "2600::1",
        "2a00:1450:4001:830::200e",
        "64:ff9b::8.8.8.8",
        "2002:808:808::1"
      })
  void all_others_are_open(String literal) {
    assertThat(look(literal)).isEqualTo(new Reach.Open(List.of(address(literal))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2130706433",
        "0x7f000001",
        "0X7F000001",
        "017700000001",
        "0177.0.0.1",
        "0x7f.1",
        "0x7f.0x0.0x0.0x1",
        "127.1",
        "127.0.1",
        "127.000.000.001",
        "00000000000000000177.1",
        "127.0.0.1.",
        "127.1.",
        "2130706433.",
        "0000000177.00.00.01",
        "[::1]",
        "::1",
        "0:0:0:0:0:0:0:1",
        "[::ffff:7f00:1]",
        "[::ffff:127.0.0.1]",
        "[0:0:0:0:0:ffff:7f00:0001]",
        "localhost",
        "LOCALHOST",
        "localhost.",
        "localhost..",
        "a.localhost",
        "a.b.localhost."
      })
  void no_spelling_hides_the_loopback(String host) {
    assertThat(look(host)).isEqualTo(new Reach.Closed("a loopback"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1.2.3.4.5", "256.1.1.1", "4294967296", "1.2.3.256", "0x1g.1", "1..1", "08.8.8.8"})
  void numbers_that_are_no_address_are_asked_of_nobody(String host) {
    List<String> asked = new ArrayList<>();
    var reach =
        new Reach(
            AllowList.NONE,
            name -> {
              asked.add(name);
              return List.of(address("1.1.1.1"));
            });

    assertThat(reach.look(host)).isEqualTo(new Reach.Unknown());
    assertThat(asked).isEmpty();
  }

  @Test
  void a_name_is_judged_by_all_its_addresses() {
    Resolver mixed = host -> List.of(address("10.0.0.1"), address("1.1.1.1"), address("::1"));

    assertThat(new Reach(AllowList.NONE, mixed).look("mixed.example"))
        .isEqualTo(new Reach.Open(List.of(address("1.1.1.1"))));
  }

  @Test
  void an_allowed_block_opens_its_addresses_and_no_others() {
    assertThat(look("10.1.2.3", "10.1.0.0/16")).isInstanceOf(Reach.Open.class);
    assertThat(look("10.2.0.0", "10.1.0.0/16")).isInstanceOf(Reach.Closed.class);
    assertThat(look("fd00::7", "fd00::/8")).isInstanceOf(Reach.Open.class);
    assertThat(look("127.0.0.1", "127.0.0.1")).isInstanceOf(Reach.Open.class);
    assertThat(look("127.0.0.2", "127.0.0.1")).isInstanceOf(Reach.Closed.class);
    assertThat(look("localhost", "127.0.0.0/8", "::1")).isInstanceOf(Reach.Open.class);
  }

  @Test
  void an_allowed_name_opens_its_addresses_by_that_name_only() {
    Resolver inside = host -> List.of(address("10.0.0.1"));
    var reach = new Reach(AllowList.of(List.of("Intranet.example.org")), inside);

    assertThat(reach.look("intranet.EXAMPLE.org.")).isInstanceOf(Reach.Open.class);
    assertThat(reach.look("x.intranet.example.org")).isInstanceOf(Reach.Closed.class);
    assertThat(reach.look("10.0.0.1")).isInstanceOf(Reach.Closed.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10.1.0.0/8",
        "10.0.0.0/33",
        "fd00::/129",
        "300.1.1.1",
        "a b",
        "http://x",
        "10.1/16",
        ""
      })
  void what_is_neither_block_nor_name_is_refused(String entry) {
    assertThatThrownBy(() -> AllowList.of(List.of(entry)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
