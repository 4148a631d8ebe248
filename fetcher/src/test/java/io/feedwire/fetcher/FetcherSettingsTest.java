package io.feedwire.fetcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.feedwire.contracts.topic.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FetcherSettingsTest {

  @Test
  void every_default_is_as_documented() {
    assertThat(FetcherHarness.settings(Map.of()))
        .isEqualTo(
            new FetcherSettings(
                "Feedwire/0.1 (+https://github.com/feedwire/feedwire)",
                Duration.ofSeconds(10),
                Duration.ofSeconds(15),
                Duration.ofSeconds(15),
                Duration.ofSeconds(30),
                Topics.MAX_PAYLOAD_BYTES,
                64 * 1024,
                128L * 1024 * 1024,
                List.of(),
                256,
                2,
                Duration.ofSeconds(1),
                Duration.ofMillis(100),
                Duration.ofMinutes(5),
                Duration.ofHours(24),
                0.01,
                Duration.ofSeconds(2),
                Duration.ofDays(30),
                Duration.ofMillis(500),
                200,
                8 * 1024 * 1024,
                1,
                500,
                null,
                1_000_000,
                64L << 30,
                200,
                32 << 20));
  }

  @Test
  void every_key_can_be_set() {
    FetcherSettings settings =
        FetcherHarness.settings(
            Map.ofEntries(
                Map.entry("feedwire.fetcher.user-agent", "Mine"),
                Map.entry("feedwire.fetcher.connect-timeout", "1s"),
                Map.entry("feedwire.fetcher.first-byte-timeout", "20s"),
                Map.entry("feedwire.fetcher.idle-timeout", "21s"),
                Map.entry("feedwire.fetcher.deadline", "2s"),
                Map.entry("feedwire.fetcher.max-bytes", 3),
                Map.entry("feedwire.fetcher.max-header-bytes", 10_000),
                Map.entry("feedwire.fetcher.body-memory", 5_000_000),
                Map.entry(
                    "feedwire.fetcher.allowed-addresses", "10.1.0.0/16, intranet.example.org"),
                Map.entry("feedwire.fetcher.in-flight", 4),
                Map.entry("feedwire.fetcher.per-domain", 5),
                Map.entry("feedwire.fetcher.domain-delay", "3s"),
                Map.entry("feedwire.fetcher.tick", "6ms"),
                Map.entry("feedwire.fetcher.min-interval", "7m"),
                Map.entry("feedwire.fetcher.max-interval", "70m"),
                Map.entry("feedwire.fetcher.full-fetches", 0.5),
                Map.entry("feedwire.fetcher.folder-interval", "8s"),
                Map.entry("feedwire.fetcher.max-back-off", "9h"),
                Map.entry("feedwire.fetcher.settle", "10ms"),
                Map.entry("feedwire.fetcher.batch-files", 11),
                Map.entry("feedwire.fetcher.batch-bytes", 12),
                Map.entry("feedwire.fetcher.request-depth", 13),
                Map.entry("feedwire.fetcher.request-budget", 14),
                Map.entry("feedwire.fetcher.sources-file", "sources.yml"),
                Map.entry("feedwire.fetcher.archive-entries", 15),
                Map.entry("feedwire.fetcher.archive-bytes", 16),
                Map.entry("feedwire.fetcher.archive-ratio", 17),
                Map.entry("feedwire.fetcher.archive-window", 18)));

    assertThat(settings)
        .isEqualTo(
            new FetcherSettings(
                "Mine",
                Duration.ofSeconds(1),
                Duration.ofSeconds(20),
                Duration.ofSeconds(21),
                Duration.ofSeconds(2),
                3,
                10_000,
                5_000_000,
                List.of("10.1.0.0/16", "intranet.example.org"),
                4,
                5,
                Duration.ofSeconds(3),
                Duration.ofMillis(6),
                Duration.ofMinutes(7),
                Duration.ofMinutes(70),
                0.5,
                Duration.ofSeconds(8),
                Duration.ofHours(9),
                Duration.ofMillis(10),
                11,
                12,
                13,
                14,
                "sources.yml",
                15,
                16,
                17,
                18));
  }

  @Test
  void more_entries_than_an_index_can_number_are_refused() {
    assertThatThrownBy(
            () -> FetcherHarness.settings(Map.of("feedwire.fetcher.archive-entries", 1_048_577)))
        .hasRootCauseMessage("feedwire.fetcher: archive-entries must be 1 to 1048576");
  }

  @Test
  void a_cap_over_what_travels_is_refused() {
    assertThatThrownBy(
            () ->
                FetcherHarness.settings(
                    Map.of("feedwire.fetcher.max-bytes", Topics.MAX_PAYLOAD_BYTES + 1)))
        .hasRootCauseMessage("feedwire.fetcher: max-bytes must be 1 to 16777216");
  }
}
