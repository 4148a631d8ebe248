package io.feedwire.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.feedwire.contracts.article.Article;
import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Image;
import io.feedwire.contracts.article.Inline;
import io.feedwire.contracts.json.Json;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What writes articles by hand writes what the records and their annotations say.
class ArticleSerializerTest {

  /// Undoes the annotation that names the serializer.
  @JsonSerialize(using = JsonSerializer.None.class)
  private interface ByItsRecord {}

  private static final ObjectMapper BY_RECORD =
      Json.wire().copy().addMixIn(Article.class, ByItsRecord.class);

  static Stream<Record> articles() {
    return Stream.of(
        Examples.article(),
        Examples.leastArticle(),
        Examples.enriched(),
        Examples.leastEnriched(),
        Examples.change(),
        Examples.withdrawal(),
        Examples.article().withBody(ofOddRuns()),
        Examples.article().withImages(everyRole()),
        Examples.article().withText("“\t\u0001\u2028\\\"</script>𠀀é"));
  }

  @ParameterizedTest
  @MethodSource("articles")
  void anArticleIsWrittenAsItsRecordSays(Record value) throws JsonProcessingException {
    assertThat(Json.wire().writeValueAsString(value))
        .isEqualTo(BY_RECORD.writeValueAsString(value));
  }

  @ParameterizedTest
  @MethodSource("articles")
  void aTreeOfItIsTheSameToo(Record value) {
    assertThat((Object) Json.wire().valueToTree(value)).isEqualTo(BY_RECORD.valueToTree(value));
  }

  private static List<Block> ofOddRuns() {
    return List.of(
        new Block.Paragraph(
            List.of(
                Inline.of(""),
                new Inline("a", Arrays.asList(Inline.Mark.values()), "", ""),
                new Inline("b", List.of(), "https://example.org/", "nofollow"))));
  }

  private static List<Image> everyRole() {
    return Examples.article().images().stream()
        .map(image -> image.withRoles(Arrays.asList(Image.Role.values())))
        .toList();
  }
}
