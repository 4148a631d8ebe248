package io.feedwire.parser;

import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.article.Article;
import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Image;
import io.feedwire.contracts.article.Image.Role;
import io.feedwire.contracts.article.Inline;
import io.feedwire.contracts.article.Reference;
import io.feedwire.contracts.article.Timestamp;
import io.feedwire.testkit.Corpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What must come out of the five real documents that the project exists for. They lie beside a
/// checkout; without them each test is skipped.
class SeedsTest {

  private static final List<Integer> LADDER = List.of(220, 460, 700, 940);

  @Test
  void seed000IsAnArticleOfDwWithAGallery() throws IOException {
    Article article = seed("000_e5f88685933697f1.txt");
    assertThat(article.id()).isEqualTo("dw:68204677");
    assertThat(article.altIds()).contains("https://p.dw.com/p/4cB9R");
    assertThat(article.language()).isEqualTo("zh-Hans");
    assertThat(article.headline()).isEqualTo(article.headline().strip()).endsWith("”");
    assertThat(time(article)).isEqualTo("2024-02-08T13:36:09.741Z");
    assertThat(article.sections()).containsExactly("政治");
    assertThat(article.credits()).containsExactly("法新社");
    assertThat(article.copyright()).startsWith("©2024年");
    assertThat(shape(article)).isEqualTo("P P P Gallery(8) Heading P P P P");
    assertThat(article.text()).doesNotContain("©").doesNotContain("法新社");
    assertThat(article.images().stream().filter(image -> image.id().equals("dw:67121832")))
        .singleElement()
        .satisfies(
            image -> {
              assertThat(image.roles()).containsExactly(Role.LEAD, Role.GALLERY);
              assertThat(widths(image)).isEqualTo(LADDER);
            });
    assertThat(article.declaredKeywords()).hasSize(7);
    assertThat(article.references().stream().map(Reference::target))
        .containsExactlyInAnyOrder("dw:19165792", "dw:61204277", "dw:67797847");
    assertThat(reference(article, "dw:61204277").label()).isEqualTo("德语媒体：中国的“中立”人设？");
    assertThat(reference(article, "dw:67797847").kind()).isEqualTo(Reference.Kind.GALLERY);
  }

  @Test
  void seed001IsTraditionalByItsTextAndHoldsTwoVideos() throws IOException {
    Article article = seed("001_0cb8acfcbe239174.txt");
    assertThat(article.id()).isEqualTo("dw:67013665");
    assertThat(article.language()).isEqualTo("zh-Hant");
    assertThat(blocks(article, Block.Heading.class))
        .singleElement()
        .satisfies(heading -> assertThat(Inline.text(heading.content())).isEqualTo("美中關係解凍？"));
    assertThat(blocks(article, Block.Figure.class))
        .singleElement()
        .satisfies(
            figure -> {
              assertThat(figure.imageId()).isEqualTo("dw:62636259");
              assertThat(figure.caption()).isNotBlank();
            });
    assertThat(blocks(article, Block.Video.class).map(Block.Video::id))
        .containsExactly("dw:66778772", "dw:65849435");
    assertThat(blocks(article, Block.Video.class).map(Block.Video::duration))
        .containsExactly(84, 218);
    assertThat(blocks(article, Block.Video.class).map(video -> video.sources().size()))
        .containsExactly(7, 3);
    assertThat(article.references())
        .hasSize(9)
        .allMatch(reference -> reference.kind() == Reference.Kind.ARTICLE);
    assertThat(article.declaredKeywords()).hasSize(6).contains("拜习会");
  }

  @Test
  void seed002IsAnArchivedPageOfDw() throws IOException {
    Article article = seed("002_7a5b32fef7647c89.txt");
    assertThat(article.id()).isEqualTo("dw:65910231");
    assertThat(time(article)).isEqualTo("2023-06-14T10:38:07.907Z");
    assertThat(article.images().stream().map(Image::id))
        .containsExactly("dw:65908158", "dw:63750162");
    assertThat(article.images())
        .allSatisfy(
            image -> {
              assertThat(image.caption()).isNotBlank();
              assertThat(widths(image)).isEqualTo(LADDER);
            });
    assertThat(blocks(article, Block.Embed.class))
        .singleElement()
        .isEqualTo(
            new Block.Embed(
                "youtube", "U_ULTsDU4aM", "https://www.youtube.com/watch?v=U_ULTsDU4aM"));
    assertThat(article.references().stream().map(Reference::target))
        .containsExactly("dw:65887038", "dw:65878688", "dw:65868848", "dw:65597495");
    assertThat(article.credits()).containsExactly("法新社", "路透社");
    assertThat(article.text()).doesNotContain("feedx").doesNotContain("RSS").doesNotContain("版权");
  }

