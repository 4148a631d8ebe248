package io.feedwire.enricher.resolution;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.feedwire.contracts.article.Reference.Card;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is said to a target; keyed by [TargetKey].
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Mention.Asks.class, name = "asks"),
  @JsonSubTypes.Type(value = Mention.Announces.class, name = "announces"),
  @JsonSubTypes.Type(value = Mention.Withdraws.class, name = "withdraws"),
  @JsonSubTypes.Type(value = Mention.Continues.class, name = "continues"),
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface Mention {

  /// An article refers to the target, or shows the image, and wants to be told of it from now on.
  ///
  /// @param published of the article, where it asks for an image: the order of an image's uses
  record Asks(String article, @Nullable Instant published) implements Mention {}

  /// An article is what the target's key names.
  record Announces(Card card) implements Mention {}

  /// An article neither asks for the target nor is it any longer.
  record Withdraws(String article) implements Mention {}

  /// The target to itself: more askers than one record may make answers for are left, those behind
  /// `after` in order of id.
  record Continues(String after) implements Mention {}
}
