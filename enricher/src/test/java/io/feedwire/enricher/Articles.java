package io.feedwire.enricher;

import io.feedwire.contracts.article.Article;
import io.feedwire.contracts.article.ArticleBuilder;
import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Image;
import io.feedwire.contracts.article.Image.Rendition;
import io.feedwire.contracts.article.Image.Role;
import io.feedwire.contracts.article.Inline;
import io.feedwire.contracts.article.Provenance;
import io.feedwire.contracts.article.Publisher;
import io.feedwire.contracts.article.Reference;
import io.feedwire.contracts.article.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Articles for tests, in our own words.
public final class Articles {

  public static final Instant DAY = Instant.parse("2024-02-08T13:36:09.741Z");

  private static final String LONG = "兩國外長週四通話。".repeat(20);

  private Articles() {}

  /// A short article as a feed would deliver it.
  public static Article plain(String id) {
    String text = "The ministers met for the second time this week.";
    return ArticleBuilder.builder()
        .id(id)
        .url("https://www.example.org/" + id.replace(':', '-'))
        .publisher(new Publisher("example", "Example"))
        .language("en")
        .headline("Headline of " + id)
        .published(time(DAY))
        .body(List.of(new Block.Paragraph(List.of(Inline.of(text)))))
        .text(text)
        .provenance(from("feed", "rss", DAY))
        .build();
  }

  /// An article as a publisher's API delivers it: structure, keywords, references.
  public static Article rich() {
    String text = LONG + "\n通話後\n雙方同意再談。";
    return ArticleBuilder.builder(plain("dw:68204677"))
        .url("https://www.dw.com/zh/a-68204677")
        .altIds(List.of("https://p.dw.com/p/4cAbc"))
        .publisher(new Publisher("dw", "DW"))
        .language("zh-Hant")
        .headline("外長通話")
        .summary("兩國外長談了一個小時")
        .sections(List.of("政治"))
        .credits(List.of("法新社"))
        .body(
            List.of(
                paragraph(LONG),
                new Block.Gallery(
                    "dw:67797847",
                    "相關圖集",
                    null,
                    null,
                    List.of(
                        new Block.Gallery.Item("dw:67121832", "一", "會場"),
                        new Block.Gallery.Item("dw:67121833", "二", "合影"))),
                new Block.Heading(2, List.of(Inline.of("通話後"))),
                paragraph("雙方同意再談。")))
        .text(text)
        .images(
            List.of(
                image("dw:67121832", "會場", 220, 460, 700, 940)
                    .withRoles(List.of(Role.LEAD, Role.GALLERY)),
                image("dw:67121833", null, 220, 460, 700, 940).withRoles(List.of(Role.GALLERY))))
        .references(
            List.of(
                Reference.of(
                    Reference.Kind.ARTICLE,
                    "ArticleRef",
                    "https://www.dw.com/zh/a-19165792",
                    "第一次通話",
                    "dw:19165792"),
                Reference.of(
                    Reference.Kind.SEARCH, "SearchRef", "https://www.dw.com/search", "外長", null)))
        .declaredKeywords(List.of("外长", "貿易"))
        .provenance(from("archive", "dw-api", DAY.plusSeconds(60)))
        .build();
  }

  /// The same as an intermediary's rendering: longer text, no keywords, figures for the gallery.
  public static Article rendered() {
    String text = LONG + "\n相關圖集：會場\n合影，會議的第二天\n通話後\n雙方同意再談。";
    return ArticleBuilder.builder(rich())
        .url("https://www.dw.com/zh/%E5%A4%96%E9%95%B7/a-68204677")
        .altIds(List.of())
        .summary(null)
        .sections(List.of())
        .bylines(List.of("Li Ming"))
        .language("zh")
        .body(
            List.of(
                paragraph(LONG),
                new Block.Figure("dw:67121832", "會場", null),
                new Block.Figure("dw:67121833", "合影", null),
                new Block.Heading(3, List.of(Inline.of("通話後"))),
                paragraph("雙方同意再談。")))
        .text(text)
        .images(
            List.of(
                image("dw:67121832", "會場外", 700).withRoles(List.of(Role.BODY)),
                image("dw:67121833", "合影", 1200).withRoles(List.of(Role.BODY))))
        .references(
            List.of(
                Reference.of(
                    Reference.Kind.EXTERNAL,
                    "link",
                    "https://other.example/story",
                    "見此",
                    "url:0123456789abcdef"),
                Reference.of(
                    Reference.Kind.ARTICLE,
                    "link",
                    "https://www.dw.com/zh/a-19165792",
                    "這裡",
                    "dw:19165792")))
        .declaredKeywords(List.of())
        .provenance(from("folder", "feedx", DAY.plusSeconds(30)))
        .build();
  }

  public static Block paragraph(String text) {
    return new Block.Paragraph(List.of(Inline.of(text)));
  }

  public static Image image(String id, @Nullable String caption, int... widths) {
    List<Rendition> files =
        Arrays.stream(widths)
            .mapToObj(
                width ->
                    new Rendition(
                        "https://static.example/" + id.replace(':', '/') + "/" + width + ".jpg",
                        width,
                        null,
                        null))
            .toList();
    return Image.of(id, List.of(Role.BODY), caption, files);
  }

  public static Reference link(String target) {
    return Reference.of(
        Reference.Kind.ARTICLE, "link", "https://www.example.org/" + target, null, target);
  }

  public static Article withLinks(Article article, String... targets) {
    return article.withReferences(Stream.of(targets).map(Articles::link).toList());
  }

  public static Timestamp time(Instant instant) {
    return new Timestamp(instant, instant.toString(), "iso", null);
  }

  public static Provenance from(String source, String format, Instant fetched) {
    return new Provenance(source, format, null, List.of(), null, null, null, fetched, null, null);
  }
}
