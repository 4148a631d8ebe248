package io.feedwire.publishers.image;

import io.feedwire.contracts.article.Image.Use;
import io.feedwire.publishers.address.Domains;
import io.feedwire.publishers.address.WebAddress;
import io.feedwire.publishers.text.Glance;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What shows, on any site, that an image is no picture of what the article is about: its address
/// or its size.
public final class ImageMarks {

  /// In pixels: what is no larger in either direction counts readers.
  private static final int TRACKING = 2;

  /// In pixels: what is smaller in both directions is a symbol or an avatar.
  private static final int ICON = 50;

  private static final int UNKNOWN = Integer.MAX_VALUE;

  /// By domain: what serves made-up pictures, or everybody's avatar.
  private static final Map<String, Use> DOMAINS =
      Map.ofEntries(
          Map.entry("dummyimage.com", Use.PLACEHOLDER),
          Map.entry("loremflickr.com", Use.PLACEHOLDER),
          Map.entry("picsum.photos", Use.PLACEHOLDER),
          Map.entry("placehold.co", Use.PLACEHOLDER),
          Map.entry("placehold.it", Use.PLACEHOLDER),
          Map.entry("placeholder.com", Use.PLACEHOLDER),
          Map.entry("placekitten.com", Use.PLACEHOLDER),
          Map.entry("avatars.githubusercontent.com", Use.ICON),
          Map.entry("gravatar.com", Use.ICON),
          Map.entry("s.w.org", Use.ICON));

  /// Whole names of files, without ending.
  private static final Map<String, Use> NAMES =
      Map.ofEntries(
          Map.entry("default-image", Use.PLACEHOLDER),
          Map.entry("no-image", Use.PLACEHOLDER),
          Map.entry("no_image", Use.PLACEHOLDER),
          Map.entry("noimage", Use.PLACEHOLDER),
          Map.entry("placeholder", Use.PLACEHOLDER),
          Map.entry("apple-touch-icon", Use.ICON),
          Map.entry("avatar", Use.ICON),
          Map.entry("favicon", Use.ICON),
          Map.entry("logo", Use.LOGO));

  /// Endings of names: `site-logo.png`. A photo is not named so: its name goes on.
  private static final Map<String, Use> ENDINGS = Map.of("-logo", Use.LOGO, "_logo", Use.LOGO);

  /// Longest name that ends so, in characters; beyond it the name is a headline.
  private static final int MAX_NAME = 24;

  /// Folders of symbols and of portraits of writers (X's, WordPress's, Discourse's).
  private static final String[] SYMBOL_FOLDERS = {
    "/emoji/",
    "/emojis/",
    "/twemoji/",
    "/smilies/",
    "/smileys/",
    "/avatars/",
    "/user_avatar/",
    "/profile_images/"
  };

  /// What belongs to a design, not to an article (WordPress).
  private static final String THEME = "/wp-content/themes/";

  /// Words of classes: of WordPress, Gravatar, Disqus and most themes.
  private static final Set<String> SYMBOLS =
      Set.of("avatar", "avatars", "gravatar", "emoji", "smiley", "emoticon", "favicon");

  private static final Set<String> AUTHORS =
      Set.of("author", "authors", "byline", "contributor", "columnist");

  private static final Set<String> PORTRAITS =
      Set.of("photo", "image", "img", "pic", "picture", "portrait", "headshot", "thumb");

  /// One of these is in each of the words but those of portraits.
  private static final String[] GLANCES = {
    "vatar", "emoji", "smiley", "emoticon", "favicon", "uthor", "yline", "ontributor", "olumnist"
  };

  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[-_]+");

  /// Longest list of classes that is read, in characters.
  private static final int MAX_CLASSES = 200;

  private ImageMarks() {}

  /// By its address; null for what may be a picture.
  public static @Nullable Use ofAddress(WebAddress address) {
    if (Trackers.isTracker(address)) {
      return Use.TRACKING;
    }
    @Nullable Use domain = Domains.nearest(DOMAINS, address.host()).orElse(null);
    return domain == null ? ofPath(address.path()) : domain;
  }

  private static @Nullable Use ofPath(String path) {
    int from = path.lastIndexOf('/') + 1;
    int dot = path.lastIndexOf('.');
    int end = dot > from ? dot : path.length();
    if (end - from <= MAX_NAME) {
      String name = path.substring(from, end).toLowerCase(Locale.ROOT);
      @Nullable Use named = NAMES.get(name);
      if (named != null) {
        return named;
      }
      for (Map.Entry<String, Use> ending : ENDINGS.entrySet()) {
        if (name.endsWith(ending.getKey())) {
          return ending.getValue();
        }
      }
    }
    return path.contains(THEME) || Glance.contains(path, SYMBOL_FOLDERS) ? Use.ICON : null;
  }

  /// By the words of its classes, or of what holds it: `avatar-32 photo`, `author-photo`,
  /// `wp-smiley`; null for what may be a picture.
  ///
  /// @param classes as written
  public static @Nullable Use ofClasses(String classes) {
    if (classes.isEmpty() || classes.length() > MAX_CLASSES) {
      return null;
    }
    if (!Glance.contains(classes, GLANCES)) {
      return null;
    }
    for (String name : BLANKS.split(classes)) {
      List<String> words = List.of(BETWEEN_WORDS.split(name.toLowerCase(Locale.ROOT)));
      boolean isPortrait = holds(words, AUTHORS) && holds(words, PORTRAITS);
      if (isPortrait || holds(words, SYMBOLS)) {
        return Use.ICON;
      }
    }
    return null;
  }

  private static boolean holds(List<String> words, Set<String> wanted) {
    for (String word : words) {
      if (wanted.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /// By the size at which a page shows it, in pixels; null for what may be a picture.
  public static @Nullable Use ofShownSize(@Nullable Integer width, @Nullable Integer height) {
    return width != null && height != null && width < ICON && height < ICON ? Use.ICON : null;
  }

  /// By the size of its largest file, in pixels; null for what may be a picture.
  public static @Nullable Use ofSize(@Nullable Integer width, @Nullable Integer height) {
    int wide = width == null ? UNKNOWN : width;
    int high = height == null ? UNKNOWN : height;
    if (Math.min(wide, high) <= TRACKING) {
      return Use.TRACKING;
    }
    return Math.min(wide, high) < UNKNOWN
            && Math.max(wide == UNKNOWN ? 0 : wide, high == UNKNOWN ? 0 : high) < ICON
        ? Use.ICON
        : null;
  }
}
