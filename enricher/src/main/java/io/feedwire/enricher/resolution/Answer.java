package io.feedwire.enricher.resolution;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.feedwire.contracts.article.Reference.Card;
import io.feedwire.contracts.source.FileCheck;
import io.feedwire.enricher.resolution.Known.ImageUse;
import org.jspecify.annotations.Nullable;

/// What a target tells an article. Each says the whole of what is known now, so that the last one
/// counts.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Answer.TargetCard.class, name = "card"),
  @JsonSubTypes.Type(value = Answer.ImageUsed.class, name = "image"),
  @JsonSubTypes.Type(value = Answer.Cited.class, name = "cited"),
  @JsonSubTypes.Type(value = Answer.ImageChecked.class, name = "checked"),
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface Answer {

  /// Whether this says anew what another said.
  boolean replaces(Answer earlier);

  /// Whether readers of the article see it at once, and not only who counts.
  @JsonIgnore
  default boolean isNews() {
    return false;
  }

  /// To who asked: the target's card; without one, the target is gone.
  record TargetCard(String target, @Nullable Card card) implements Answer {
    @Override
    public boolean isNews() {
      return true;
    }

    @Override
    public boolean replaces(Answer earlier) {
      return earlier instanceof TargetCard other && other.target.equals(target);
    }
  }

  /// To who shows an image: who else does.
  record ImageUsed(String image, ImageUse use) implements Answer {
    @Override
    public boolean replaces(Answer earlier) {
      return earlier instanceof ImageUsed other && other.image.equals(image);
    }
  }

  /// To who shows an image: what its server says.
  record ImageChecked(String image, FileCheck check) implements Answer {
    /// It stands for no article any more.
    @Override
    public boolean isNews() {
      return check.isGone() || check.isPage();
    }

    @Override
    public boolean replaces(Answer earlier) {
      return earlier instanceof ImageChecked other && other.image.equals(image);
    }
  }

  /// To the target itself: how many refer to it under one of its ids.
  record Cited(String target, int count) implements Answer {
    @Override
    public boolean replaces(Answer earlier) {
      return earlier instanceof Cited other && other.target.equals(target);
    }
  }
}
