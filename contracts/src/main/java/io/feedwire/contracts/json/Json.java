package io.feedwire.contracts.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;

/// The one way this project reads and writes JSON.
public final class Json {

  /// Largest JSON document read from outside, in bytes: the parser's cap on a document.
  public static final int MAX_DOCUMENT_BYTES = 8 * 1024 * 1024;

  /// Jackson's own defaults leave length and token count open; depth 64 is four times the deepest
  /// document seen (16), a string of 2 MiB forty times the longest text (50,257 characters).
  private static final StreamReadConstraints LIMITS =
      StreamReadConstraints.builder()
          .maxDocumentLength(MAX_DOCUMENT_BYTES)
          .maxTokenCount(500_000)
          .maxNestingDepth(64)
          .maxStringLength(2 * 1024 * 1024)
          .build();

  private static final ObjectMapper UNTRUSTED =
      configure(
          JsonMapper.builder(
                  new WellFormedFactory(new JsonFactoryBuilder().streamReadConstraints(LIMITS)))
              .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION));

  private static final List<JsonReadFeature> LENIENT =
      List.of(
          JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
          JsonReadFeature.ALLOW_TRAILING_COMMA,
          JsonReadFeature.ALLOW_MISSING_VALUES,
          JsonReadFeature.ALLOW_JAVA_COMMENTS,
          JsonReadFeature.ALLOW_SINGLE_QUOTES,
          JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES,
          JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER,
          JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS,
          JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS);

  private static final ObjectMapper WIRE = configure(JsonMapper.builder());

  private Json() {}

  /// For the project's own records: unknown fields are ignored (an older reader must accept what a
  /// newer writer adds), absent values are left out, times are RFC 3339.
  public static ObjectMapper wire() {
    return WIRE;
  }

  /// For documents of others: the same with caps on size, depth, tokens and strings, and duplicate
  /// keys refused, and halves of surrogate pairs left out of strings.
  public static ObjectMapper untrusted() {
    return UNTRUSTED;
  }

  /// Makes a parser read what people and careless programs write: control characters in strings, a
  /// comma behind the last value or two in a row, comments, quotes of one stroke or none around
  /// names, a backslash before any character, `NaN`, zeros before a number, a name twice in an
  /// object, of which the last counts as for a browser.
  public static JsonParser leniently(JsonParser parser) {
    parser.disable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    for (JsonReadFeature feature : LENIENT) {
      parser.enable(feature.mappedFeature());
    }
    return parser;
  }

  private static ObjectMapper configure(JsonMapper.Builder builder) {
    return builder
        .addModule(new JavaTimeModule())
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
        .serializationInclusion(JsonInclude.Include.NON_NULL)
        .build();
  }
}
