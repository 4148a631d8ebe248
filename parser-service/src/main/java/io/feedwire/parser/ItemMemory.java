package io.feedwire.parser;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/// What each source has shown before: its items with their fingerprints, and the documents it asked
/// for. An item is remembered for as long as the source shows it and a time beyond.
///
/// Keys are `i` or `u`, source id, NUL, article id or URL; values 8 bytes of last sight (epoch
/// milliseconds), then the fingerprint, empty for URLs.
final class ItemMemory {

  /// An item's last sight is written again when it is older than this: a feed of 100 items, polled
  /// every ten minutes, would otherwise write 100 records each time to say nothing new.
  static final Duration PRECISION = Duration.ofHours(1);

  private static final String ITEM = "i";
  private static final String URL = "u";
  private static final byte[] NO_FINGERPRINT = {};

  private final KeyValueStore<String, byte[]> store;

  ItemMemory(KeyValueStore<String, byte[]> store) {
    this.store = store;
  }

  /// Whether the item is new or another than when it was last seen; it then is as it is now.
  ///
  /// @param fingerprint hex digits, the same exactly when the item is
  boolean isNews(String source, String articleId, String fingerprint, Instant now) {
    return isNews(ITEM + source + '\0' + articleId, HexFormat.of().parseHex(fingerprint), now);
  }

  /// Whether the source asks for this URL for the first time.
  boolean isNewRequest(String source, String url, Instant now) {
    return isNews(URL + source + '\0' + url, NO_FINGERPRINT, now);
  }

  private boolean isNews(String key, byte[] fingerprint, Instant now) {
    byte[] known = store.get(key);
    boolean news =
        known == null
            || !Arrays.equals(known, Long.BYTES, known.length, fingerprint, 0, fingerprint.length);
    if (news || lastSeen(known).plus(PRECISION).isBefore(now)) {
      store.put(
          key,
          ByteBuffer.allocate(Long.BYTES + fingerprint.length)
              .putLong(now.toEpochMilli())
              .put(fingerprint)
              .array());
    }
    return news;
  }

  private static Instant lastSeen(byte[] value) {
    return Instant.ofEpochMilli(ByteBuffer.wrap(value).getLong());
  }

  /// Forgets what was last seen before a time.
  void forgetBefore(Instant time) {
    try (KeyValueIterator<String, byte[]> all = store.all()) {
      while (all.hasNext()) {
        KeyValue<String, byte[]> entry = all.next();
        if (lastSeen(entry.value).isBefore(time)) {
          store.delete(entry.key);
        }
      }
    }
  }
}
