package io.feedwire.enricher.recipe;

import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.EnrichedArticle;
import io.feedwire.contracts.article.EnrichedArticle.LeadImage;
import io.feedwire.contracts.article.Image;
import io.feedwire.contracts.article.Image.Rendition;
import io.feedwire.contracts.article.Image.Role;
import io.feedwire.contracts.json.Wire;
import io.feedwire.contracts.source.FileCheck;
import io.feedwire.enricher.resolution.ImageUses;
import io.feedwire.enricher.resolution.Known;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Chooses the image that stands for the article: the first of the first rule that one meets.
final class LeadImageChoice implements EnrichmentStep {

  /// In pixels: below it are icons and tracking pixels, which never stand for an article.
  private static final int ICON = 50;

  /// In pixels: the width from which a picture fills a card; the smallest rendition of publishers
  /// seen is 220 wide.
  private static final int CARD = 200;

  /// Times the shorter side: a panorama is three times as wide as high, a banner of advertisements
  /// (728 by 90) eight times; a long screenshot fills no card.
  private static final int MAX_RATIO = 4;

  /// The side of an image of which nobody states one.
  private static final int UNSTATED = Integer.MIN_VALUE;

  /// @param met by an image and the ids of those that stand for the article's videos
  private record Rule(String why, BiPredicate<Image, Set<String>> met) {

    static Rule of(String why, Predicate<Image> met) {
      return new Rule(why, (image, _) -> met.test(image));
    }
  }

  private static final List<Rule> RULES =
      List.of(
          Rule.of("the publisher's lead image", image -> has(image, Role.LEAD) && fillsCard(image)),
          Rule.of("first image of the body", image -> has(image, Role.BODY) && fillsCard(image)),
          Rule.of("first of a gallery", image -> has(image, Role.GALLERY) && fillsCard(image)),
          new Rule(
              "a video's preview",
              (image, posters) -> posters.contains(image.id()) && fillsCard(image)),
          Rule.of("a thumbnail", image -> has(image, Role.PREVIEW) && fillsCard(image)),
          Rule.of("the publisher's lead image, small", image -> has(image, Role.LEAD)),
          Rule.of("the only kind of image there is, small", _ -> true));

  @Override
  public EnrichedArticle apply(EnrichedArticle enriched, Known known) {
    List<Image> pictures =
        enriched.article().images().stream().filter(LeadImageChoice::isPicture).toList();
    Set<String> posters = posters(enriched.article().body());
    Optional<LeadImage> lead = choose(pictures, posters);
    List<Image> there = pictures.stream().filter(image -> fault(image).isEmpty()).toList();
    if (there.size() < pictures.size()) {
      Optional<LeadImage> first = lead;
      lead = choose(there, posters).map(next -> inPlace(next, first, pictures));
    }
    return enriched.withLeadImage(lead.orElse(null));
  }

  /// Says why another that comes first by the rules is passed over.
  private static LeadImage inPlace(
      LeadImage lead, Optional<LeadImage> first, List<Image> pictures) {
    return first
        .flatMap(
            other ->
                pictures.stream()
                    .filter(image -> image.id().equals(other.id()))
                    .findFirst()
                    .flatMap(LeadImageChoice::fault))
        .map(
            fault ->
                new LeadImage(
                    lead.id(),
                    "%s, in place of %s, which %s"
                        .formatted(lead.why(), first.orElseThrow().id(), fault)))
        .orElse(lead);
  }

  /// Why an image cannot be seen, as far as its server said so.
  private static Optional<String> fault(Image image) {
    @Nullable FileCheck check = image.check();
    if (check == null) {
      return Optional.empty();
    }
    if (check.isGone()) {
      return Optional.of("is gone (%d)".formatted(check.status()));
    }
    return check.isPage() ? Optional.of("is a web page") : Optional.empty();
  }

  /// What the article's videos show before they are played.
  private static Set<String> posters(List<Block> body) {
    return body.stream()
        .filter(Block.Video.class::isInstance)
        .map(block -> ((Block.Video) block).previewImageId())
        .filter(Objects::nonNull)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Optional<LeadImage> choose(List<Image> pictures, Set<String> posters) {
    for (Rule rule : RULES) {
      for (Image image : pictures) {
        if (rule.met().test(image, posters)) {
          return Optional.of(new LeadImage(image.id(), rule.why()));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean has(Image image, Role role) {
    return image.roles().contains(role);
  }

  /// Neither marked as something else, nor an icon, nor a sliver or banner, nor one that stands for
  /// a topic or for the site: so many articles show it that it is listed with none. What the
  /// publisher itself has put first is a picture, however often it does so.
  private static boolean isPicture(Image image) {
    return image.use() == null
        && (has(image, Role.LEAD) || Wire.orDefault(image.usedInCount(), 0) < ImageUses.MAX_LISTED)
        && !image.renditions().isEmpty()
        && (largestSide(image) == UNSTATED || largestSide(image) >= ICON)
        && !hasSliver(image);
  }

  private static boolean hasSliver(Image image) {
    for (Rendition file : image.renditions()) {
      if (isSliver(file)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSliver(Rendition file) {
    @Nullable Integer width = file.width();
    @Nullable Integer height = file.height();
    return width != null
        && height != null
        && (width > MAX_RATIO * height || height > MAX_RATIO * width);
  }

  /// A width that nobody states is no reason to pass an image over: beside a thumbnail it is that
  /// of the upload.
  private static boolean fillsCard(Image image) {
    int largest = largestSide(image);
    return largest == UNSTATED || largest >= CARD || hasUnstated(image);
  }

  private static boolean hasUnstated(Image image) {
    for (Rendition file : image.renditions()) {
      if (file.width() == null && file.height() == null) {
        return true;
      }
    }
    return false;
  }

  /// In pixels, of all renditions.
  private static int largestSide(Image image) {
    int largest = UNSTATED;
    for (Rendition file : image.renditions()) {
      largest = Math.max(largest, Wire.orDefault(file.width(), UNSTATED));
      largest = Math.max(largest, Wire.orDefault(file.height(), UNSTATED));
    }
    return largest;
  }
}
