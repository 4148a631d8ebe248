package io.feedwire.fetcher.poll;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.feedwire.contracts.json.Json;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which items a document lists, as far as a count of new ones needs: a hash of what names each.
/// This is no parser. It reads no text, repairs nothing and decides nothing but how often to poll;
/// what it cannot read (UTF-16, say) it does not count.
///
/// - XML: what stands between one `<item`, `<entry` or `<url>` and the next is an item, named by
///   its `guid`, `id`, `loc`, `rdf:about`, `link`, `title`, or its whole
/// - JSON: the objects of the longest array of objects that have an `id`, `guid`, `url` or `link`
public final class Items {

  /// Most items that are counted: more than any feed lists, and 4 KB of memory a source.
  static final int MAX_ITEMS = 1000;

  private static final Pattern START =
      Pattern.compile("<(?:[A-Za-z0-9]+:)?(item|entry|url)(?=[\\s>])", Pattern.CASE_INSENSITIVE);

  /// In the order of trust: the first that an item has names it. None looks beyond the next
  /// bracket, so that brackets without end cost no more than their length.
  private static final Pattern[] NAMES = {
    element("guid"),
    element("id"),
    element("loc"),
    Pattern.compile("rdf:about\\s*=\\s*[\"']([^\"']{1,2048})"),
    element("link"),
    Pattern.compile("<link\\b[^<>]{0,512}?\\bhref\\s*=\\s*[\"']([^\"']{1,2048})"),
    element("title")
  };

  /// How far into an item its name is looked for: names stand before bodies, or not at all.
  private static final int NAME_WITHIN = 8 * 1024;

  private static final JsonFactory JSON = Json.untrusted().getFactory();

  private Items() {}

  private static Pattern element(String name) {
    return Pattern.compile(
        "<" + name + "(?:\\s[^<>]{0,256})?>\\s*(?:<!\\[CDATA\\[)?\\s*([^<\\s\\]][^<\\]]{0,2048})");
  }

  /// Hashes of the items' names, each once, in the document's order. Empty when it lists none, or
  /// none that can be counted.
  public static Optional<int[]> of(byte[] body) {
    int at = start(body);
    if (at >= body.length) {
      return Optional.empty();
    }
    Set<Integer> found = body[at] == '{' || body[at] == '[' ? ofJson(body) : ofXml(body);
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(found.stream().mapToInt(Integer::intValue).toArray());
  }

  private static int start(byte[] body) {
    int at = body.length >= 3 && body[0] == (byte) 0xEF && body[1] == (byte) 0xBB ? 3 : 0;
    while (at < body.length && body[at] >= 0 && body[at] <= ' ') {
      at++;
    }
    return at;
  }

  private static Set<Integer> ofXml(byte[] body) {
    // One character a byte: names are compared, not read.
    String text = new String(body, ISO_8859_1);
    Set<Integer> found = new LinkedHashSet<>();
    Matcher start = START.matcher(text);
    if (!start.find()) {
      return found;
    }
    int from = start.end();
    boolean more = true;
    while (more && found.size() < MAX_ITEMS) {
      more = start.find();
      found.add(name(text, from, more ? start.start() : text.length()));
      from = more ? start.end() : from;
    }
    return found;
  }

  private static int name(String text, int from, int to) {
    int end = Math.min(to, from + NAME_WITHIN);
    for (Pattern pattern : NAMES) {
      Matcher name = pattern.matcher(text).region(from, end);
      if (name.find()) {
        return hash(name.group(1).strip());
      }
    }
    return hash(text.substring(from, to));
  }

  /// An object on the way down, and what names it so far.
  private static final class Level {
    private int rank = JSON_NAMES.length;
    private int hash;
  }

  private static final String[] JSON_NAMES = {"id", "guid", "url", "link"};

  private static Set<Integer> ofJson(byte[] body) {
    Set<Integer> longest = new LinkedHashSet<>();
    Deque<Set<Integer>> arrays = new ArrayDeque<>();
    Deque<Level> objects = new ArrayDeque<>();
    try (JsonParser json = JSON.createParser(body)) {
      @Nullable JsonToken token;
      while ((token = json.nextToken()) != null) {
        switch (token) {
          case START_ARRAY -> arrays.push(new LinkedHashSet<>());
          case START_OBJECT -> objects.push(new Level());
          case END_ARRAY -> {
            Set<Integer> ended = arrays.pop();
            longest = ended.size() > longest.size() ? ended : longest;
          }
          case END_OBJECT -> {
            Level ended = objects.pop();
            boolean inArray = json.getParsingContext().inArray();
            if (inArray && ended.rank < JSON_NAMES.length && !arrays.isEmpty()) {
              keep(arrays.peek(), ended.hash);
            }
          }
          case VALUE_STRING, VALUE_NUMBER_INT -> {
            if (!objects.isEmpty() && json.getParsingContext().inObject()) {
              named(objects.peek(), json);
            }
          }
          default -> {}
        }
      }
    } catch (IOException e) {
      // What is no JSON to its end is counted as far as it was: the parser says what is wrong.
      return longest;
    }
    return longest;
  }

  private static void keep(Set<Integer> into, int hash) {
    if (into.size() < MAX_ITEMS) {
      into.add(hash);
    }
  }

  private static void named(Level object, JsonParser json) throws IOException {
    int rank = Arrays.asList(JSON_NAMES).indexOf(json.currentName());
    if (rank >= 0 && rank < object.rank) {
      object.rank = rank;
      object.hash = hash(json.getText());
    }
  }

  private static int hash(String name) {
    // Spread by the golden ratio, because String's own hash of near names is near.
    return name.hashCode() * 0x9E3779B9;
  }
}
