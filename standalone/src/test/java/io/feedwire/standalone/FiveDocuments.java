package io.feedwire.standalone;

import static io.feedwire.standalone.FiveDocumentsParts.blocks;
import static io.feedwire.standalone.FiveDocumentsParts.elements;
import static io.feedwire.standalone.FiveDocumentsParts.image;
import static io.feedwire.standalone.FiveDocumentsParts.labels;
import static io.feedwire.standalone.FiveDocumentsParts.names;
import static io.feedwire.standalone.FiveDocumentsParts.published;
import static io.feedwire.standalone.FiveDocumentsParts.reference;
import static io.feedwire.standalone.FiveDocumentsParts.shape;
import static io.feedwire.standalone.FiveDocumentsParts.widths;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.feedwire.contracts.article.Article;
import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Change;
import io.feedwire.contracts.article.EnrichedArticle;
import io.feedwire.contracts.article.EnrichedArticle.Keyword;
import io.feedwire.contracts.article.Image;
import io.feedwire.contracts.article.Image.Role;
import io.feedwire.contracts.article.Inline;
import io.feedwire.contracts.article.Reference;
import io.feedwire.contracts.article.Timestamp;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What must come out of five documents, trait by trait, on `articles.enriched`: one table for two
/// sets of documents, those written for this project and the real ones.
abstract class FiveDocuments {

  private static final List<Integer> LADDER = List.of(220, 460, 700, 940);

  @TempDir private Path stores;
  private final List<FiveDocumentsPath> opened = new ArrayList<>();
  private FiveDocumentsSet set;

  abstract FiveDocumentsSet documents();

  @BeforeEach
  void read() {
    set = documents();
  }

  @AfterEach
  void close() {
    opened.forEach(FiveDocumentsPath::close);
  }

  @Test
  void document000IsAnArticleOfDwWithAGallery() {
    FiveDocumentsSet.Gallery expected = set.gallery();
    EnrichedArticle enriched = path().deliver(expected.json()).only();
    Article article = enriched.article();
    assertThat(article.id()).isEqualTo(expected.id());
    assertThat(article.language()).isEqualTo("zh-Hans");
    String name = expected.json().json().get("name").asText();
    assertThat(name).as("has the trait").endsWith(" ");
    assertThat(article.headline()).isEqualTo(name.strip().replaceAll(" +", " "));
    assertThat(published(article)).isEqualTo(expected.published());
    assertThat(article.sections()).containsExactly(expected.section());
    assertThat(article.credits()).containsExactly("法新社");
    assertThat(article.copyright()).startsWith("©2024年德国之声版权声明");
    assertThat(article.text()).doesNotContain("©", "版权声明", "法新社");
    assertThat(shape(article)).isEqualTo("P P P Gallery(8) Heading P P P P");
    assertThat(article.images().stream().filter(image -> image.id().equals(expected.image())))
        .singleElement()
        .satisfies(
            image -> {
              assertThat(image.roles()).containsExactly(Role.LEAD, Role.GALLERY);
              assertThat(widths(image)).isEqualTo(LADDER);
            });
    assertThat(article.images()).hasSize(8);
    assertThat(article.altIds()).contains(expected.shortUrl());
  }

  @Test
  void document000RefersToTwoArticlesAndItsGalleryByTheirNames() {
    FiveDocumentsSet.Gallery expected = set.gallery();
    EnrichedArticle enriched = path().deliver(expected.json()).only();
    Map<String, String> names = names(expected.json(), "InternalContent");
    assertThat(labels(enriched, Reference.Kind.ARTICLE))
        .containsOnlyKeys(expected.references())
        .allSatisfy((target, label) -> assertThat(label).isEqualTo(names.get(target)));
    assertThat(labels(enriched, Reference.Kind.GALLERY))
        .containsExactly(Map.entry(expected.gallery(), names.get(expected.gallery())));
    assertThat(enriched.article().references()).hasSize(3);
  }

  @Test
  void document000HasSevenDeclaredKeywords() {
    EnrichedArticle enriched = path().deliver(set.gallery().json()).only();
    assertThat(enriched.article().declaredKeywords()).hasSize(7);
    assertThat(declared(enriched)).hasSize(7);
  }

