package io.feedwire.parser;

import static io.feedwire.parser.FeedItems.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.feedwire.contracts.article.Article;
import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Image;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What an item says of its recordings and pictures.
class FeedRecordingsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<media:group><media:title>A film</media:title></media:group>",
        "<media:content url='https://a.example/1.mp4'><media:title>A"
            + " film</media:title></media:content>",
        "<media:group><media:content><media:title>A"
            + " film</media:title></media:content></media:group>",
      })
  void the_title_of_a_recording_is_the_headline_of_an_item_without_one(String elements) {
    assertThat(item(elements).headline()).isEqualTo("A film");
    assertThat(item(elements + "<title>Of the item</title>").headline()).isEqualTo("Of the item");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x-audio/mp3", "application/x-sound", "audio/mpeg", ""})
  void a_recording_with_a_type_that_nobody_registered_is_known_by_its_ending(String type) {
    Article article =
        item("<enclosure url='https://a.example/1.mp3' length='9' type='%s'/>".formatted(type));
    assertThat(article.body())
        .singleElement()
        .isInstanceOfSatisfying(
            Block.Audio.class,
            audio ->
                assertThat(audio.sources().getFirst().href()).isEqualTo("https://a.example/1.mp3"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"&amp;", "&amp;amp;", "&amp;#38;", "&amp;#038;"})
  void the_address_of_a_file_has_no_entity(String ampersand) {
    Article article =
        item(
            "<enclosure url='https://a.example/1.mp3?a=1%sb=2' type='audio/mpeg'/>"
                .formatted(ampersand));
    assertThat(article.body())
        .singleElement()
        .isInstanceOfSatisfying(
            Block.Audio.class,
            audio ->
                assertThat(audio.sources().getFirst().href())
                    .isEqualTo("https://a.example/1.mp3?a=1&b=2"));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "<enclosure url='https://a.example/1.mp4' type='video/mp4' length='5000000000'/>, 5000000000,"
            + " -, -",
        "<media:content url='https://a.example/1.mp4' fileSize='9' width='640' height='360'/>, 9,"
            + " 640, 360",
        "<enclosure url='https://a.example/1.mp4' type='video/mp4' length='0'/>, -, -, -",
        "<enclosure url='https://a.example/1.mp4' type='video/mp4' length='1 MB'/>, -, -, -",
      })
  void a_file_has_the_size_that_its_publisher_says(
      String elements, @Nullable Long bytes, @Nullable Integer width, @Nullable Integer height) {
    assertThat(item(elements).body())
        .singleElement()
        .isInstanceOfSatisfying(
            Block.Video.class,
            video ->
                assertThat(video.sources().getFirst())
                    .returns(bytes, Block.MediaSource::bytes)
                    .returns(width, Block.MediaSource::width)
                    .returns(height, Block.MediaSource::height));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<enclosure url='https://a.example/1.mp4' type='video/mp4' length='9'/><media:content"
            + " url='https://a.example/1.mp4' medium='video' duration='61' width='640'>"
            + "<media:title>Rain</media:title></media:content>",
        "<media:content url='https://a.example/1.mp4' medium='video' duration='61'"
            + " type='video/mp4' width='640'><media:title>Rain</media:title></media:content>"
            + "<enclosure url='https://a.example/1.mp4' length='9' type='application/octet'/>",
        "<enclosure url='https://a.example/1' length='9'/><media:group><media:title>Rain"
            + "</media:title><media:content url='https://a.example/1' type='video/mp4'"
            + " duration='61' width='640'/></media:group>",
      })
  void what_several_elements_say_of_one_recording_is_said_of_it(String elements) {
    assertThat(item(elements).body())
        .singleElement()
        .isInstanceOfSatisfying(
            Block.Video.class,
            video -> {
              assertThat(video)
                  .returns("Rain", Block.Video::title)
                  .returns(61, Block.Video::duration);
              assertThat(video.sources())
                  .singleElement()
                  .returns("video/mp4", Block.MediaSource::format)
                  .returns(9L, Block.MediaSource::bytes)
                  .returns(640, Block.MediaSource::width);
            });
  }

  @Test
  void recordings_without_a_word_are_told_apart() {
    Article one = item("<enclosure url='https://a.example/1.mp3' type='audio/mpeg'/>");
    Article other = item("<enclosure url='https://a.example/2.mp3' type='audio/mpeg'/>");
    assertThat(one.id()).startsWith("fp:").isNotEqualTo(other.id());
    assertThat(item("<guid isPermaLink='false'>7</guid>").id())
        .startsWith("fp:")
        .isNotEqualTo(item("<guid isPermaLink='false'>8</guid>").id());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<enclosure type='audio/mpeg' url",
        "<link rel='enclosure' type='audio/mpeg' href"
      })
  void enclosures_without_end_are_looked_at_as_far_as_there_are_recordings(String element) {
    String one = element + "='https://a.example/1.mp3' length='%d'/>";
    assertThat(sources(one.formatted(0).repeat(199) + one.formatted(9)))
        .singleElement()
        .returns(9L, Block.MediaSource::bytes);
    assertThat(sources(one.formatted(0).repeat(200) + one.formatted(9)))
        .singleElement()
        .returns(null, Block.MediaSource::bytes);
  }

  private static List<Block.MediaSource> sources(String elements) {
    return ((Block.Audio) item(elements).body().getFirst()).sources();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "<media:credit>Ada Quill</media:credit>, Ada Quill",
        "<media:credit role='musician'>Bo Reed</media:credit><media:credit role='Photographer'>Ada"
            + " Quill</media:credit>, Ada Quill",
        "<media:credit role='producer'>Bo Reed</media:credit>, -",
      })
  void the_credit_of_a_picture_names_who_made_it(String credit, @Nullable String name) {
    String picture =
        "<media:content url='https://a.example/1.jpg' medium='image'>%s</media:content>";
    assertThat(item(picture.formatted(credit)).images())
        .singleElement()
        .extracting(Image::credit)
        .isEqualTo(name);
    assertThat(item("<media:group>" + picture.formatted("") + credit + "</media:group>").images())
        .singleElement()
        .extracting(Image::credit)
        .isEqualTo(name);
  }
}
