package io.feedwire.enricher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.feedwire.contracts.Hash;
import io.feedwire.contracts.article.Article;
import io.feedwire.contracts.article.Change;
import io.feedwire.contracts.article.EnrichedArticle;
import io.feedwire.contracts.article.Image;
import io.feedwire.contracts.article.Reference;
import io.feedwire.contracts.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What was written of an article last, as hashes: enough to say what is different now.
///
/// @param content by field, of all that comes from the article's own documents
/// @param resolved by field, of what others made known: cards of references, and which images are
///   in use elsewhere (how often is a counter, not news)
/// @param all of the whole value, with counters, sources and provenance
record Fingerprint(
    SortedMap<String, String> content, SortedMap<String, String> resolved, String all) {

  /// Of nothing written.
  static final Fingerprint NONE = new Fingerprint(new TreeMap<>(), new TreeMap<>(), "");

  private static final int DIGITS = 12;

  /// What happened between two fingerprints.
  ///
  /// @param kind absent when only counters, sources or provenance differ: the state is then written
  ///   and nothing is announced
  record Difference(Optional<Change.Kind> kind, List<String> fields) {}

  /// Of an article and the bytes that it is written as.
  static Fingerprint of(EnrichedArticle enriched, byte[] bytes) {
    SortedMap<String, String> content = new TreeMap<>();
    JsonNode tree = Json.wire().valueToTree(contentOf(enriched));
    if (tree instanceof ObjectNode fields) {
      fields.remove(List.of("id", "provenance", "revision", "citedBy", "sources"));
      fields.forEachEntry((name, value) -> content.put(name, Hash.hex(value.toString(), DIGITS)));
    }
    SortedMap<String, String> resolved = new TreeMap<>();
    resolved.put("references", Hash.hex(cards(enriched.article()), DIGITS));
    resolved.put("images", Hash.hex(shared(enriched.article()), DIGITS));
    return new Fingerprint(content, resolved, Hash.hex(bytes, 2 * DIGITS));
  }

  /// How this differs from what was written before; empty when it does not.
  Optional<Difference> since(Fingerprint before) {
    if (all.equals(before.all)) {
      return Optional.empty();
    }
    if (before.equals(NONE)) {
      return Optional.of(new Difference(Optional.of(Change.Kind.CREATED), List.of()));
    }
    SortedSet<String> fields = differing(before.content, content);
    boolean updated = !fields.isEmpty();
    fields.addAll(differing(before.resolved, resolved));
    if (fields.isEmpty()) {
      return Optional.of(new Difference(Optional.empty(), List.of()));
    }
    Change.Kind kind = updated ? Change.Kind.UPDATED : Change.Kind.RESOLVED;
    return Optional.of(new Difference(Optional.of(kind), List.copyOf(fields)));
  }

  private static SortedSet<String> differing(Map<String, String> before, Map<String, String> now) {
    var names = new TreeSet<>(before.keySet());
    names.addAll(now.keySet());
    names.removeIf(name -> now.containsKey(name) && now.get(name).equals(before.get(name)));
    return names;
  }

  private static EnrichedArticle contentOf(EnrichedArticle enriched) {
    Article article = enriched.article();
    return enriched.withArticle(
        article
            .withReferences(article.references().stream().map(Fingerprint::unresolved).toList())
            .withImages(article.images().stream().map(Fingerprint::unused).toList()));
  }

  private static Reference unresolved(Reference reference) {
    return reference.withStatus(null).withCard(null);
  }

  private static Image unused(Image image) {
    return image.withUsedIn(List.of()).withUsedInCount(null);
  }

  private static String cards(Article article) {
    return article.references().stream()
        .filter(reference -> reference.card() != null)
        .map(reference -> reference.target() + "=" + reference.card())
        .collect(Collectors.joining("\n"));
  }

  private static String shared(Article article) {
    return article.images().stream()
        .filter(image -> isUsed(image.usedInCount()))
        .map(Image::id)
        .collect(Collectors.joining("\n"));
  }

  private static boolean isUsed(@Nullable Integer count) {
    return count != null && count > 0;
  }
}
