package io.feedwire.parser.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Image;
import io.feedwire.contracts.article.Inline;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Images with their captions and credits, alone and in galleries.
class FiguresTest {

  private final FoundImages images = new FoundImages();

  private List<Block> blocks(String html) {
    return images.blocks(html);
  }

  private static Block.Paragraph paragraph(String text) {
    return new Block.Paragraph(List.of(Inline.of(text)));
  }

  @Test
  void aFigureTakesItsCaptionFromFigcaptionOrFromTheTextBesideTheImage() {
    assertThat(
            blocks(
                "<figure><img src=/1.jpg><figcaption>one</figcaption></figure>"
                    + "<figure><img src=/2.jpg> two </figure><p>a<img src=/3.jpg>b</p>"))
        .containsExactly(
            new Block.Figure("https://example.org/1.jpg", "one", null),
            new Block.Figure("https://example.org/2.jpg", "two", null),
            paragraph("a"),
            new Block.Figure("https://example.org/3.jpg", null, null),
            paragraph("b"));
  }

  @Test
  void figuresInAFigureAreAGallery() {
    assertThat(
            blocks(
                "<figure><figure><img src=/1.jpg><figcaption><b>t</b>d</figcaption></figure>"
                    + "<figure><img src=/2.jpg></figure><figcaption>all</figcaption></figure>"))
        .containsExactly(
            new Block.Gallery(
                null,
                "all",
                null,
                null,
                List.of(
                    new Block.Gallery.Item("https://example.org/1.jpg", "t", "d"),
                    new Block.Gallery.Item("https://example.org/2.jpg", null, null))));
  }

  @Test
  void anImageLoadedLateIsReadFromWhereThePageKeepsIt() {
    blocks(
        "<img src='data:image/gif;base64,R0' data-src='/late.jpg'"
            + " srcset='/late-320.jpg 320w, /late-640.jpg 640w'>");
    assertThat(images.found())
        .singleElement()
        .satisfies(
            image -> {
              assertThat(image.href()).isEqualTo("https://example.org/late.jpg");
              assertThat(image.others())
                  .extracting(Image.Rendition::width)
                  .containsExactly(320, 640);
            });
  }

  @Test
  void aPictureAndItsSetsAreOneImage() {
    blocks(
        "<picture><source type=image/webp srcset='/a,w_1.webp 320w,/b.webp 640w'><source"
            + " data-srcset='/c.jpg 2x, /d.jpg'><img src=/1x1.gif data-lazy-src=/e.jpg></picture>");
    assertThat(images.found())
        .singleElement()
        .satisfies(
            image -> {
              assertThat(image.href()).isEqualTo("https://example.org/e.jpg");
              assertThat(image.others())
                  .containsExactly(
                      new Image.Rendition(
                          "https://example.org/a,w_1.webp", 320, null, "image/webp"),
                      new Image.Rendition("https://example.org/b.webp", 640, null, "image/webp"),
                      new Image.Rendition("https://example.org/c.jpg", null, null, null),
                      new Image.Rendition("https://example.org/d.jpg", null, null, null));
            });
  }

  @Test
  void aPictureWithoutEndOffersWhatStandsAtItsBegin() {
    blocks(
        "<picture>"
            + "<source srcset=/1.webp>"
            + "<source>".repeat(50)
            + "<source srcset=/2.webp><img src=/3.jpg></picture>");
    assertThat(images.found())
        .singleElement()
        .extracting(FoundImage::others)
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .containsExactly(new Image.Rendition("https://example.org/1.webp", null, null, null));
  }