  @Test
  void document001IsTraditionalByItsTextAndHoldsTwoVideos() {
    FiveDocumentsSet.Videos expected = set.videos();
    Article article = path().deliver(expected.json()).only().article();
    assertThat(article.id()).isEqualTo(expected.id());
    assertThat(article.language()).isEqualTo("zh-Hant");
    assertThat(blocks(article, Block.Heading.class).map(heading -> Inline.text(heading.content())))
        .containsExactly(expected.heading());
    assertThat(blocks(article, Block.Figure.class))
        .singleElement()
        .satisfies(
            figure -> {
              assertThat(figure.imageId()).isEqualTo(expected.figure());
              assertThat(figure.caption()).isNotBlank();
            });
    assertVideos(article, expected);
  }

  @Test
  void document001RefersToNineArticlesByTheirNames() {
    EnrichedArticle enriched = path().deliver(set.videos().json()).only();
    assertThat(enriched.article().references()).hasSize(9);
    assertThat(labels(enriched, Reference.Kind.ARTICLE))
        .hasSize(9)
        .isEqualTo(names(set.videos().json(), "InternalContent"));
  }

  @Test
  void theKeywordsOf001AreDeclaredInSimplifiedAndFoundInTraditional() {
    FiveDocumentsSet.Videos expected = set.videos();
    EnrichedArticle enriched = path().deliver(expected.json()).only();
    String words = enriched.article().headline() + enriched.article().text();
    assertThat(words)
        .as("has the trait")
        .contains(expected.inText())
        .doesNotContain(expected.declared());
    assertThat(declared(enriched))
        .hasSize(6)
        .allSatisfy(keyword -> assertThat(keyword.score()).as(keyword.term()).isEqualTo(1.0))
        .extracting(Keyword::term)
        .contains(expected.declared());
  }

  @Test
  void document002IsAnArchivedPageOfDw() {
    FiveDocumentsSet.Page expected = set.page();
    Article article = path().deliver(expected.page()).only().article();
    assertThat(article.id()).isEqualTo(expected.id());
    assertThat(article.url()).startsWith("https://www.dw.com/zh/").contains("/a-");
    assertThat(published(article)).isEqualTo(expected.published()).isNotEqualTo(expected.header());
    assertThat(article.images()).extracting(Image::id).isEqualTo(expected.images());
    assertThat(article.images())
        .allSatisfy(
            image -> {
              assertThat(image.caption()).isNotBlank();
              assertThat(widths(image)).isEqualTo(LADDER);
              assertThat(image.renditions())
                  .allMatch(file -> file.href().startsWith("https://static.dw.com/image/"));
            });
    assertThat(blocks(article, Block.Embed.class))
        .singleElement()
        .satisfies(
            embed -> {
              assertThat(embed.provider()).isEqualTo("youtube");
              assertThat(embed.id()).isEqualTo(expected.youtube());
            });
    assertThat(article.references()).extracting(Reference::target).isEqualTo(expected.references());
    assertThat(article.credits()).containsExactly("法新社", "路透社");
  }

  @Test
  void nothingOf002sFooterIsLeft() {
    FiveDocumentsPath path = path().deliver(set.page().page());
    assertThat(set.page().page().text()).as("has the trait").contains("获取更多RSS", "feedx.net");
    Article article = path.only().article();
    assertThat(path.state().get(article.id())).doesNotContain("feedx.", "RSS", "weserv");
    assertThat(article.text()).doesNotContain("版权声明", "法新社");
  }

  @Test
  void document003IsAnArchivedPageOfRfi() {
    FiveDocumentsSet.Rfi expected = set.rfi();
    Article article = path().deliver(expected.page()).only().article();
    assertThat(article.publisher().id()).isEqualTo("rfi");
    assertThat(article.publisher().name()).isEqualTo("RFI");
    assertThat(published(article)).isEqualTo(expected.published());
    assertThat(article.published()).extracting(Timestamp::assumedZone).isEqualTo("Europe/Paris");
    assertThat(article.images().stream().map(Image::id)).containsExactly(expected.image());
  }

