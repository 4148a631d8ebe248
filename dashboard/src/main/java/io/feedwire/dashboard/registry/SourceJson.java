package io.feedwire.dashboard.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.feedwire.contracts.json.Json;
import io.feedwire.contracts.source.Source;
import io.feedwire.sources.Durations;
import io.feedwire.sources.Location;
import io.feedwire.sources.Locations;
import io.feedwire.sources.SourceRules;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Makes a source of what a client sent. Fields that are not known are refused, so that a misspelt
/// one is no default.
final class SourceJson {

  /// A source with twenty headers of 2 KiB fits.
  private static final int MAX_BYTES = 64 * 1024;

  private static final Set<String> FIELDS =
      Set.of(
          "id",
          "location",
          "kind",
          "name",
          "category",
          "lane",
          "interval",
          "minInterval",
          "maxInterval",
          "paused",
          "access",
          "origin");

  private static final Set<String> ACCESS_FIELDS =
      Set.of("userAgent", "headers", "proxies", "credentials", "anyCertificate");

  private static final Set<String> DURATIONS = Set.of("interval", "minInterval", "maxInterval");

  /// A source is at its location, with its id, for ever.
  private static final Set<String> FIXED = Set.of("id", "location", "origin");

  private SourceJson() {}

  /// A new source: `location` at least. Of no kind, it is a page, whose feed the fetcher finds out.
  static SourceRules.Checked added(byte[] body) {
    return guarded(
        () -> {
          ObjectNode sent = object(body);
          String location = sent.path("location").asText("");
          if (sent.has("id") || sent.has("origin")) {
            throw new Wrong("'id' and 'origin' are not for clients to say");
          }
          if (!(Locations.parse(location) instanceof Location.Feed feed)) {
            throw new Wrong(
                location.isEmpty()
                    ? "'location' is missing"
                    : "'location' is no http or https URL: " + Locations.redacted(location));
          }
          Source plain = feed.toSource(null, null, null).withKind(Source.Kind.PAGE);
          sent.remove("location");
          return SourceRules.check(source(merged(Json.wire().valueToTree(plain), sent)));
        });
  }

  /// Some fields of a source changed: JSON Merge Patch (RFC 7396), where null takes a field away.
  static SourceRules.Checked patched(Source known, byte[] body) {
    return guarded(() -> changed(known, Json.wire().valueToTree(known), object(body)));
  }

  /// The whole definition anew: what is not sent is as if it had never been said.
  static SourceRules.Checked replaced(Source known, byte[] body) {
    Source bare =
        Source.of(known.id(), known.kind(), known.location(), known.lane())
            .withOrigin(known.origin());
    return guarded(() -> changed(known, Json.wire().valueToTree(bare), object(body)));
  }

  private static SourceRules.Checked changed(Source known, ObjectNode base, ObjectNode sent)
      throws JsonProcessingException, Wrong {
    ObjectNode was = Json.wire().valueToTree(known);
    for (String fixed : FIXED) {
      if (sent.has(fixed) && !sent.get(fixed).equals(was.get(fixed))) {
        throw new Wrong(
            "'%s' cannot be changed: add the new one and remove this one".formatted(fixed));
      }
    }
    return SourceRules.checkChange(known, source(merged(base, sent)));
  }

  /// What a client got wrong, as a sentence; never leaves this class.
  private static final class Wrong extends Exception {
    private static final long serialVersionUID = 1L;

    private final String sentence;

    Wrong(String sentence) {
      super(sentence);
      this.sentence = sentence;
    }
  }

  private interface Reading {
    SourceRules.Checked read() throws IOException, Wrong;
  }

  private static SourceRules.Checked guarded(Reading reading) {
    try {
      return reading.read();
    } catch (Wrong e) {
      return new SourceRules.Refused(List.of(e.sentence));
    } catch (JsonMappingException e) {
      String field =
          e.getPath().stream()
              .map(JsonMappingException.Reference::getFieldName)
              .map(String::valueOf)
              .collect(Collectors.joining("."));
      return new SourceRules.Refused(
          List.of(field.isEmpty() ? "not JSON" : "'%s' is not understood".formatted(field)));
    } catch (IOException e) {
      return new SourceRules.Refused(List.of("not JSON"));
    }
  }

  private static ObjectNode object(byte[] body) throws IOException, Wrong {
    if (body.length > MAX_BYTES) {
      throw new Wrong("a source has at most %d bytes".formatted(MAX_BYTES));
    }
    @Nullable JsonNode node = Json.untrusted().readTree(body);
    if (!(node instanceof ObjectNode object)) {
      throw new Wrong("not a JSON object");
    }
    known(object, FIELDS, "");
    if (object.get("access") instanceof ObjectNode access) {
      known(access, ACCESS_FIELDS, "access.");
      for (JsonNode proxy : access.path("proxies")) {
        if (!proxy.isTextual()) {
          throw new Wrong("'access.proxies' holds texts");
        }
      }
    }
    for (String field : DURATIONS) {
      duration(object, field);
    }
    return object;
  }

  private static void known(ObjectNode object, Set<String> fields, String where) throws Wrong {
    for (var entry : object.properties()) {
      if (!fields.contains(entry.getKey())) {
        throw new Wrong("unknown field '%s%s'".formatted(where, shown(entry.getKey())));
      }
    }
  }

  private static String shown(String field) {
    return field.substring(0, Math.min(field.length(), 40)).replaceAll("[^ -~]", "?");
  }

  /// `15m` is as good as `PT15M`; a number is neither seconds nor minutes.
  private static void duration(ObjectNode object, String field) throws Wrong {
    @Nullable JsonNode value = object.get(field);
    if (value == null || value.isNull()) {
      return;
    }
    var duration = Durations.parse(value.isTextual() ? value.asText() : "");
    if (duration.isEmpty()) {
      throw new Wrong("'%s' must be a duration such as 15m or PT15M".formatted(field));
    }
    object.put(field, duration.get().toString());
  }

  private static ObjectNode merged(ObjectNode base, ObjectNode patch) {
    for (var entry : patch.properties()) {
      JsonNode value = entry.getValue();
      if (value.isNull()) {
        base.remove(entry.getKey());
      } else if (value instanceof ObjectNode object) {
        ObjectNode below =
            base.get(entry.getKey()) instanceof ObjectNode known
                ? known
                : base.putObject(entry.getKey());
        merged(below, object);
      } else {
        base.set(entry.getKey(), value);
      }
    }
    return base;
  }

  private static Source source(ObjectNode tree) throws JsonProcessingException {
    return Json.wire().treeToValue(tree, Source.class);
  }
}
