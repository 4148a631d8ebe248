package io.feedwire.parser.assembly;

import io.feedwire.contracts.Hash;
import io.feedwire.contracts.Texts;
import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Timestamp;
import io.feedwire.parser.format.ArticleDraft;
import io.feedwire.publishers.PublisherRules;
import io.feedwire.publishers.Publishers;
import io.feedwire.publishers.address.WebAddress;
import io.feedwire.publishers.text.Marginalia;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What an article is known by.
///
/// @param id the publisher's own, else by address, else by fingerprint
/// @param url its address as the publisher wrote it, but where the publisher's rules know the page
///   by another host or path: archives hold addresses that a site has given up, or that never were
///   whole (`…/what?/a-1`); where the document gives none of the web, what it gives instead
/// @param page the canonical form of its address, as references to it have it; null for none
/// @param altIds never `id` or `url`
record Identity(String id, @Nullable String url, @Nullable String page, List<String> altIds) {

  private static final int DIGITS = 16;

  /// Of an anchor within its page: a page has some thousands at most.
  private static final int ANCHOR_DIGITS = 8;

  Identity {
    altIds = List.copyOf(altIds);
  }

  /// @param address the article's own, as written
  /// @param fingerprint asked for an article that has neither an id nor an address
  static Identity of(
      Publishers publishers,
      PublisherRules rules,
      ArticleDraft draft,
      Optional<WebAddress> address,
      Supplier<String> fingerprint) {
    List<String> others = otherIds(publishers, draft);
    if (address.isEmpty()) {
      @Nullable String written = WrittenAddress.of(draft.url());
      return new Identity(idOf(rules, draft, fingerprint), written, null, others);
    }
    WebAddress canonical = publishers.canonical(address.get());
    boolean known = hasTarget(publishers, canonical);
    @Nullable String anchor = draft.urlIsShared() || known ? null : Anchor.of(draft.url());
    String page = withAnchor(canonical.toString(), anchor);
    boolean isMoved = isMoved(address.get(), canonical);
    String url = isMoved ? page : WrittenAddress.ofWeb(draft).orElse(page);
    others.removeIf(page::equals);
    if (isOther(address.get(), canonical, isMoved)) {
      others.add((isMoved ? address.get() : canonical).toString());
    }
    Supplier<String> byAddress =
        () ->
            anchor == null
                ? publishers.articleId(canonical)
                : canonical.id() + '-' + Hash.hex(anchor, ANCHOR_DIGITS);
    String id = idOf(rules, draft, draft.urlIsShared() ? fingerprint : byAddress);
    return new Identity(id, url, page, others);
  }

  /// Whether its publisher knows the page by another host or path.
  private static boolean isMoved(WebAddress address, WebAddress canonical) {
    return !canonical.path().equals(address.path())
        || !canonical.host().equals(address.host())
        || !canonical.scheme().equals(address.scheme())
        || canonical.port() != address.port();
  }

  /// Most addresses are canonical as they are, and have one identity.
  private static boolean isOther(WebAddress address, WebAddress canonical, boolean isMoved) {
    boolean isSame = !isMoved && canonical.query().equals(address.query());
    return !isSame && !canonical.identity().equals(address.identity());
  }

  private static String idOf(PublisherRules rules, ArticleDraft draft, Supplier<String> otherwise) {
    return draft.nativeId() == null
        ? otherwise.get()
        : rules.publisher().id() + ":" + draft.nativeId();
  }

  /// A publisher whose rules know the page gives it an id that no anchor changes.
  private static boolean hasTarget(Publishers publishers, WebAddress canonical) {
    return publishers.of(canonical).flatMap(rules -> rules.target(canonical)).isPresent();
  }

  private static List<String> otherIds(Publishers publishers, ArticleDraft draft) {
    List<String> others = new ArrayList<>();
    for (String written : draft.otherUrls()) {
      others.add(
          WebAddress.parse(written)
              .map(publishers::canonical)
              .map(page -> withAnchor(page.toString(), Anchor.of(written)))
              .orElseGet(() -> Texts.wellFormed(written).strip()));
    }
    if (draft.guid() != null && !draft.guid().isBlank()) {
      others.add(Texts.wellFormed(draft.guid()).strip());
    }
    return others;
  }

  private static String withAnchor(String page, @Nullable String anchor) {
    return anchor == null ? page : page + '#' + anchor;
  }

  /// The same with what the publisher's rules found in the body, and each only once.
  Identity with(Marginalia notes) {
    if (altIds.isEmpty() && notes.otherUrls().isEmpty()) {
      return this;
    }
    SequencedSet<String> others = new LinkedHashSet<>(altIds);
    others.addAll(notes.otherUrls());
    others.remove(id);
    others.remove(url);
    others.remove("");
    return new Identity(id, url, page, List.copyOf(others));
  }

  /// Id of an article that has no address: who, what, when.
  ///
  /// @param text stands in for a headline that is missing
  /// @param draft what it has beside words stands in for both
  static String fingerprint(
      String publisherId,
      String headline,
      String text,
      ArticleDraft draft,
      @Nullable Timestamp published) {
    String words = headline.isEmpty() ? text.substring(0, Math.min(200, text.length())) : headline;
    if (words.isEmpty()) {
      words = beside(draft);
    }
    String folded =
        lettersAndNumbers(
            Normalizer.normalize(words, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT));
    String when = published == null ? "" : published.time().toString();
    return "fp:" + Hash.hex(publisherId + '\n' + folded + '\n' + when, DIGITS);
  }

  /// What is there of an item without words; its guid where nothing else is.
  private static String beside(ArticleDraft draft) {
    List<String> shown = new ArrayList<>();
    draft.images().forEach(image -> shown.add(image.id()));
    for (ArticleDraft.BodyPart part : draft.body()) {
      if (part instanceof ArticleDraft.BodyPart.Ready ready) {
        switch (ready.block()) {
          case Block.Audio audio -> audio.sources().forEach(source -> shown.add(source.href()));
          case Block.Video video -> video.sources().forEach(source -> shown.add(source.href()));
          default -> {}
        }
      }
    }
    shown.addAll(draft.bylines());
    shown.addAll(draft.declaredKeywords());
    if (shown.isEmpty() && draft.guid() != null) {
      shown.add(draft.guid());
    }
    return String.join(" ", shown);
  }

  private static String lettersAndNumbers(String words) {
    var kept = new StringBuilder(words.length());
    for (int i = 0; i < words.length(); ) {
      int c = words.codePointAt(i);
      boolean isKept =
          switch (Character.getType(c)) {
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER ->
                true;
            default -> Character.isLetter(c);
          };
      if (isKept) {
        kept.appendCodePoint(c);
      }
      i += Character.charCount(c);
    }
    return kept.toString();
  }

  /// All that a link to this article may lead to, by address or by id.
  Set<String> names(Publishers publishers) {
    Set<String> names = new HashSet<>(altIds);
    names.add(id);
    if (url != null) {
      names.add(url);
    }
    if (page != null) {
      names.add(page);
    }
    for (String other : altIds) {
      WebAddress.parse(other).map(publishers::articleId).ifPresent(names::add);
    }
    return names;
  }
}
