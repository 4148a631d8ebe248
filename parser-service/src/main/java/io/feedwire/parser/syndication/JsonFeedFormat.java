package io.feedwire.parser.syndication;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.feedwire.contracts.RejectionReason;
import io.feedwire.contracts.json.Json;
import io.feedwire.parser.ArticleDraft;
import io.feedwire.parser.Document;
import io.feedwire.parser.Format;
import io.feedwire.parser.FormatResult;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/// JSON Feed 1.0 and 1.1. Source: <https://www.jsonfeed.org/version/1.1/>. The document is read as
/// a stream, so that one that ends early keeps the items before its end.
@Singleton
public final class JsonFeedFormat implements Format {

  private static final String VERSION = "\"version\"";

  /// Between the key and the name in its value: `" : "https:\/\/www.`, with room for blanks.
  private static final int VALUE_WITHIN = 48;

  @Override
  public String name() {
    return "json-feed";
  }

  @Override
  public boolean isFeed() {
    return true;
  }

  /// "version (required, string) is the URL of the version of the format the feed uses."
  @Override
  public boolean accepts(Document document) {
    String head = document.head();
    if (!head.startsWith("{")) {
      return false;
    }
    for (int at = head.indexOf(VERSION); at >= 0; at = head.indexOf(VERSION, at + 1)) {
      int from = at + VERSION.length();
      int to = Math.min(head.length(), from + VALUE_WITHIN);
      if (head.substring(from, to).contains("jsonfeed.org")) {
        return true;
      }
    }
    return false;
  }

  @Override
  public FormatResult read(Document document) {
    ObjectNode feed = JsonNodeFactory.instance.objectNode();
    List<JsonNode> items = new ArrayList<>();
    List<String> repairs = new ArrayList<>();
    int[] surplus = new int[1];
    try (JsonParser parser = Json.untrusted().createParser(document.text())) {
      readInto(parser, feed, items, surplus);
    } catch (StreamConstraintsException e) {
      return new FormatResult.Unreadable(reason(e), "the JSON goes beyond the reader's limits");
    } catch (JsonProcessingException e) {
      if (items.isEmpty()) {
        return new FormatResult.Unreadable(
            RejectionReason.MALFORMED,
            "the JSON is damaged at character " + e.getLocation().getCharOffset());
      }
      repairs.add("the feed ends early");
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot fail to be read", e);
    }
    if (surplus[0] > 0) {
      repairs.add(
          "%d items beyond the first %d were left out".formatted(surplus[0], FeedTree.MAX_ITEMS));
    }
    var reader = new JsonFeedItems(feed, document.source(), Channel.address(document.headers()));
    List<ArticleDraft> drafts = items.stream().map(reader::read).toList();
    return new FormatResult.Read(drafts, List.of(), repairs);
  }

  /// Jackson gives no other sign of which limit it was.
  private static RejectionReason reason(StreamConstraintsException e) {
    return e.getOriginalMessage().contains("depth")
        ? RejectionReason.TOO_DEEP
        : RejectionReason.TOO_LARGE;
  }

  private static void readInto(
      JsonParser parser, ObjectNode feed, List<JsonNode> items, int[] surplus) throws IOException {
    parser.nextToken();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      boolean array = parser.nextToken() == JsonToken.START_ARRAY;
      if (!name.equals("items") || !array) {
        feed.set(name, parser.<JsonNode>readValueAsTree());
        continue;
      }
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        if (items.size() >= FeedTree.MAX_ITEMS) {
          parser.skipChildren();
          surplus[0]++;
        } else {
          JsonNode item = parser.readValueAsTree();
          items.add(item);
        }
      }
    }
  }
}
