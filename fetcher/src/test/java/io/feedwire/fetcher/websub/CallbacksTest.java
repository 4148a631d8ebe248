package io.feedwire.fetcher.websub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.feedwire.fetcher.websub.Callbacks.Answer;
import io.feedwire.fetcher.websub.Callbacks.Delivery;
import io.feedwire.fetcher.websub.Callbacks.Intent;
import io.feedwire.fetcher.websub.Subscription.Phase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CallbacksTest {

  private static final String HUB = "https://hub.example/";
  private static final String TOPIC = "https://a.example/feed";
  private static final PushKeys KEYS = new PushKeys("0123456789abcdef0123456789abcdef");
  private static final String TOKEN = KEYS.token("source", HUB, TOPIC);
  private static final String SECRET = KEYS.secret("source", HUB, TOPIC);
  private static final byte[] BODY = "<rss/>".getBytes(UTF_8);

  private final List<PushRecord> written = new ArrayList<>();
  private final SubscriptionDirectory directory = new SubscriptionDirectory(KEYS);
  private Instant now = Instant.parse("2026-01-02T03:04:05Z");
  private final Callbacks callbacks =
      new Callbacks(
          KEYS, directory, new TestPushLog((record, headers) -> written.add(record)), () -> now);

  private void known(Phase phase) {
    directory.complete();
    directory.put("source", new Announcement("source", HUB, TOPIC, phase, 3).write());
  }

  private Answer intent(String mode, String topic) {
    return callbacks.intent(TOKEN, new Intent(mode, topic, "challenge", "3600", null));
  }

  private int deliver(Delivery delivery, byte[] body) throws IOException {
    return callbacks.deliver(TOKEN, delivery, new ByteArrayInputStream(body)).status();
  }

  private static Delivery signed(@Nullable String encoding, String... links) {
    return new Delivery("text/xml", encoding, TestHub.sign("sha256", BODY, SECRET), List.of(links));
  }

  @ParameterizedTest
  @CsvSource({
    "subscribe,   PENDING,  200",
    "subscribe,   RENEWING, 200",
    "subscribe,   ACTIVE,   404",
    "subscribe,   WAITING,  404",
    "subscribe,   LEAVING,  404",
    "subscribe,   ENDED,    404",
    "unsubscribe, LEAVING,  200",
    "unsubscribe, ACTIVE,   404",
    "unsubscribe, PENDING,  404",
    "publish,     PENDING,  404",
  })
  void a_challenge_is_answered_only_for_what_is_meant(String mode, Phase phase, int status) {
    known(phase);

    assertThat(intent(mode, TOPIC).status()).isEqualTo(status);
    assertThat(written).hasSize(status == 200 ? 1 : 0);
  }

  @Test
  void the_challenge_is_the_answer_and_the_lease_is_written_first() {
    known(Phase.PENDING);

    assertThat(intent("subscribe", TOPIC).text()).isEqualTo("challenge");
    assertThat(written.getFirst().kind()).isEqualTo(PushRecord.Kind.VERIFIED);
    assertThat(written.getFirst().lease()).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void another_topic_is_not_meant() {
    known(Phase.PENDING);

    assertThat(intent("subscribe", TOPIC + "?").status()).isEqualTo(404);
    assertThat(intent("denied", TOPIC + "?").status()).isEqualTo(404);
    assertThat(callbacks.intent(TOKEN, new Intent("subscribe", null, "c", null, null)).status())
        .isEqualTo(404);
    assertThat(callbacks.intent(TOKEN, new Intent("subscribe", TOPIC, null, null, null)).status())
        .isEqualTo(404);
    assertThat(written).isEmpty();
  }

  @Test
  void a_token_that_nobody_has_is_unknown_once_all_are_read() throws IOException {
    assertThat(intent("subscribe", TOPIC).status()).isEqualTo(503);
    assertThat(deliver(signed(null), BODY)).isEqualTo(503);
    directory.complete();
    assertThat(intent("subscribe", TOPIC).status()).isEqualTo(404);
    assertThat(deliver(signed(null), BODY)).isEqualTo(404);
  }

  @Test
  void content_is_written_as_it_came() throws IOException {
    known(Phase.ACTIVE);

    assertThat(deliver(signed("identity", "<" + TOPIC + ">; rel=\"self\""), BODY)).isEqualTo(202);

    PushRecord record = written.getFirst();
    assertThat(record.kind()).isEqualTo(PushRecord.Kind.CONTENT);
    assertThat(record.body()).isEqualTo(BODY);
    Optional<PushRecord> read = PushRecord.read("source", record.headers(), record.body());
    assertThat(read).contains(record);
  }

  @Test
  void a_push_about_another_address_or_encoded_or_empty_is_ignored() throws IOException {
    known(Phase.ACTIVE);
    deliver(signed(null, "<https://b.example/>; rel=self"), BODY);
    now = now.plusSeconds(60);
    deliver(signed("gzip"), BODY);
    now = now.plusSeconds(60);
    byte[] none = new byte[0];
    deliver(new Delivery(null, null, TestHub.sign("sha1", none, SECRET), List.of()), none);

    assertThat(written)
        .extracting(PushRecord::kind, PushRecord::reason)
        .containsExactly(
            tuple(PushRecord.Kind.IGNORED, "it is about another address"),
            tuple(PushRecord.Kind.IGNORED, "it is encoded (Content-Encoding)"),
            tuple(PushRecord.Kind.IGNORED, "it is empty"));
  }

  @ParameterizedTest
  @EnumSource(
      value = Phase.class,
      names = {"WAITING", "LEAVING", "ENDED"})
  void who_pushes_what_is_over_is_told_so(Phase phase) throws IOException {
    known(phase);

    assertThat(deliver(signed(null), BODY)).isEqualTo(410);
    assertThat(written).isEmpty();
  }

  @Test
  void a_body_over_the_cap_is_read_no_further() throws IOException {
    known(Phase.ACTIVE);
    long[] read = {0};
    var endless =
        new InputStream() {
          @Override
          public int read() {
            read[0]++;
            return 'x';
          }

          @Override
          public int read(byte[] into, int from, int length) {
            read[0] += length;
            return length;
          }
        };

    assertThat(callbacks.deliver(TOKEN, signed(null), endless).status()).isEqualTo(413);
    assertThat(read[0]).isLessThan(2L * Callbacks.MAX_BYTES);
    assertThat(written).isEmpty();
  }

  @Test
  void more_than_sixty_calls_a_minute_are_asked_to_wait() throws IOException {
    known(Phase.ACTIVE);
    for (int i = 0; i < 60; i++) {
      assertThat(deliver(signed(null), BODY)).isEqualTo(202);
    }
    assertThat(deliver(signed(null), BODY)).isEqualTo(429);
    now = now.plusSeconds(60);
    assertThat(deliver(signed(null), BODY)).isEqualTo(202);
  }

  @Test
  void what_cannot_be_kept_is_to_be_sent_again() throws IOException {
    known(Phase.PENDING);
    var unkept = new Callbacks(KEYS, directory, (partition, record) -> false, () -> now);

    assertThat(unkept.intent(TOKEN, new Intent("subscribe", TOPIC, "c", "1", null)).status())
        .isEqualTo(503);
    assertThat(unkept.deliver(TOKEN, signed(null), new ByteArrayInputStream(BODY)).status())
        .isEqualTo(503);
  }

  @Test
  void no_two_installations_and_no_two_subscriptions_share_anything() {
    var other = new PushKeys("fedcba9876543210fedcba9876543210");

    assertThat(
            List.of(
                TOKEN,
                other.token("source", HUB, TOPIC),
                KEYS.token("source2", HUB, TOPIC),
                KEYS.token("source", HUB + "2", TOPIC),
                KEYS.token("source", HUB, TOPIC + "2"),
                SECRET,
                other.secret("source", HUB, TOPIC)))
        .doesNotHaveDuplicates();
  }
}
