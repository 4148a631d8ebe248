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
import io.feedwire.parser.format.ArticleDraft;
import io.feedwire.parser.format.Document;
import io.feedwire.parser.format.Format;
import io.feedwire.parser.format.FormatResult;
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
    List<String> repairs = new ArrayList<>();
    int maxItems = FeedTree.maxItems(document.text().length());
    var reading = new Reading(maxItems);
    try {
      if (!reading.read(document.text(), false)) {
        // Once more, from the beginning: an item that is damaged is seldom the last.
        reading = new Reading(maxItems);
        boolean whole = reading.read(document.text(), true);
        if (!whole && reading.feeds == 0 && reading.items.isEmpty()) {
          return new FormatResult.Unreadable(
              RejectionReason.MALFORMED, "the JSON is damaged at character " + reading.damagedAt);
        }
        repairs.add(reading.damage(whole));
      }
    } catch (StreamConstraintsException e) {
      return new FormatResult.Unreadable(reason(e), "the JSON goes beyond the reader's limits");
    }
    if (reading.feeds > 1) {
      repairs.add("%d feeds that follow one another were read as one".formatted(reading.feeds));
    }
    if (reading.others > 0) {
      repairs.add("%d items that are no objects were left out".formatted(reading.others));
    }
    if (reading.surplus > 0) {
      repairs.add(
          "%d items beyond the first %d were left out".formatted(reading.surplus, maxItems));
    }
    var reader =
        new JsonFeedItems(reading.feed, document.source(), Channel.address(document.headers()));
    List<ArticleDraft> drafts = reading.items.stream().map(reader::read).toList();
    return new FormatResult.Read(drafts, List.of(), repairs);
  }

  /// Jackson gives no other sign of which limit it was.
  private static RejectionReason reason(StreamConstraintsException e) {
    return e.getOriginalMessage().contains("depth")
        ? RejectionReason.TOO_DEEP
        : RejectionReason.TOO_LARGE;
  }

  /// One pass over a document.
  private static final class Reading {

    private final ObjectNode feed = JsonNodeFactory.instance.objectNode();
    private final List<JsonNode> items = new ArrayList<>();
    private int surplus;
    private int others;

    /// Objects read to their end: programs that append leave several.
    private int feeds;

    private long damagedAt;
    private final int maxItems;

    Reading(int maxItems) {
      this.maxItems = maxItems;
    }

    /// Reads as far as the JSON goes.
    ///
    /// @return whether that is as far as the document does
    boolean read(String text, boolean leniently) throws StreamConstraintsException {
      try (JsonParser parser = Json.untrusted().createParser(text)) {
        feeds(leniently ? Json.leniently(parser) : parser);
        return true;
      } catch (StreamConstraintsException e) {
        throw e;
      } catch (JsonProcessingException e) {
        damagedAt = e.getLocation().getCharOffset();
        return false;
      } catch (IOException e) {
        throw new UncheckedIOException("a text in memory cannot fail to be read", e);
      }
    }

    private String damage(boolean whole) {
      if (whole) {
        return "the JSON is not well-formed";
      }
      return feeds == 0 ? "the feed ends early" : "what stands behind the feed is no JSON";
    }

    private void feeds(JsonParser parser) throws IOException {
      while (parser.nextToken() != null) {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
          object(parser);
          feeds++;
        } else {
          parser.skipChildren();
          others++;
        }
      }
    }

    /// What a later feed says of itself stands where the first is silent.
    private void object(JsonParser parser) throws IOException {
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        boolean array = parser.nextToken() == JsonToken.START_ARRAY;
        if (name.equals("items") && array) {
          items(parser);
        } else {
          JsonNode value = parser.readValueAsTree();
          if (feeds == 0 || !feed.has(name)) {
            feed.set(name, value);
          }
        }
      }
    }

    private void items(JsonParser parser) throws IOException {
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
          parser.skipChildren();
          others++;
        } else if (items.size() >= maxItems) {
          parser.skipChildren();
          surplus++;
        } else {
          items.add(item(parser));
        }
      }
    }

    /// What others have added is passed over: an item may hold as many names as a document has room
    /// for.
    private static ObjectNode item(JsonParser parser) throws IOException {
      ObjectNode item = JsonNodeFactory.instance.objectNode();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        if (JsonFeedItems.MEMBERS.contains(name)) {
          item.set(name, parser.<JsonNode>readValueAsTree());
        } else {
          parser.skipChildren();
        }
      }
      return item;
    }
  }
}
