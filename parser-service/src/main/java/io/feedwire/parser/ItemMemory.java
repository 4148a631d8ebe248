package io.feedwire.parser;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.feedwire.contracts.article.Article;
import io.feedwire.contracts.article.Timestamp;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/// What each source has shown before: its items with their fingerprints, the names they go by, and
/// the documents it asked for. Kept for as long as the source shows it and a time beyond.
///
/// Keys are a letter, source id, NUL, and an article's id (`i`), a name of it (`n`) or a URL (`u`).
/// Values begin with the last sight (8 bytes, epoch milliseconds); items go on with the version,
/// names with an [Alias].
final class ItemMemory {

  /// A sight is written again when the last is older than this: a feed of 100 items, polled every
  /// ten minutes, would otherwise write 100 records each time to say nothing new.
  static final Duration PRECISION = Duration.ofHours(1);

  private static final String ITEM = "i";
  private static final String NAME = "n";
  private static final String URL = "u";

  /// An id made of an address is another when the item moves.
  private static final String BY_ADDRESS = "url:";

  /// An id made of what the item says is another when that changes.
  private static final String BY_CONTENT = "fp:";

  private static final String NOTHING = "";

  private final KeyValueStore<String, byte[]> store;

  ItemMemory(KeyValueStore<String, byte[]> store) {
    this.store = store;
  }

  /// What a sight of an item leads to, for [#remember] when it could be written.
  ///
  /// @param shown as the document has it
  /// @param article under the id by which it was known first
  record News(
      String source, Article shown, Article article, Fingerprint fingerprint, Instant now) {}

  /// The article that a sight of an item leads to; empty when it is as it was.
  ///
  /// An item is the one that was seen under another id when a name of it is known (its guid, an
  /// address) and it says the same: a site that moved, a title that was corrected in a feed without
  /// addresses. It keeps its first id. A guid given to another article says something else.
  Optional<News> news(String source, Article article, Fingerprint fingerprint, Instant now) {
    @Nullable byte[] known = store.get(ITEM + source + '\0' + article.id());
    Article identified = article;
    if (known == null) {
      @Nullable String before = seenAs(source, article, fingerprint);
      if (before != null) {
        known = store.get(ITEM + source + '\0' + before);
        identified = renamed(article, before);
      }
    }
    var sight = new News(source, article, identified, fingerprint, now);
    if (known == null || isOther(value(known), fingerprint, article, lastSeen(known))) {
      return Optional.of(sight);
    }
    if (lastSeen(known).plus(PRECISION).isBefore(now)) {
      remember(sight);
    }
    return Optional.empty();
  }

  /// From now on the item is as it was. Said when what it leads to is sure to be written: what is
  /// remembered before is lost if an exception comes between.
  void remember(News seen) {
    String source = seen.source();
    String id = seen.article().id();
    put(ITEM + source + '\0' + id, seen.fingerprint().version(), seen.now());
    var alias = new Alias(seen.fingerprint(), id).written();
    names(seen.shown(), seen.fingerprint())
        .forEach(name -> put(NAME + source + '\0' + name, alias, seen.now()));
  }

  /// Whether an item says something else than when it was last seen. A time of publication after
  /// that sight is none: some feeds write the time of the fetch.
  private static boolean isOther(
      String known, Fingerprint fingerprint, Article article, Instant lastSeen) {
    if (known.equals(fingerprint.version())) {
      return false;
    }
    @Nullable Timestamp published = article.published();
    return !known.startsWith(fingerprint.content())
        || published == null
        || !published.time().isAfter(lastSeen);
  }

  private @Nullable String seenAs(String source, Article article, Fingerprint fingerprint) {
    for (String name : names(article, fingerprint)) {
      byte[] found = store.get(NAME + source + '\0' + name);
      if (found != null) {
        Alias alias = Alias.read(value(found));
        if (alias.isOf(fingerprint)) {
          return alias.id();
        }
      }
    }
    return null;
  }

  /// What the item may be known by when its id is another: nothing where its publisher numbers it.
  private static List<String> names(Article article, Fingerprint fingerprint) {
    if (article.id().startsWith(BY_ADDRESS)) {
      return article.altIds();
    }
    if (!article.id().startsWith(BY_CONTENT)) {
      return List.of();
    }
    // All that such an item says may be all that it can be known by.
    SequencedSet<String> names = new LinkedHashSet<>(article.altIds());
    names.add(fingerprint.content());
    return List.copyOf(names);
  }

  private static Article renamed(Article article, String id) {
    SequencedSet<String> others = new LinkedHashSet<>(article.altIds());
    if (!article.id().startsWith(BY_CONTENT)) {
      others.add(article.id());
    }
    others.remove(id);
    return article.withId(id).withAltIds(List.copyOf(others));
  }

  /// What a name stood for when it was last seen.
  private record Alias(String headline, String text, String published, String id) {

    private static final char SEPARATOR = '\n';

    Alias(Fingerprint fingerprint, String id) {
      this(fingerprint.headline(), fingerprint.text(), fingerprint.written(), id);
    }

    /// The same text, or the same headline of the same time.
    boolean isOf(Fingerprint other) {
      boolean sameText = !text.isEmpty() && text.equals(other.text());
      boolean sameHeadline = !headline.isEmpty() && headline.equals(other.headline());
      return sameText || (sameHeadline && published.equals(other.written()));
    }

    String written() {
      return headline + SEPARATOR + text + SEPARATOR + published + SEPARATOR + id;
    }

    static Alias read(String written) {
      String[] parts = written.split("\n", 4);
      return new Alias(parts[0], parts[1], parts[2], parts[3]);
    }
  }

  /// Whether the source asks for this URL for the first time; [#rememberRequest] when it could be
  /// written.
  boolean isNewRequest(String source, String url, Instant now) {
    byte[] known = store.get(URL + source + '\0' + url);
    if (known != null && lastSeen(known).plus(PRECISION).isBefore(now)) {
      rememberRequest(source, url, now);
    }
    return known == null;
  }

  /// From now on the source has asked for it.
  void rememberRequest(String source, String url, Instant now) {
    put(URL + source + '\0' + url, NOTHING, now);
  }

  private void put(String key, String value, Instant now) {
    byte[] bytes = value.getBytes(UTF_8);
    store.put(
        key,
        ByteBuffer.allocate(Long.BYTES + bytes.length)
            .putLong(now.toEpochMilli())
            .put(bytes)
            .array());
  }

  private static String value(byte[] stored) {
    return new String(stored, Long.BYTES, stored.length - Long.BYTES, UTF_8);
  }

  private static Instant lastSeen(byte[] stored) {
    return Instant.ofEpochMilli(ByteBuffer.wrap(stored).getLong());
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
