package io.feedwire.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.feedwire.contracts.article.Change;
import io.feedwire.contracts.article.EnrichedArticle.Keyword;
import io.feedwire.contracts.article.Image;
import io.feedwire.contracts.article.Inline;
import io.feedwire.contracts.article.Reference;
import io.feedwire.contracts.json.Json;
import io.feedwire.contracts.source.FetchOutcome;
import io.feedwire.contracts.source.Problem;
import io.feedwire.contracts.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What the schemas themselves say.
class SchemaTextTest {

  static final List<Arguments> ENUMS =
      List.of(
          enumAt("article.parsed.v1", "/$defs/Inline/properties/marks/items", Inline.Mark.values()),
          enumAt("article.parsed.v1", "/$defs/Image/properties/roles/items", Image.Role.values()),
          enumAt("article.parsed.v1", "/$defs/Reference/properties/kind", Reference.Kind.values()),
          enumAt(
              "article.parsed.v1", "/$defs/Reference/properties/status", Reference.Status.values()),
          enumAt(
              "article.enriched.v1", "/$defs/Keyword/properties/origin", Keyword.Origin.values()),
          enumAt("article.changed.v1", "/properties/kind", Change.Kind.values()),
          enumAt("source.v1", "/properties/kind", Source.Kind.values()),
          enumAt("source.v1", "/properties/lane", Source.Lane.values()),
          enumAt("fetch.outcome.v1", "/properties/status", FetchOutcome.Status.values()),
          enumAt("fetch.outcome.v1", "/properties/problem", Problem.values()),
          enumAt("fetch.checked.v1", "/properties/problem", Problem.values()));

  private static Arguments enumAt(String schema, String place, Enum<?>[] constants) {
    return Arguments.of(schema, place, List.of(constants));
  }

  @ParameterizedTest
  @FieldSource("ENUMS")
  void enumsAreThoseOfTheRecords(String schema, String place, List<Enum<?>> constants) {
    JsonNode words = Json.wire().valueToTree(constants);
    assertThat(SchemaFiles.read(schema).at(place).path("enum")).isEqualTo(words);
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyPropertyIsDescribed(String name) {
    JsonNode root = SchemaFiles.read(name);
    List<String> silent = new ArrayList<>();
    Stream.concat(Stream.of(root), root.path("$defs").valueStream())
        .forEach(
            schema -> {
              assertThat(schema.hasNonNull("description")).as("%s", schema).isTrue();
              schema
                  .path("properties")
                  .forEachEntry(
                      (property, value) -> {
                        if (!value.has("description") && !value.has("$ref")) {
                          silent.add(property);
                        }
                      });
            });
    assertThat(silent).isEmpty();
  }

  static List<String> names() {
    return SchemaFiles.NAMES;
  }
}
