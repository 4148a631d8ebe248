package io.feedwire.contracts.article;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.util.NameTransformer;
import java.io.IOException;

/// Writes an [Article] by [ArticleFields].
final class ArticleSerializer extends JsonSerializer<Article> {

  @Override
  public void serialize(Article article, JsonGenerator json, SerializerProvider provider)
      throws IOException {
    json.writeStartObject();
    new ArticleFields(json).write(article);
    json.writeEndObject();
  }

  @Override
  public JsonSerializer<Article> unwrappingSerializer(NameTransformer names) {
    return new Unwrapped();
  }

  /// The fields alone, as those of the object that the article is part of ([EnrichedArticle]).
  private static final class Unwrapped extends JsonSerializer<Article> {

    @Override
    public void serialize(Article article, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      new ArticleFields(json).write(article);
    }

    @Override
    public boolean isUnwrappingSerializer() {
      return true;
    }
  }
}
