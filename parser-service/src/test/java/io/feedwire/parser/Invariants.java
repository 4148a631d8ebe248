package io.feedwire.parser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.feedwire.contracts.article.Article;
import io.feedwire.contracts.json.Json;
import io.feedwire.parser.ParseResult.Parsed;
import io.feedwire.parser.ParseResult.Rejected;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Set;

/// What holds for every result, whatever the bytes that it was made of: the parser's own failure is
/// never the reason, caps hold, an article can be written and is as its schema says, and every
/// address in it is one of the web, or harmless where it is the article's own.
final class Invariants {

  private static final int MAX_ITEMS = 5_000;
  private static final int MAX_BLOCKS = 5_000;
  private static final int MAX_TEXT = 1024 * 1024;

  /// Fields that a reader follows.
  private static final Set<String> ADDRESSES = Set.of("href", "url");

  /// Articles of one result that are read back and held against the schema: the first ones: a feed
  /// with thousands of items would take as long as the whole test.
  private static final int CHECKED = 3;

  private static final ObjectMapper JSON = Json.wire();

  private static final String SCHEMAS = "https://feedwire.io/schemas/";

  private static final JsonSchema SCHEMA = schema();

  private Invariants() {}

  static void check(ParseResult result) {
    switch (result) {
      case Rejected rejected ->
          assertThat(rejected.message()).isNotBlank().doesNotContain("the reader failed");
      case Parsed parsed -> {
        assertThat(parsed.articles()).hasSizeLessThanOrEqualTo(MAX_ITEMS);
        parsed.articles().stream().limit(CHECKED).forEach(Invariants::check);
        parsed.requests().forEach(request -> assertThat(isWeb(request.url())).isTrue());
      }
    }
  }

  static void check(Article article) {
    assertThat(article.body()).hasSizeLessThanOrEqualTo(MAX_BLOCKS);
    // Blocks are parted by a line break that the cap does not count.
    assertThat(article.text()).hasSizeLessThanOrEqualTo(MAX_TEXT + 2 * MAX_BLOCKS);
    JsonNode json = json(article);
    assertThat(SCHEMA.validate(json)).extracting(ValidationMessage::getMessage).isEmpty();
    if (article.url() != null) {
      // A URN or a relative address is kept there, and nothing that a browser would run.
      assertThat(article.url()).doesNotContainPattern("(?i)^\\W*(javascript|vbscript|data|file):");
    }
    ((ObjectNode) json).remove("url");
    addresses(json);
  }

  private static JsonNode json(Article article) {
    try {
      String written = JSON.writeValueAsString(article);
      assertThat(JSON.readValue(written, Article.class)).isEqualTo(article);
      return JSON.readTree(written);
    } catch (JsonProcessingException e) {
      throw new AssertionError("an article cannot be written or read back", e);
    }
  }

  private static void addresses(JsonNode node) {
    node.forEachEntry(
        (name, value) -> {
          if (ADDRESSES.contains(name) && value.isTextual()) {
            assertThat(isWeb(value.textValue())).as("an address: %s", value).isTrue();
          }
        });
    node.forEach(Invariants::addresses);
  }

  private static boolean isWeb(String address) {
    return address.regionMatches(true, 0, "http://", 0, 7)
        || address.regionMatches(true, 0, "https://", 0, 8);
  }

  private static JsonSchema schema() {
    try (InputStream in = Invariants.class.getResourceAsStream("/schemas/article.parsed.v1.json")) {
      // References lead to the files beside it: nothing is fetched.
      return JsonSchemaFactory.getInstance(
              SpecVersion.VersionFlag.V202012,
              factory -> factory.schemaMappers(mappers -> mappers.mappings(Invariants::beside)))
          .getSchema(
              JSON.readTree(Objects.requireNonNull(in, "the schema of an article")),
              SchemaValidatorsConfig.builder().build());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String beside(String address) {
    return address.startsWith(SCHEMAS)
        ? "classpath:schemas/" + address.substring(SCHEMAS.length()) + ".json"
        : address;
  }
}
