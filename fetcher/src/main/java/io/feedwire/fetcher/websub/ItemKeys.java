package io.feedwire.fetcher.websub;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.feedwire.contracts.Hash;
import java.util.LinkedHashSet;
import java.util.SequencedSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What tells the items of a feed apart, cheaply: `guid`, `id`, else the address. A hub may push
/// the new items only, so documents cannot be compared whole.
final class ItemKeys {

  private static final Pattern ITEM =
      Pattern.compile("<(?:[A-Za-z0-9]{1,20}:)?(?:item|entry)[\\s>]");

  private static final Pattern KEY =
      Pattern.compile("<(?:atom:)?(guid|id|link)\\b[^<>]{0,1000}+>([^<]{1,2000}+)<");

  private static final Pattern HREF =
      Pattern.compile("<(?:atom:)?link\\b[^<>]{0,1000}?\\bhref\\s*=\\s*[\"']([^\"']{1,2000}+)");

  /// Feeds are newest first.
  private static final int MAX_ITEMS = 200;

  private static final int MAX_BYTES = 2 * 1024 * 1024;

  private static final int DIGITS = 12;

  private ItemKeys() {}

  /// Keys of the items; that of the whole document where it has none that can be told apart.
  static Set<String> of(byte[] document) {
    String text = new String(document, 0, Math.min(document.length, MAX_BYTES), ISO_8859_1);
    SequencedSet<String> keys = new LinkedHashSet<>();
    Matcher items = ITEM.matcher(text);
    int from = items.find() ? items.start() : -1;
    while (from >= 0 && keys.size() < MAX_ITEMS) {
      int to = items.find() ? items.start() : -1;
      add(text.substring(from, to < 0 ? text.length() : to), keys);
      from = to;
    }
    return keys.isEmpty() ? Set.of(Hash.hex(document, DIGITS)) : keys;
  }

  private static void add(String item, Set<String> keys) {
    Matcher key = KEY.matcher(item);
    String link = "";
    while (key.find()) {
      if (!key.group(1).equals("link")) {
        keys.add(hash(key.group(2)));
        return;
      }
      link = link.isBlank() ? key.group(2) : link;
    }
    Matcher href = HREF.matcher(item);
    if (!link.isBlank()) {
      keys.add(hash(link));
    } else if (href.find()) {
      keys.add(hash(href.group(1)));
    }
  }

  private static String hash(String key) {
    return Hash.hex(key.strip(), DIGITS);
  }
}
