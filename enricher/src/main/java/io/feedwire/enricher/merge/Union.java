package io.feedwire.enricher.merge;

import io.feedwire.contracts.article.Image;
import io.feedwire.contracts.article.Image.Rendition;
import io.feedwire.contracts.article.Image.Use;
import io.feedwire.contracts.article.Reference;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Two descriptions of one thing as one: what the first lacks comes from the second.
final class Union {

  private static final Comparator<Rendition> NARROWEST_FIRST =
      Comparator.comparing(Rendition::width, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Rendition::href);

  private Union() {}

  /// The same image in two documents.
  static Image of(Image rich, Image poor) {
    var roles = new TreeSet<>(rich.roles());
    roles.addAll(poor.roles());
    Map<String, Rendition> byAddress = new LinkedHashMap<>();
    for (Collection<Rendition> renditions : List.of(rich.renditions(), poor.renditions())) {
      renditions.forEach(file -> byAddress.merge(file.href(), file, Union::of));
    }
    return rich.withRoles(List.copyOf(roles))
        .withCaption(either(rich.caption(), poor.caption()))
        .withCredit(either(rich.credit(), poor.credit()))
        .withAlt(either(rich.alt(), poor.alt()))
        .withUse(use(rich.use(), poor.use()))
        .withRenditions(byAddress.values().stream().sorted(NARROWEST_FIRST).toList());
  }

  /// An icon is what is shown small: where another shows the same larger it is a picture. What else
  /// an image is it is wherever it is shown.
  private static @Nullable Use use(@Nullable Use rich, @Nullable Use poor) {
    if (rich == Use.ICON || poor == Use.ICON) {
      return rich == Use.ICON ? poor : rich;
    }
    return either(rich, poor);
  }

  private static Rendition of(Rendition rich, Rendition poor) {
    return new Rendition(
        rich.href(),
        either(rich.width(), poor.width()),
        either(rich.height(), poor.height()),
        either(rich.contentType(), poor.contentType()));
  }

  /// The same target in two documents: a kind beats "external", a relation that the publisher wrote
  /// beats a plain link and brings its label with it, a page's address beats an API's.
  static Reference of(Reference rich, Reference poor) {
    boolean poorIsNamed = isPlain(rich) && !isPlain(poor);
    return new Reference(
        rich.kind() == Reference.Kind.EXTERNAL ? poor.kind() : rich.kind(),
        poorIsNamed ? poor.rel() : rich.rel(),
        AddressChoice.isApi(rich.href()) ? poor.href() : rich.href(),
        poorIsNamed ? either(poor.label(), rich.label()) : either(rich.label(), poor.label()),
        either(rich.target(), poor.target()),
        null,
        null);
  }

  private static boolean isPlain(Reference reference) {
    return reference.rel().equals("link");
  }

  private static <T> @Nullable T either(@Nullable T first, @Nullable T second) {
    return first == null || first instanceof String text && text.isBlank() ? second : first;
  }
}