  @Test
  void seed003IsAnArchivedPageOfRfi() throws IOException {
    Article article = seed("003_ce1f0bd27e0fab37.txt");
    assertThat(article.publisher().id()).isEqualTo("rfi");
    assertThat(time(article)).isEqualTo("2024-04-03T19:41:00Z");
    assertThat(article.published()).isNotNull();
    assertThat(article.published()).extracting(Timestamp::assumedZone).isEqualTo("Europe/Paris");
    assertThat(article.images()).hasSize(1);
    assertThat(article.references()).isEmpty();
    assertThat(article.altIds()).containsExactly("https://rfi.my/AUB4");
    assertThat(article.text()).doesNotContain("分享").doesNotContain("21:41");
  }

  @Test
  void seed004IsAPostWithoutAnAddress() throws IOException {
    Article article = seed("004_6b1fbcd766d1bf2b.txt");
    assertThat(article.id()).startsWith("fp:").isEqualTo(seed("004_6b1fbcd766d1bf2b.txt").id());
    assertThat(article.url()).isNull();
    assertThat(article.publisher().id()).isEqualTo("aljazeera");
    assertThat(time(article)).isEqualTo("2021-12-24T06:06:27Z");
    assertThat(blocks(article, Block.Heading.class)).hasSize(3);
    assertThat(article.images()).hasSize(3);
    assertThat(article.images().stream().filter(image -> image.caption() != null)).hasSize(2);
    assertThat(article.images().getFirst().roles()).contains(Role.LEAD);
    assertThat(article.images())
        .allSatisfy(
            image ->
                assertThat(image.renditions().getLast().href())
                    .endsWith(".jpg")
                    .doesNotContain("?"));
  }

  /// The richer form has more in it, but what both have is the same.
  @Test
  void theArchivedPagesOfSeeds000And001AreTheSameArticles() throws IOException {
    assertSameArticle(seed("000_e5f88685933697f1.txt"), pair("dw-1026755.pair.md"));
    assertSameArticle(seed("001_0cb8acfcbe239174.txt"), pair("dw-1028380.pair.md"));
  }

  private static void assertSameArticle(Article json, Article page) {
    assertThat(page.id()).isEqualTo(json.id());
    assertThat(page.headline()).isEqualTo(json.headline());
    assertThat(page.text()).isEqualTo(json.text());
    assertThat(time(page)).isEqualTo(time(json));
    assertThat(page.credits()).isEqualTo(json.credits());
    assertThat(page.copyright()).isEqualTo(json.copyright());
    assertThat(page.language()).isEqualTo(json.language());
    assertThat(withoutVideos(page)).isEqualTo(withoutVideos(json));
    assertThat(page.images())
        .isEqualTo(
            json.images().stream().filter(image -> !image.roles().contains(Role.PREVIEW)).toList());
  }

  /// feedx drops videos, and of a gallery its id, description and address.
  private static List<Block> withoutVideos(Article article) {
    return article.body().stream()
        .filter(block -> !(block instanceof Block.Video))
        .map(
            block ->
                block instanceof Block.Gallery gallery
                    ? new Block.Gallery(null, gallery.title(), null, null, gallery.items())
                    : block)
        .toList();
  }

  private static Article seed(String name) throws IOException {
    return article(Corpus.path("seeds").resolve(name));
  }

  private static Article pair(String name) throws IOException {
    return article(Corpus.path("feedx-md").resolve(name));
  }

  private static Article article(Path file) throws IOException {
    ParseResult result = WiredParser.parse(Files.readAllBytes(file), null);
    assertThat(result).isInstanceOf(ParseResult.Parsed.class);
    return ((ParseResult.Parsed) result).articles().getFirst();
  }

  private static String time(Article article) {
    Timestamp published = article.published();
    return published == null ? "" : published.time().toString();
  }

  private static List<Integer> widths(Image image) {
    return image.renditions().stream().map(Image.Rendition::width).toList();
  }

  private static Reference reference(Article article, String target) {
    return article.references().stream()
        .filter(reference -> target.equals(reference.target()))
        .findFirst()
        .orElseThrow();
  }

  private static <B extends Block> Stream<B> blocks(Article article, Class<B> type) {
    return article.body().stream().filter(type::isInstance).map(type::cast);
  }

  private static String shape(Article article) {
    return String.join(
        " ",
        article.body().stream()
            .map(
                block ->
                    switch (block) {
                      case Block.Paragraph _ -> "P";
                      case Block.Gallery gallery -> "Gallery(" + gallery.items().size() + ")";
                      default -> block.getClass().getSimpleName();
                    })
            .toList());
  }
}
