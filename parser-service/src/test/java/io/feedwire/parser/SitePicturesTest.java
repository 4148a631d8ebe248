package io.feedwire.parser;

import static io.feedwire.parser.HarbourPost.FULL;
import static io.feedwire.parser.HarbourPost.cdata;
import static io.feedwire.parser.HarbourPost.item;
import static io.feedwire.parser.HarbourPost.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.feedwire.contracts.article.Article;
import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Image;
import io.feedwire.contracts.article.Image.Role;
import io.feedwire.contracts.article.Reference;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Pictures, cards and galleries as the software of many sites sets them.
class SitePicturesTest {

  @Test
  void pictures_and_recordings_are_not_given_for_a_longer_description() {
    Article article =
        item(
            "<description>A long description of what is to be seen in these pictures of the"
                + " harbour, which are all there is of this post, and of the day on which they were"
                + " taken by our reporter.</description><content:encoded>"
                + cdata(
                    "<figure><img src='/1.jpg'><figcaption>Dawn</figcaption></figure><figure><img"
                        + " src='/2.jpg'></figure>")
                + "</content:encoded>");
    assertThat(article.body()).hasAtLeastOneElementOfType(Block.Figure.class);
    assertThat(article.summary()).contains("what is to be seen");
  }

  @ParameterizedTest
  @CsvSource({
    "'url=\"https://images.example/ap/0a1b2c3d\" width=\"130\" height=\"86\"', 1",
    "'url=\"https://images.example/p2\" type=\"image\"', 1",
    "'url=\"https://images.example/p2\"', 0",
    "'url=\"https://images.example/p2\" type=\"text/html\" height=\"86\"', 0",
  })
  void a_picture_is_known_by_its_size_where_nothing_says_its_type(String attributes, int pictures) {
    assertThat(item("<media:content " + attributes + "/>").images()).hasSize(pictures);
  }

  @Test
  void pictures_of_a_group_that_say_different_things_are_several() {
    String slide =
        "<media:content url='https://harbour.example/%1$s.jpg' medium='image'>"
            + "<media:title>%1$s</media:title><media:credit>Anna</media:credit></media:content>";
    List<Image> images =
        item("<media:group>" + slide.formatted("Dawn") + slide.formatted("Dusk") + "</media:group>")
            .images();
    assertThat(images)
        .extracting(Image::caption, Image::credit)
        .containsExactly(tuple("Dawn", "Anna"), tuple("Dusk", "Anna"));
    String file = "<media:content url='https://harbour.example/%s.jpg' medium='image'/>";
    assertThat(
            item("<media:group>" + file.formatted("a") + file.formatted("b") + "</media:group>")
                .images())
        .hasSize(1);
  }

  @Test
  void an_avatar_leads_nothing() {
    List<Image> images =
        item("<media:content url='https://0.gravatar.com/avatar/0a1b?s=96' medium='image'/>"
                + "<media:content url='https://harbour.example/a.jpg' medium='image'/>")
            .images();
    assertThat(images)
        .extracting(Image::roles)
        .containsExactly(List.of(Role.PREVIEW), List.of(Role.LEAD));
  }

  @Test
  void what_wordpress_scaled_down_is_the_picture_that_was_uploaded() {
    String uploads = "https://harbour.example/wp-content/uploads/2024/03/quay";
    List<Image> images =
        item("<media:content medium='image' url='"
                + uploads
                + "-scaled.jpg'/><description>"
                + cdata(FULL + "<img src='" + uploads + "-1024x683.jpg'>")
                + "</description>")
            .images();
    assertThat(images).hasSize(1);
  }

  @Test
  void the_link_of_a_card_is_a_reference_and_its_picture_the_other_pages() {
    Article article =
        post(
            "<figure class='kg-card kg-bookmark-card'><a class='kg-bookmark-container'"
                + " href='https://light.example/house'><div class='kg-bookmark-content'><div"
                + " class='kg-bookmark-title'>The lighthouse is lit</div><div"
                + " class='kg-bookmark-description'>After a year in the dark.</div><div"
                + " class='kg-bookmark-metadata'><img class='kg-bookmark-icon'"
                + " src='https://light.example/i.png'><span>Light</span></div></div><div"
                + " class='kg-bookmark-thumbnail'><img src='https://light.example/t.jpg'></div></a>"
                + "</figure><div class='embedded-post-wrap'><a class='embedded-post'"
                + " href='https://quay.example/p/cranes'><div class='embedded-post-title-wrapper'>"
                + "<div class='embedded-post-title'>Of cranes</div></div><div"
                + " class='embedded-post-body'>They stand…</div><div"
                + " class='embedded-post-meta'>a year ago · 12 likes</div></a></div>");
    assertThat(article.text()).endsWith("queue of lorries.\nThe lighthouse is lit\nOf cranes");
    assertThat(article.images()).isEmpty();
    assertThat(article.references())
        .extracting(Reference::href, Reference::label)
        .containsExactly(
            tuple("https://light.example/house", "The lighthouse is lit"),
            tuple("https://quay.example/p/cranes", "Of cranes"));
  }