  @Test
  void document003KeepsNoShareLinkAndItsShortLinkOnlyAsAnotherId() {
    FiveDocumentsSet.Rfi expected = set.rfi();
    assertThat(expected.page().text())
        .as("has the trait")
        .contains("分享", "selfpromo", "facebook.com", "whatsapp://", "x.com", "rfi.my");
    FiveDocumentsPath path = path().deliver(expected.page());
    Article article = path.only().article();
    assertThat(path.state().get(article.id()))
        .doesNotContain(
            "分享", "selfpromo", "share-button", "facebook", "whatsapp", "x.com", "twitter");
    assertThat(article.altIds()).containsExactly(expected.shortUrl());
    assertThat(path.state().get(article.id()).replace('"' + expected.shortUrl() + '"', ""))
        .doesNotContain("rfi.my");
    assertThat(article.references())
        .allMatch(reference -> reference.href().startsWith("https://www.rfi.fr/"));
  }

  @Test
  void document004IsAPostWithoutAnAddressWhoseIdIsStable() {
    FiveDocumentsSet.Post expected = set.post();
    EnrichedArticle enriched = path().deliver(expected.post()).only();
    Article article = enriched.article();
    assertThat(article.id())
        .startsWith("fp:")
        .isEqualTo(path().deliver(expected.post()).only().article().id());
    assertThat(article.url()).isNull();
    assertThat(article.publisher().id()).isEqualTo("aljazeera");
    assertThat(published(article)).isEqualTo(expected.published());
    assertThat(blocks(article, Block.Heading.class)).hasSize(3);
  }

  @Test
  void document004HasThreeImagesWithTheirOriginalsAndLeadsWithTheFirst() {
    EnrichedArticle enriched = path().deliver(set.post().post()).only();
    List<Image> images = enriched.article().images();
    assertThat(images)
        .hasSize(3)
        .allSatisfy(
            image ->
                assertThat(image.renditions().stream().map(Image.Rendition::href))
                    .anySatisfy(href -> assertThat(href).endsWith(".jpg").doesNotContain("?")));
    assertThat(images.stream().map(Image::caption).filter(Objects::nonNull)).hasSize(2);
    assertThat(images.getFirst().roles()).contains(Role.LEAD);
    assertThat(enriched.leadImage())
        .extracting(EnrichedArticle.LeadImage::id)
        .isEqualTo(images.getFirst().id());
  }

  @Test
  void theImageThatTwoDocumentsShowIsOneAndEachNamesTheOther() {
    var first = set.videos();
    var second = set.page();
    List<FiveDocumentsPath> orders =
        List.of(
            path().deliver(first.json(), second.page()),
            path().deliver(second.page(), first.json()));
    assertThat(orders)
        .allSatisfy(
            path -> {
              Image one = image(path.article(first.id()), set.sharedImage());
              Image other = image(path.article(second.id()), set.sharedImage());
              assertThat(one.renditions()).isEqualTo(other.renditions());
              assertThat(one.usedIn()).containsExactly(second.id());
              assertThat(other.usedIn()).containsExactly(first.id());
              assertThat(one.usedInCount()).isEqualTo(1);
            });
    assertThat(orders.getFirst().state()).hasSize(2).isEqualTo(orders.getLast().state());
  }

  @Test
  void document000AndItsArchivedPageAreOneArticleAsRichAsTheJson() {
    FiveDocumentsSet.Gallery expected = set.gallery();
    EnrichedArticle enriched = inEitherOrder(expected.json(), expected.pair());
    Article article = enriched.article();
    assertThat(article.id()).isEqualTo(expected.id());
    JsonNode gallery =
        elements(expected.json().json().get("body"))
            .map(element -> element.get("content"))
            .filter(content -> content.get("type").asText().equals("ImageGallery"))
            .findFirst()
            .orElseThrow();
    assertThat(blocks(article, Block.Gallery.class))
        .singleElement()
        .satisfies(
            block -> {
              assertThat(block.id()).isEqualTo(expected.gallery());
              assertThat(block.description()).isEqualTo(gallery.get("description").asText());
              assertThat(block.url()).isNotBlank();
            });
    assertThat(shape(article)).isEqualTo("P P P Gallery(8) Heading P P P P");
    assertThat(declared(enriched)).hasSize(7);
    assertThat(article.images())
        .hasSize(8)
        .allSatisfy(image -> assertThat(widths(image)).isEqualTo(LADDER));
    assertThat(article.altIds()).contains(expected.shortUrl());
    assertThat(article.summary()).isEqualTo(expected.json().json().get("teaser").asText().strip());
    assertThat(labels(enriched, Reference.Kind.ARTICLE)).containsOnlyKeys(expected.references());
    assertThat(labels(enriched, Reference.Kind.GALLERY)).containsOnlyKeys(expected.gallery());
  }

