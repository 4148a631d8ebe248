package io.feedwire.enricher;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.feedwire.contracts.Hash;
import io.feedwire.contracts.article.Article;
import io.feedwire.contracts.article.Change;
import io.feedwire.contracts.article.EnrichedArticle.LeadImage;
import io.feedwire.contracts.json.Json;
import io.feedwire.contracts.json.Wire;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What was written of an article last, as hashes: enough to say what is different now.
///
/// @param content by field, of all that comes from the article's own documents
/// @param cards of what others made known: the cards of references
/// @param lead of the lead image, where what others made known has changed it; else empty
/// @param all of the whole value, with counters, sources and provenance
record Fingerprint(
    SortedMap<String, String> content,
    String cards,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) String lead,
    String all) {

  /// Of nothing written.
  static final Fingerprint NONE = new Fingerprint(new TreeMap<>(), "", "", "");

  Fingerprint {
    lead = Wire.orDefault(lead, "");
  }

  private static final int DIGITS = 12;

  /// Counters, and what documents are, not what they say.
  private static final Set<String> NO_CONTENT =
      Set.of("id", "provenance", "revision", "citedBy", "history", "sources");

  /// Fields in which others have a say; of these the article's own part is content.
  private static final Set<String> SHARED = Set.of("references", "images");

  /// A publisher that touches an article without changing a word has nothing to tell.
  private static final String TOUCHED = "modified";

  /// What readers read below the headline.
  private static final Set<String> TEXT = Set.of("body", "text", "summary");

  /// What happened between two fingerprints.
  ///
  /// @param kind absent when only counters, sources or provenance differ: the state is then written
  ///   and nothing is announced
  /// @param revised in what way the publisher changed it
  record Difference(
      Optional<Change.Kind> kind, List<String> fields, List<Change.Revised> revised) {}

  /// Of an article and the bytes that it is written as.
  static Fingerprint of(Written written) {
    Article alone = written.alone().article();
    SortedMap<String, String> content = fields(written.bytes());
    content.put("references", Hash.hex(json(alone.references()), DIGITS));
    content.put("images", Hash.hex(json(alone.images()), DIGITS));
    @Nullable LeadImage ownLead = written.alone().leadImage();
    if (ownLead != null && isLedByOthers(written)) {
      content.put("leadImage", Hash.hex(json(ownLead), DIGITS));
    }
    return of(content, written);
  }

  /// The same for an article of which only others made something known since.
  Fingerprint resolved(Written written) {
    return of(content, written);
  }

  private static Fingerprint of(SortedMap<String, String> content, Written written) {
    return new Fingerprint(
        content,
        Hash.hex(cards(written.article().article()), DIGITS),
        isLedByOthers(written)
            ? Hash.hex(String.valueOf(written.article().leadImage()), DIGITS)
            : "",
        Hash.hex(written.bytes(), 2 * DIGITS));
  }

  private static boolean isLedByOthers(Written written) {
    return !Objects.equals(written.alone().leadImage(), written.article().leadImage());
  }

  /// Hashes of an object's fields, as they stand in its bytes.
  private static SortedMap<String, String> fields(byte[] json) {
    SortedMap<String, String> fields = new TreeMap<>();
    try (JsonParser parser = Json.wire().createParser(json)) {
      parser.nextToken();
      @Nullable String name;
      while ((name = parser.nextFieldName()) != null) {
        JsonToken value = parser.nextToken();
        int from = (int) parser.currentTokenLocation().getByteOffset();
        if (value.isStructStart()) {
          parser.skipChildren();
        } else {
          parser.finishToken();
        }
        int to = (int) parser.currentLocation().getByteOffset();
        if (!NO_CONTENT.contains(name) && !SHARED.contains(name)) {
          fields.put(name, Hash.hex(Arrays.copyOfRange(json, from, to), DIGITS));
        }
      }
      return fields;
    } catch (IOException e) {
      throw new UncheckedIOException("what was written can be read", e);
    }
  }

  private static byte[] json(Object value) {
    try {
      return Json.wire().writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what was written once can be written again", e);
    }
  }

  /// How this differs from what was written before; empty when it does not.
  Optional<Difference> since(Fingerprint before) {
    if (all.equals(before.all)) {
      return Optional.empty();
    }
    if (before.equals(NONE)) {
      return Optional.of(new Difference(Optional.of(Change.Kind.CREATED), List.of(), List.of()));
    }
    SortedSet<String> fields = differing(before.content, content);
    boolean updated = !Set.of(TOUCHED).containsAll(fields);
    List<Change.Revised> revised = revised(fields);
    boolean resolved = !cards.equals(before.cards);
    boolean led = !lead.equals(before.lead);
    if (!updated && !resolved && !led) {
      return Optional.of(new Difference(Optional.empty(), List.of(), List.of()));
    }
    if (resolved) {
      fields.add("references");
    }
    if (led) {
      fields.add("leadImage");
    }
    Change.Kind kind = updated ? Change.Kind.UPDATED : Change.Kind.RESOLVED;
    return Optional.of(new Difference(Optional.of(kind), List.copyOf(fields), revised));
  }

  private static List<Change.Revised> revised(Set<String> fields) {
    SortedSet<Change.Revised> revised = new TreeSet<>();
    for (String field : fields) {
      if (field.equals("headline")) {
        revised.add(Change.Revised.RETITLED);
      } else if (TEXT.contains(field)) {
        revised.add(Change.Revised.CORRECTED);
      }
    }
    return List.copyOf(revised);
  }

  private static SortedSet<String> differing(Map<String, String> before, Map<String, String> now) {
    var names = new TreeSet<>(before.keySet());
    names.addAll(now.keySet());
    names.removeIf(name -> now.containsKey(name) && now.get(name).equals(before.get(name)));
    return names;
  }

  private static String cards(Article article) {
    return article.references().stream()
        .filter(reference -> reference.card() != null)
        .map(reference -> reference.target() + "=" + reference.card())
        .collect(Collectors.joining("\n"));
  }
}
