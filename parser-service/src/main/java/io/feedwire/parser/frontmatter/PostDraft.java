package io.feedwire.parser.frontmatter;

import io.feedwire.contracts.article.Image;
import io.feedwire.contracts.article.Image.Rendition;
import io.feedwire.contracts.article.Image.Role;
import io.feedwire.parser.format.ArticleDraft;
import io.feedwire.parser.format.ArticleDraftBuilder;
import io.feedwire.parser.time.Dates;
import io.feedwire.publishers.address.WebAddress;
import io.feedwire.publishers.image.ImageMarks;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What front matter says of an article.
///
/// `author` is who was subscribed to, and then also stands among the categories or tags; where it
/// does not, it is a person, and who was subscribed to is the one word that tags and categories
/// have. Where they have several, these say what a post is about, and nobody who publishes it.
final class PostDraft {

  private PostDraft() {}

  static ArticleDraftBuilder of(PostHeader header) {
    @Nullable String publisher = publisher(header);
    return ArticleDraft.builder()
        .publisherName(publisher)
        .titleHtml(header.title())
        .titleIsHtml(false)
        .url(header.from())
        .language(header.language())
        .bylines(bylines(header, publisher))
        .summaryHtml(header.summary())
        .published(Dates.read(header.date()).orElse(null))
        .modified(Dates.read(header.modified()).orElse(null))
        .images(images(header))
        .sections(others(header.categories(), publisher))
        .declaredKeywords(
            Stream.concat(others(header.tags(), publisher).stream(), header.keywords().stream())
                .distinct()
                .toList())
        .repairs(header.repairs());
  }

  private static @Nullable String publisher(PostHeader header) {
    @Nullable String author = author(header);
    List<String> groups = new ArrayList<>(header.tags());
    groups.addAll(header.categories());
    if (author != null && (groups.isEmpty() || groups.contains(author))) {
      return author;
    }
    boolean isOneGroup = groups.stream().distinct().count() == 1;
    return isOneGroup ? groups.getFirst() : null;
  }

  private static @Nullable String author(PostHeader header) {
    return header.authors().isEmpty() ? null : header.authors().getFirst();
  }

  private static List<String> bylines(PostHeader header, @Nullable String publisher) {
    @Nullable String author = author(header);
    boolean isPerson = author != null && !author.equals(publisher) && !author.equals("unknown");
    return isPerson ? header.authors() : header.authors().stream().skip(1).toList();
  }

  private static List<String> others(List<String> words, @Nullable String publisher) {
    return words.stream().filter(word -> !word.equals(publisher)).toList();
  }

  private static List<Image> images(PostHeader header) {
    return header.images().stream()
        .filter(PostDraft::mayBePicture)
        .limit(1)
        .map(
            href ->
                Image.of(
                    "", List.of(Role.LEAD), null, List.of(new Rendition(href, null, null, null))))
        .toList();
  }

  private static boolean mayBePicture(String href) {
    return WebAddress.parse(href).map(ImageMarks::ofAddress).isEmpty();
  }
}