  @Test
  void document001AndItsArchivedPageAreOneArticleAsRichAsTheJson() {
    FiveDocumentsSet.Videos expected = set.videos();
    EnrichedArticle enriched = inEitherOrder(expected.json(), expected.pair());
    assertThat(enriched.article().id()).isEqualTo(expected.id());
    assertVideos(enriched.article(), expected);
    assertThat(declared(enriched)).hasSize(6);
    assertThat(labels(enriched, Reference.Kind.ARTICLE))
        .isEqualTo(names(expected.json(), "InternalContent"));
    assertThat(
            enriched.article().images().stream()
                .filter(image -> !image.roles().contains(Role.PREVIEW)))
        .hasSize(2)
        .allSatisfy(image -> assertThat(widths(image)).isEqualTo(LADDER));
  }

  @Test
  void anArticleThatComesLaterResolvesTheReferenceOf000() {
    FiveDocumentsSet.Gallery expected = set.gallery();
    String target = expected.references().getFirst();
    FiveDocumentsSet.Document referred = referred(target.substring("dw:".length()));
    FiveDocumentsPath path = path().deliver(expected.json());
    assertThat(path.written(expected.id())).isEqualTo(1);
    assertThat(path.changes(expected.id()))
        .extracting(Change::kind)
        .containsExactly(Change.Kind.CREATED);
    assertThat(reference(path.article(expected.id()), target).status())
        .isEqualTo(Reference.Status.UNRESOLVED);

    path.deliver(referred);

    assertThat(path.written(expected.id())).isEqualTo(1);
    Reference resolved = reference(path.article(expected.id()), target);
    assertThat(resolved.status()).isEqualTo(Reference.Status.RESOLVED);
    Reference.Card card = Objects.requireNonNull(resolved.card());
    assertThat(card.id()).isEqualTo(target);
    assertThat(card.headline()).isEqualTo("桥下的市集");
    assertThat(card.url()).isEqualTo("https://www.dw.com/" + target.replace("dw:", "a-"));
    assertThat(path.changes(expected.id()))
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.kind()).isEqualTo(Change.Kind.RESOLVED);
              assertThat(change.changedFields()).containsExactly("references");
              assertThat(change.revision()).isEqualTo(1);
            });
    assertThat(path().deliver(referred, expected.json()).state()).isEqualTo(path.state());
  }

  /// An article of a few words, as the API gives one.
  private static FiveDocumentsSet.Document referred(String number) {
    return new FiveDocumentsSet.Document(
        "referred.json",
        """
        {
          "type" : "Article",
          "id" : %s,
          "languageId" : 4,
          "name" : "桥下的市集 ",
          "categoryName" : "社会",
          "displayDate" : "2016-04-05T08:00:00.000Z",
          "body" : [ {
            "content" : { "type" : "Paragraph", "text" : "（德国之声中文网）每逢周六，桥下便有市集。" }
          } ]
        }
        """
            .formatted(number));
  }

  private FiveDocumentsPath path() {
    var path = new FiveDocumentsPath(stores);
    opened.add(path);
    return path;
  }

  private EnrichedArticle inEitherOrder(
      FiveDocumentsSet.Document json, FiveDocumentsSet.Document page) {
    FiveDocumentsPath jsonFirst = path().deliver(json, page);
    FiveDocumentsPath pageFirst = path().deliver(page, json);
    EnrichedArticle enriched = jsonFirst.only();
    assertThat(pageFirst.state()).isEqualTo(jsonFirst.state());
    assertThat(enriched.sources()).hasSize(2);
    return enriched;
  }

  private static void assertVideos(Article article, FiveDocumentsSet.Videos expected) {
    assertThat(blocks(article, Block.Video.class).map(Block.Video::id).toList())
        .isEqualTo(expected.videos());
    assertThat(blocks(article, Block.Video.class).map(Block.Video::duration))
        .containsExactly(84, 218);
    assertThat(blocks(article, Block.Video.class).map(video -> video.sources().size()))
        .containsExactly(7, 3);
  }

  private static List<Keyword> declared(EnrichedArticle enriched) {
    return enriched.keywords().stream()
        .filter(keyword -> keyword.origin() == Keyword.Origin.DECLARED)
        .toList();
  }
}
