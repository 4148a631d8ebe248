package io.feedwire.enricher.resolution;

import io.feedwire.enricher.recipe.Known.ImageUse;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/// What each user of an image is told of the others. With every use all users' view changes, so the
/// list is given only for images that few show: what more than fifty articles show is a stock
/// picture or a logo, and to be told of it is worth nothing.
public final class ImageUses {

  /// Users of an image up to which they are told of one another.
  public static final int MAX_LISTED_USERS = 50;

  /// Longest list.
  static final int MAX_LISTED = 20;

  private ImageUses() {}

  /// Every user's view, by user.
  ///
  /// @param users at most [#MAX_LISTED_USERS]
  public static Map<String, ImageUse> views(SortedMap<String, Asker> users) {
    List<String> newestFirst =
        users.entrySet().stream()
            .sorted(
                Comparator.comparing(
                        (Entry<String, Asker> user) -> published(user.getValue()),
                        Comparator.reverseOrder())
                    .thenComparing(Entry::getKey))
            .map(Entry::getKey)
            .toList();
    Map<String, ImageUse> views = new LinkedHashMap<>();
    for (String user : users.keySet()) {
      List<String> others =
          newestFirst.stream().filter(other -> !other.equals(user)).limit(MAX_LISTED).toList();
      views.put(user, new ImageUse(others, users.size() - 1));
    }
    return views;
  }

  /// The view of every user of an image that too many show.
  public static ImageUse stock(int users) {
    return new ImageUse(List.of(), Counts.uses(users - 1));
  }

  private static Instant published(Asker user) {
    @Nullable Instant published = user.published();
    return published == null ? Instant.MIN : published;
  }
}
