package io.feedwire.publishers.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.article.Image.Rendition;
import io.feedwire.publishers.address.WebAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HashedImageTest {

  private static final String HASH = "0a1b2c3d4e5f60718293a4b5c6d7e8f9";
  private static final String FILE = "0a1b2c3d4e5f60718293a4b5c6d7e8f900112233";

  private static KnownImage image(String href) {
    return WebAddress.parse(written(href)).map(AnyImage::image).orElseThrow();
  }

  /// H for a hash of 32 digits, G for another one, F and E for files of 40.
  private static String written(String href) {
    return href.replace("H", HASH)
        .replace("G", "f" + HASH.substring(1))
        .replace("F", FILE)
        .replace("E", "e" + FILE.substring(1));
  }

  @ParameterizedTest
  @CsvSource({
    "https://64.media.tumblr.com/H/3c4d3d9e8b4e6d02-5c/s640x960/F.jpg,"
        + "https://64.media.tumblr.com/H/3c4d3d9e8b4e6d02-5c/s1280x1920/E.jpg",
    "https://64.media.tumblr.com/H/3c4d3d9e8b4e6d02-5c/s75x75_c1/F.jpg,"
        + "https://66.media.tumblr.com/H/3c4d3d9e8b4e6d02-5c/s1280x1920/E.pnj",
    "https://64.media.tumblr.com/H/tumblr_oa1B2c3D4e5F6o1_500.jpg,"
        + "https://66.media.tumblr.com/tumblr_oa1B2c3D4e5F6o1_1280.jpg",
    "https://64.media.tumblr.com/tumblr_oa1B2c3D4e5F6o1_75sq.gif,"
        + "https://64.media.tumblr.com/tumblr_oa1B2c3D4e5F6o1_raw.gif",
    "https://pic1.zhimg.com/80/v2-H_720w.jpg?source=12a79843,https://picx.zhimg.com/v2-H_r.jpg",
    "https://pic1.zhimg.com/v2-H_180x120.jpg,https://pic1.zhimg.com/v2-H.png",
    "https://pic2.zhimg.com/H_hd.jpg,https://pic2.zhimg.com/H_b.jpg",
    "https://livedoor.blogimg.jp/ferry/imgs/6/9/69c01c7e-s.jpg,"
        + "https://livedoor.blogimg.jp/ferry/imgs/6/9/69c01c7e.jpg",
  })
  void All_sizes_of_a_picture_are_one_and_each_keeps_its_file(String one, String other) {
    assertThat(image(one).id()).isEqualTo(image(other).id());
    assertThat(image(one).renditions()).extracting(Rendition::href).containsExactly(written(one));
  }

  @ParameterizedTest
  @CsvSource({
    "https://64.media.tumblr.com/H/3c4d3d9e8b4e6d02-5c/s640x960/F.jpg,"
        + "https://64.media.tumblr.com/H/3c4d3d9e8b4e6d02-5d/s640x960/F.jpg",
    "https://64.media.tumblr.com/aa/s640x960/1.jpg,https://64.media.tumblr.com/aa/s640x960/2.jpg",
    "https://64.media.tumblr.com/tumblr_oa1B2c3D4e5F6o1_500.jpg,"
        + "https://64.media.tumblr.com/tumblr_oa1B2c3D4e5F6o2_500.jpg",
    "https://pier.example/tumblr_oa1B2c3D4e5F6o1_500.jpg,"
        + "https://pier.example/tumblr_oa1B2c3D4e5F6o1_400.jpg",
    "https://pic1.zhimg.com/v2-H_b.jpg,https://pic1.zhimg.com/v2-G_b.jpg",
    "https://pic1.zhimg.com/pier_b.jpg,https://pic1.zhimg.com/pier_r.jpg",
    "https://livedoor.blogimg.jp/ferry/imgs/6/9/69c01c7e.jpg,"
        + "https://livedoor.blogimg.jp/quay/imgs/6/9/69c01c7e.jpg",
    "https://livedoor.blogimg.jp/ferry/imgs/6/9/pier-s.jpg,"
        + "https://livedoor.blogimg.jp/ferry/imgs/6/9/pier.jpg",
  })
  void Pictures_of_two_names_are_two(String one, String other) {
    assertThat(image(one).id()).isNotEqualTo(image(other).id());
  }
}
