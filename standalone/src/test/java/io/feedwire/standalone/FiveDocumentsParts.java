package io.feedwire.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.feedwire.contracts.article.Article;
import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.EnrichedArticle;
import io.feedwire.contracts.article.Image;
import io.feedwire.contracts.article.Reference;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// The parts of articles and documents that [FiveDocuments] looks at.
final class FiveDocumentsParts {

  private FiveDocumentsParts() {}

  /// What a document of DW's API itself calls the things that it refers to, by their id.
  static Map<String, String> names(FiveDocumentsSet.Document document, String group) {
    return elements(document.json().get("referenceGroups"))
        .filter(each -> each.get("type").asText().equals(group))
        .flatMap(each -> elements(each.get("items")))
        .collect(
            Collectors.toMap(
                item -> "dw:" + item.get("id").asText(),
                item -> item.get("name").asText().strip()));
  }

  static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  static Map<String, String> labels(EnrichedArticle enriched, Reference.Kind kind) {
    return enriched.article().references().stream()
        .filter(reference -> reference.kind() == kind)
        .collect(Collectors.toMap(Reference::target, Reference::label));
  }

  static Reference reference(EnrichedArticle enriched, String target) {
    return only(enriched.article().references(), Reference::target, target);
  }

  static Image image(EnrichedArticle enriched, String id) {
    return only(enriched.article().images(), Image::id, id);
  }

  private static <T> T only(List<T> all, Function<T, String> key, String wanted) {
    List<T> found = all.stream().filter(each -> wanted.equals(key.apply(each))).toList();
    assertThat(found).as(wanted).hasSize(1);
    return found.getFirst();
  }

  static String published(Article article) {
    return Objects.requireNonNull(article.published()).time().toString();
  }

  static List<Integer> widths(Image image) {
    return image.renditions().stream().map(Image.Rendition::width).toList();
  }

  static <B extends Block> Stream<B> blocks(Article article, Class<B> type) {
    return article.body().stream().filter(type::isInstance).map(type::cast);
  }

  static String shape(Article article) {
    return article.body().stream()
        .map(
            block ->
                switch (block) {
                  case Block.Paragraph _ -> "P";
                  case Block.Gallery gallery -> "Gallery(" + gallery.items().size() + ")";
                  default -> block.getClass().getSimpleName();
                })
        .collect(Collectors.joining(" "));
  }
}
