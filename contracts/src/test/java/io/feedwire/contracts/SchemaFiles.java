package io.feedwire.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.resource.InputStreamSource;
import io.feedwire.contracts.json.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The schemas in `schemas/`, to validate with: as they are, or sealed. A sealed one refuses every
/// field that it does not name, at any depth; what we write must pass it, so that no record gets a
/// field without a schema.
final class SchemaFiles {

  static final String BASE = "https://feedwire.io/schemas/";

  static final List<String> NAMES =
      List.of(
          "article.parsed.v1",
          "article.enriched.v1",
          "article.changed.v1",
          "source.v1",
          "fetch.outcome.v1",
          "fetch.requested.v1",
          "fetch.checked.v1");

  private static final SchemaValidatorsConfig CONFIG =
      SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

  private final JsonSchemaFactory factory;
  private final boolean sealed;

  private SchemaFiles(Function<JsonNode, JsonNode> change, boolean sealed) {
    Map<String, String> texts =
        NAMES.stream()
            .collect(Collectors.toMap(name -> BASE + name, n -> change.apply(read(n)).toString()));
    this.factory =
        JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V202012,
            builder ->
                builder.schemaLoaders(loaders -> loaders.add(iri -> local(texts, iri.toString()))));
    this.sealed = sealed;
  }

  /// As they are.
  static SchemaFiles open() {
    return new SchemaFiles(schema -> schema, false);
  }

  /// With every object closed.
  static SchemaFiles sealed() {
    return new SchemaFiles(SchemaFiles::seal, true);
  }

  /// The file of a name, `article.parsed.v1`.
  static JsonNode read(String name) {
    try (InputStream in = SchemaFiles.class.getResourceAsStream("/schemas/" + name + ".json")) {
      return Json.untrusted().readTree(Objects.requireNonNull(in, name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What is wrong with a value, one line each; empty when nothing is.
  List<String> faults(String name, JsonNode value) {
    ObjectNode use = Json.wire().createObjectNode();
    use.put("$schema", SchemaId.V202012).put("$ref", BASE + name);
    if (sealed) {
      use.put("unevaluatedProperties", false);
    }
    return messages(factory.getSchema(use, CONFIG), value);
  }

  /// What is wrong with a schema itself.
  List<String> faultsOfSchema(String name) {
    return messages(factory.getSchema(SchemaLocation.of(SchemaId.V202012), CONFIG), read(name));
  }

  private static List<String> messages(JsonSchema schema, JsonNode value) {
    return schema.validate(value).stream().map(ValidationMessage::getMessage).toList();
  }

  /// Nothing is fetched: a reference to what is not here is a fault of the schema.
  private static @Nullable InputStreamSource local(Map<String, String> texts, String iri) {
    String text = texts.get(iri);
    if (text != null) {
      return () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
    if (iri.startsWith("http")) {
      throw new IllegalStateException("no schema " + iri);
    }
    return null;
  }

  /// Closes a schema where it is used, as a field or an element, and not where it is defined: an
  /// enriched article is an article with more fields.
  private static JsonNode seal(JsonNode schema) {
    if (schema instanceof ObjectNode open) {
      open.remove("additionalProperties");
      open.path("$defs").forEach(SchemaFiles::seal);
      open.path("allOf").forEach(SchemaFiles::seal);
      open.path("oneOf").forEach(SchemaFiles::seal);
      open.path("properties").forEach(SchemaFiles::close);
      close(open.path("items"));
    }
    return schema;
  }

  private static void close(JsonNode use) {
    if (seal(use) instanceof ObjectNode open) {
      open.put("unevaluatedProperties", false);
    }
  }
}