  @Test
  void links_in_captions_are_references() {
    Article article =
        post(
            "<figure><a href='https://harbour.example/big.jpg'><img"
                + " src='https://harbour.example/a.jpg'></a><figcaption>The ferry, as told <a"
                + " href='https://harbour.example/before'>last week</a>. <span class=credit>Photo:"
                + " <a href='https://flickr.example/j'>J. Roe</a></span></figcaption></figure>");
    assertThat(article.references())
        .extracting(Reference::href, Reference::label)
        .containsExactly(tuple("https://harbour.example/before", "last week"));
    assertThat(article.body())
        .last()
        .asInstanceOf(type(Block.Figure.class))
        .extracting(Block.Figure::caption)
        .isEqualTo("The ferry, as told last week.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<table class='tr-caption-container'><tbody><tr><td><a"
            + " href='https://harbour.example/a.jpg'><img src='https://harbour.example/a.jpg'></a>"
            + "</td></tr><tr><td class='tr-caption'>The quay at dawn</td></tr></tbody></table>",
        "<div class='caption'><img src='https://harbour.example/a.jpg'><p class='caption'>The quay"
            + " at dawn</p></div>",
      })
  void the_line_below_a_picture_is_its_caption(String html) {
    Article article = post(html);
    assertThat(article.body())
        .last()
        .asInstanceOf(type(Block.Figure.class))
        .extracting(Block.Figure::caption)
        .isEqualTo("The quay at dawn");
    assertThat(article.text()).endsWith("queue of lorries.");
  }

  @Test
  void words_of_an_editor_for_want_of_a_caption_are_none() {
    Article article =
        post("<figure><img src='/a.jpg'><figcaption>Add caption</figcaption></figure>");
    assertThat(article.images()).singleElement().extracting(Image::caption).isNull();
    assertThat(article.body())
        .last()
        .asInstanceOf(type(Block.Figure.class))
        .extracting(Block.Figure::caption)
        .isNull();
  }

  @Test
  void a_gallery_of_ghost_is_one() {
    Article article =
        post(
            "<figure class='kg-card kg-gallery-card'><div class='kg-gallery-container'><div"
                + " class='kg-gallery-row'><div class='kg-gallery-image'><img src='/1.jpg'></div>"
                + "<div class='kg-gallery-image'><img src='/2.jpg'></div></div></div><figcaption>The"
                + " quay</figcaption></figure>");
    assertThat(article.body())
        .last()
        .asInstanceOf(type(Block.Gallery.class))
        .satisfies(
            gallery -> {
              assertThat(gallery.items()).hasSize(2);
              assertThat(gallery.title()).isEqualTo("The quay");
            });
  }

  @Test
  void the_featured_picture_is_shown_once() {
    Article article =
        item(
            "<description>"
                + cdata(
                    "<img class='wp-post-image'"
                        + " src='https://harbour.example/wp-content/uploads/2024/03/a-300x200.jpg'>"
                        + FULL
                        + "<figure><img"
                        + " src='https://harbour.example/wp-content/uploads/2024/03/a-1024x683.jpg'>"
                        + "<figcaption>Dawn</figcaption></figure>")
                + "</description>");
    assertThat(article.body()).filteredOn(Block.Figure.class::isInstance).hasSize(1);
    assertThat(article.images()).singleElement().extracting(Image::caption).isEqualTo("Dawn");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<g:image_link xmlns:g='http://base.google.com/ns/1.0'>https://a.example/1.jpg</g:image_link>",
        "<post-thumbnail><url>https://a.example/1.jpg</url></post-thumbnail>",
        "<thumbnail url='https://a.example/1.jpg'/>",
        "<featuredImage>https://a.example/1.jpg</featuredImage>",
        "<enc:enclosure xmlns:enc='http://purl.oclc.org/net/rss_2.0/enc#'"
            + " resource='https://a.example/1.jpg' type='image/jpeg'/>",
      })
  void a_picture_leads_whatever_its_element_is_called(String element) {
    assertThat(item(element).images())
        .singleElement()
        .extracting(Image::roles)
        .asList()
        .containsExactly(Role.LEAD);
  }

  @Test
  void a_picture_for_browsers_without_scripts_is_no_other_item_of_a_gallery() {
    String figure =
        "<figure><img data-src='/%1$d.jpg'><noscript><img src='/%1$d.jpg?w=300'></noscript></figure>";
    Article article =
        post(
            "<figure class=wp-block-gallery>"
                + figure.formatted(1)
                + figure.formatted(2)
                + "</figure>");
    assertThat(article.body())
        .last()
        .asInstanceOf(type(Block.Gallery.class))
        .extracting(gallery -> gallery.items().size())
        .isEqualTo(2);
  }

  @Test
  void a_line_that_names_a_photographer_is_kept_as_a_field() {
    Article article = post("<p>Photo: Cy Fox</p>");
    assertThat(article.text()).endsWith("queue of lorries.");
    assertThat(article.bylines()).containsExactly("Photo：Cy Fox");
  }
}