  @Test
  void aNoscriptGivesTheImageThatAScriptWouldHaveLoadedOnce() {
    assertThat(
            blocks(
                "<img src='data:image/gif;base64,R0'><noscript><img src=/1.jpg></noscript>"
                    + "<img data-src=/2.jpg><noscript><img src=/2.jpg></noscript>"
                    + "<noscript>Please switch scripts on.</noscript>"))
        .containsExactly(
            new Block.Figure("https://example.org/1.jpg", null, null),
            new Block.Figure("https://example.org/2.jpg", null, null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The quay <cite>Ann Fisher</cite>",
        "The quay<span class=source>Ann Fisher</span>",
        "The quay <span class='x author'>Ann Fisher</span> ",
        "<h3>The quay</h3><cite>Ann Fisher</cite>",
        "<b>The quay</b> <span class=photographer>Ann Fisher</span>",
      })
  void whoMadeAPictureEndsItsCaption(String caption) {
    String figure = "<figure><img src=/1.jpg><figcaption>" + caption + "</figcaption></figure>";
    assertThat(blocks(figure))
        .containsExactly(new Block.Figure("https://example.org/1.jpg", "The quay", "Ann Fisher"));
  }

  @Test
  void aShortWordMayEndACaption() {
    assertThat(
            blocks(
                "<figure><img src=/1.jpg><figcaption>Boats in the bay <cite>Ann Fisher</cite>"
                    + "</figcaption></figure>"))
        .containsExactly(
            new Block.Figure("https://example.org/1.jpg", "Boats in the bay", "Ann Fisher"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A page of <cite>The Ferry</cite>",
        "Eine Seite aus <cite>Die Fähre</cite>",
        "<cite>The Ferry</cite> in print",
        "<cite>The Ferry</cite>",
        "<span class=source>The source</span> of the river",
      })
  void aTitleIsAWordOfItsCaption(String caption) {
    String figure = "<figure><img src=/1.jpg><figcaption>" + caption + "</figcaption></figure>";
    assertThat(blocks(figure))
        .first(InstanceOfAssertFactories.type(Block.Figure.class))
        .matches(found -> found.credit() == null);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<figure><img src=/1.jpg><figcaption>c <span class='x"
            + " photo-credit'>AFP</span></figcaption></figure>",
        "<img src=/1.jpg><span><span class=off-screen>Image copyright</span>"
            + "<span class=story-image-copyright>AFP</span></span><figcaption>c</figcaption>",
        "<img src=/1.jpg><figcaption>c<small class=credits>AFP</small></figcaption>",
      })
  void aCreditIsNoPartOfTheCaption(String html) {
    assertThat(blocks(html))
        .containsExactly(new Block.Figure("https://example.org/1.jpg", "c", "AFP"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<figure><img src=/1.jpg><p>Foto: Anna Fisher</p><figcaption>c</figcaption></figure>",
        "<figure><img src=/1.jpg><figcaption>c</figcaption><small>Photo: Anna Fisher</small></figure>",
      })
  void aLabelBesideTheCaptionNamesWhoMadeThePicture(String html) {
    assertThat(blocks(html))
        .containsExactly(new Block.Figure("https://example.org/1.jpg", "c", "Anna Fisher"));
  }

  @Test
  void aButtonBesideTheCaptionNamesNobody() {
    assertThat(
            blocks(
                "<figure><img src=/1.jpg><p>Click to enlarge</p><figcaption>c</figcaption></figure>"))
        .containsExactly(new Block.Figure("https://example.org/1.jpg", "c", null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<ul class='wp-block-gallery columns-2'><li class=blocks-gallery-item><figure><img"
            + " src=/1.jpg></figure></li><li><figure><img src=/2.jpg></figure></li></ul>",
        "<div class=gallery><dl class=gallery-item><dt><img src=/1.jpg></dt></dl>"
            + "<dl class=gallery-item><dt><img src=/2.jpg></dt></dl></div>",
        "<figure><ul><li><figure><img src=/1.jpg></figure><li><figure><img"
            + " src=/2.jpg></figure></ul></figure>",
      })
  void galleriesOfEveryKindAreOne(String html) {
    assertThat(blocks(html))
        .containsExactly(
            new Block.Gallery(
                null,
                null,
                null,
                null,
                List.of(
                    new Block.Gallery.Item("https://example.org/1.jpg", null, null),
                    new Block.Gallery.Item("https://example.org/2.jpg", null, null))));
  }
}
