package io.feedwire.enricher.resolution;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.feedwire.contracts.article.Reference.Card;
import io.feedwire.contracts.json.Wire;
import io.feedwire.contracts.source.FetchRequest;
import io.feedwire.enricher.resolution.Known.ImageUse;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What is said to targets of one partition; keyed by one of them, as [TargetKey] is written.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Mention.Tells.class, name = "tells"),
  @JsonSubTypes.Type(value = Mention.Continues.class, name = "continues"),
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface Mention {

  /// All that an article has to say to these targets. Of one target, what it withdraws comes first.
  ///
  /// @param published of the article: the order of an image's uses
  /// @param card that it shows to who refers to it; present where it announces itself
  /// @param withdraws targets that it neither asks for nor is any longer
  /// @param announces targets that it is
  /// @param asks targets that it refers to or shows, and wants to be told of from now on
  /// @param moves images that it asked for before, where its time is another now
  /// @param wants how those of them can be had that nobody delivers, by target
  /// @param expects what it is written with already and need not be told, by target
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Tells(
      String article,
      @Nullable Instant published,
      @Nullable Card card,
      List<String> withdraws,
      List<String> announces,
      List<String> asks,
      List<String> moves,
      SortedMap<String, FetchRequest> wants,
      SortedMap<String, ImageUse> expects)
      implements Mention {

    public Tells {
      withdraws = Wire.list(withdraws);
      announces = Wire.list(announces);
      asks = Wire.list(asks);
      moves = Wire.list(moves);
      wants = Collections.unmodifiableSortedMap(wants == null ? new TreeMap<>() : wants);
      expects = Collections.unmodifiableSortedMap(expects == null ? new TreeMap<>() : expects);
    }
  }

  /// The target to itself: more askers than one record may make answers for are left, those behind
  /// `after` in order of id.
  record Continues(String target, String after) implements Mention {}
}
