package io.feedwire.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.feedwire.contracts.json.Json;
import io.feedwire.contracts.topic.CloudEvent;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What we write is what the schemas say, and all of it.
class SchemasTest {

  private static final SchemaFiles SCHEMAS = SchemaFiles.open();
  private static final SchemaFiles SEALED = SchemaFiles.sealed();

  /// A record and the name of its schema.
  record Example(String schema, Record value) {
    JsonNode json() {
      return Json.wire().valueToTree(value);
    }
  }

  static Stream<Example> full() {
    return Stream.of(
        new Example("article.parsed.v1", Examples.article()),
        new Example("article.enriched.v1", Examples.enriched()),
        new Example("article.changed.v1", Examples.change()),
        new Example("source.v1", Examples.source()),
        new Example("fetch.outcome.v1", Examples.outcome()),
        new Example("fetch.requested.v1", Examples.request()),
        new Example("fetch.checked.v1", Examples.check()));
  }

  static Stream<Example> least() {
    return Stream.of(
        new Example("article.parsed.v1", Examples.leastArticle()),
        new Example("article.enriched.v1", Examples.leastEnriched()),
        new Example("article.changed.v1", Examples.withdrawal()),
        new Example("source.v1", Examples.leastSource()),
        new Example("fetch.outcome.v1", Examples.leastOutcome()),
        new Example("fetch.requested.v1", Examples.leastRequest()),
        new Example("fetch.checked.v1", Examples.leastCheck()));
  }

  static Stream<Example> all() {
    return Stream.concat(full(), least());
  }

  @ParameterizedTest
  @MethodSource("all")
  void whatIsWrittenIsValid(Example example) {
    assertThat(SCHEMAS.faults(example.schema(), example.json())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("all")
  void whatIsWrittenIsReadBackEqual(Example example) throws JsonProcessingException {
    String written = Json.wire().writeValueAsString(example.value());
    assertThat((Object) Json.wire().readValue(written, example.value().getClass()))
        .isEqualTo(example.value());
  }

  /// With the next test: a field added to a record and not to its schema fails the build.
  @ParameterizedTest
  @MethodSource("full")
  void theFullExamplesLeaveNothingOut(Example example) {
    assertThat(Unfilled.in(example.value())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyFieldWrittenIsInTheSchema(Example example) {
    assertThat(SEALED.faults(example.schema(), example.json())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "article.parsed.v1, ''",
    "article.parsed.v1, /publisher",
    "article.parsed.v1, /published",
    "article.parsed.v1, /body/0",
    "article.parsed.v1, /body/0/content/1",
    "article.parsed.v1, /body/3/items/0/content/0",
    "article.parsed.v1, /references/0/card",
    "article.enriched.v1, ''",
    "article.enriched.v1, /images/0/renditions/0",
    "article.enriched.v1, /images/0/check",
    "article.enriched.v1, /keywords/0",
    "article.changed.v1, /article",
    "source.v1, ''"
  })
  void aFieldMoreIsAcceptedByTheSchemaAndNotWhenSealed(String schema, String place) {
    JsonNode json = full(schema);
    ((ObjectNode) json.at(place)).put("newField", 1);
    assertThat(SCHEMAS.faults(schema, json)).isEmpty();
    assertThat(SEALED.faults(schema, json)).isNotEmpty().anyMatch(m -> m.contains("newField"));
  }

  @ParameterizedTest
  @MethodSource("least")
  void whatIsAlwaysWrittenIsRequired(Example example) {
    Set<String> withDefaults =
        switch (example.schema()) {
          case "source.v1" -> Set.of("kind", "lane", "paused");
          case "fetch.requested.v1" -> Set.of("lane");
          default -> Set.of();
        };
    example
        .json()
        .fieldNames()
        .forEachRemaining(
            field -> {
              ObjectNode less = (ObjectNode) example.json();
              less.remove(field);
              boolean required = !withDefaults.contains(field);
              assertThat(SCHEMAS.faults(example.schema(), less).isEmpty())
                  .as("%s without %s is valid", example.schema(), field)
                  .isEqualTo(!required);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "article.parsed.v1, '', id, ''",
    "article.parsed.v1, /body/0, type, footnote",
    "article.parsed.v1, /body/0/content/1/marks, 0, underlined",
    "article.parsed.v1, /images/0/roles, 0, logo",
    "article.parsed.v1, /references/0, kind, rumour",
    "article.parsed.v1, /references/0, status, lost",
    "article.parsed.v1, /published, time, yesterday",
    "article.parsed.v1, '', summary,",
    "article.enriched.v1, '', altIds, a",
    "article.enriched.v1, /keywords/0, origin, guessed",
    "article.enriched.v1, /keywords/0, score, 2",
    "article.changed.v1, '', kind, deleted",
    "article.changed.v1, /article, id, ''",
    "source.v1, '', kind, blog",
    "source.v1, '', lane, slow",
    "source.v1, '', interval, 15 minutes",
    "source.v1, '', interval, PT",
    "fetch.outcome.v1, '', status, ok",
    "fetch.requested.v1, '', depth, 0",
    "fetch.checked.v1, '', problem, rumour",
    "fetch.checked.v1, '', checkedAt, yesterday"
  })
  void whatIsNotInTheContractIsRefused(String schema, String place, String field, String value) {
    JsonNode json = full(schema);
    JsonNode wrong =
        value != null && value.matches("[0-9]+")
            ? Json.wire().getNodeFactory().numberNode(Integer.parseInt(value))
            : Json.wire().getNodeFactory().textNode(value);
    switch (json.at(place)) {
      case ObjectNode object when value == null -> object.putNull(field);
      case ObjectNode object -> object.set(field, wrong);
      case ArrayNode array -> array.set(Integer.parseInt(field), wrong);
      default -> throw new AssertionError("no such place: " + place);
    }
    assertThat(SCHEMAS.faults(schema, json)).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("names")
  void theSchemaIsOneAndHasTheAddressThatRecordsName(String name) {
    assertThat(SCHEMAS.faultsOfSchema(name)).isEmpty();
    var headers = new RecordHeaders();
    CloudEvent.json("feedwire/test", "io.feedwire." + name, "a", "1", null).writeTo(headers, null);
    assertThat(SchemaFiles.read(name).path("$id").asText())
        .isEqualTo(CloudEvent.get(headers, "ce_dataschema"));
  }

  static List<String> names() {
    return SchemaFiles.NAMES;
  }

  private static JsonNode full(String schema) {
    return full().filter(e -> e.schema().equals(schema)).findFirst().orElseThrow().json();
  }
}
