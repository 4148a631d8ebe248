package io.feedwire.publishers.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.feedwire.contracts.article.Image.Rendition;
import io.feedwire.publishers.Publishers;
import io.feedwire.publishers.address.WebAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SizedImageTest {

  private static final Publishers PUBLISHERS = new Publishers(List.of());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://i.example.com/img/0a1b/0_0_5000_3000/master/5000.jpg?width=140&quality=85&auto=format&fit=max&s=0a1b2c3d4e5f60718293a4b5c6d7e8f9|https://i.example.com/img/0a1b/0_0_5000_3000/master/5000.jpg|140|",
        "https://i.example.com/img/0a1b/master/5000.jpg?width=445&dpr=2&s=none&crop=none|https://i.example.com/img/0a1b/master/5000.jpg|890|",
        "https://i.example.com/a.jpg?width=1200&amp;height=900&amp;fit=crop|https://i.example.com/a.jpg|1200|900",
        "https://example.imgix.net/a.jpg?ixlib=rb-4.0.3&auto=format,compress&w=600&q=60&fm=webp&rect=0,0,9,9|https://example.imgix.net/a.jpg|600|",
        "https://images.example.com/space/id/0a1b/a.jpg?w=800&h=450&fl=progressive&q=70|https://images.example.com/space/id/0a1b/a.jpg?fl=progressive|800|450",
        "https://images.example.com/content/v1/0a1b/a.jpg?format=1500w|https://images.example.com/content/v1/0a1b/a.jpg|1500|",
        "https://example.org/resizer/v2/ABCD1EF.jpg?auth=0a1b2c3d4e5f60718293a4b5c6d7e8f9&width=800&smart=true&focal=7,8|https://example.org/resizer/v2/ABCD1EF.jpg|800|",
        "https://example.org/resizer/v2/ABCD1EF.jpg?auth=0a1b2c3d4e5f60718293a4b5c6d7e8f9|https://example.org/resizer/v2/ABCD1EF.jpg||",
        "https://example.org/a.jpg?resize=770%2C513|https://example.org/a.jpg|770|513",
        "https://example.org/a.jpg?resize=0770,0513|https://example.org/a.jpg|770|513",
        "https://example.org/a.jpg?crop=1.00xw:0.67xh;0,0.19xh&resize=1200:*|https://example.org/a.jpg|1200|",
        "https://media.example.com/240101.jpg?c=16x9&q=w_1110,c_fill|https://media.example.com/240101.jpg?c=16x9||",
        "https://pbs.example.com/media/Ea1bcD?format=jpg&name=large|https://pbs.example.com/media/Ea1bcD||",
        "https://store.example.com/a.jpg?imageView2/2/w/600|https://store.example.com/a.jpg||",
        "https://store.example.com/a.jpg?x-oss-process=image/resize,w_600|https://store.example.com/a.jpg||",
        "https://example.org/image.php?id=5&w=100|https://example.org/image.php?id=5|100|",
        "https://example.org/thumb?src=/a.jpg&w=100&h=50|https://example.org/thumb?src=/a.jpg|100|50",
        "https://res.example.com/demo/image/upload/w_800,h_450,c_fill/v12/a.jpg|https://res.example.com/demo/image/upload/v12/a.jpg|800|450",
        "https://res.example.com/demo/image/upload/s--0aB1cD2e--/c_fill,g_auto/w_300,q_auto:good/a.jpg|https://res.example.com/demo/image/upload/a.jpg|300|",
        "https://example.org/sites/default/files/styles/wide/public/2020-06/a.jpg?itok=zWHzut_f|https://example.org/sites/default/files/2020-06/a.jpg||",
        "https://example.org/resizer/0aB1cD2eF3gH4iJ5kL6mN7oP8qR=/460x230/smart/filters:quality(70)/files.example.com/a.jpg|https://example.org/resizer/files.example.com/a.jpg|460|230",
        "https://example.org/thmb/0aB1cD2eF3gH4iJ5kL6mN7oP8qR=/750x0/filters:no_upscale():max_bytes(150000)/a.jpg|https://example.org/thmb/a.jpg|750|",
        "https://upload.example.org/wikipedia/commons/thumb/a/ab/A.jpg/220px-A.jpg|https://upload.example.org/wikipedia/commons/a/ab/A.jpg|220|",
        "https://cdn.example.com/max/1024/1*0aB1.png|https://cdn.example.com/1*0aB1.png|1024|",
        "https://mmbiz.example.com/mmbiz_png/0aB1cD2eF3gH4iJ5kL6mN7oP8/640?wx_fmt=png&tp=webp&wxfrom=5|https://mmbiz.example.com/mmbiz_png/0aB1cD2eF3gH4iJ5kL6mN7oP8|640|",
        "https://cdn.example.com/v2/resize:fit:1400/1*0aB1.png|https://cdn.example.com/1*0aB1.png|1400|",
        "https://static.example.com/media/0ab1_cd~mv2.jpg/v1/fill/w_600,h_400,al_c,q_80/harbour.jpg|https://static.example.com/media/0ab1_cd~mv2.jpg|600|400",
        "https://static.example.com/media/0ab1_cd~mv2.jpg/v1/fit/w_1000,h_1000,al_c,q_80/file.png|https://static.example.com/media/0ab1_cd~mv2.jpg||",
        "https://static.example.com/media/0ab1_cd~mv2.jpg/v1/crop/x_1,y_2,w_300,h_300/fill/w_60,h_40/file.png|https://static.example.com/media/0ab1_cd~mv2.jpg|60|40",
        "https://example.org/content/images/size/w1200/2024/05/a.jpg|https://example.org/content/images/2024/05/a.jpg|1200|",
        "https://example.org/content/images/size/w600/format/webp/2024/05/a.jpg|https://example.org/content/images/2024/05/a.jpg|600|",
        "https://forum.example.org/uploads/default/optimized/2X/a/0a1b2c_2_690x500.jpeg|https://forum.example.org/uploads/default/original/2X/a/0a1b2c.jpeg|690|500",
        "https://forum.example.org/uploads/optimized/1_690x500.jpeg|https://forum.example.org/uploads/original/1.jpeg|690|500",
        "https://cdn.example.com/0a1b2c3d4e5f60718293a4b5/0a1b2c3d4e5f60718293a4b5_pier-p-800.jpg|https://cdn.example.com/0a1b2c3d4e5f60718293a4b5/0a1b2c3d4e5f60718293a4b5_pier.jpg|800|",
        "https://shop.example.com/cdn/shop/articles/pier_1024x1024.jpg?v=17|https://shop.example.com/cdn/shop/articles/pier.jpg?v=17|1024|",
        "https://cdn.example.com/s/files/1/0001/2345/files/pier_600x@2x.jpg|https://cdn.example.com/s/files/1/0001/2345/files/pier.jpg|600|",
        "https://town.example/media/k2/items/cache/0a1b2c3d4e5f60718293a4b5c6d7e8f9_XS.jpg?t=1|https://town.example/media/k2/items/cache/0a1b2c3d4e5f60718293a4b5c6d7e8f9_Generic.jpg?t=1||",
        "https://town.example/media/k2/items/cache/0a1b2c3d4e5f60718293a4b5c6d7e8f9_L.jpg|https://town.example/media/k2/items/src/0a1b2c3d4e5f60718293a4b5c6d7e8f9.jpg||"
      })
  void A_size_is_no_part_of_the_identity_and_of_the_file(
      String href, String picture, @Nullable Integer width, @Nullable Integer height) {
    KnownImage sized = image(href);

    assertThat(sized.id()).isEqualTo(image(picture).id());
    assertThat(sized.renditions()).containsExactly(new Rendition(href, width, height, null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/image.php?w=100",
        "https://example.org/image.php?s=0a1b2c3d4e5f&h=0a1b2c3d4e5f",
        "https://example.org/show.aspx?size=12",
        "https://example.org/image?w=300&h=200",
        "https://images.example.com/images?q=tbn:ANd9GcRm&s=10",
        "https://example.org/a.jpg?s=0a1b2c3d4e5f60718293a4b5c6d7e8f9",
        "https://example.org/photo/2024?name=harbour1",
        "https://example.org/photo/2024?size=harbour",
        "https://example.org/a.jpg?v=1704830548",
        "https://example.org/gallery/max/1024/a.jpg",
        "https://example.org/styles/a.jpg",
        "https://res.example.com/demo/image/upload/harbour_1,old/a.jpg",
        "https://example.org/media/v1/fit/w_1000,h_667/a.jpg",
        "https://example.org/images/size/w1200/a.jpg",
        "https://example.org/optimized/a_690x500.jpg/b.jpg",
        "https://example.org/img/optimized/a_690x500.jpg",
        "https://example.org/a-p-800.jpg",
        "https://example.org/files/pier_1024x1024.jpg",
        "https://town.example/fileadmin/_processed_/a/b/csm_pier_0a1b2c3d4e.jpg",
        "https://town.example/media/k2/items/cache/pier_XL.jpg",
        "https://town.example/media/k2/galleries/0a1b2c3d4e5f60718293a4b5c6d7e8f9_XL.jpg",
        "https://town.example/media/k2/items/cache/0a1b2c3d4e5f60718293a4b5c6d7e8f9_EAST.jpg"
      })
  void What_may_name_the_picture_stays(String href) {
    assertThat(image(href).id()).isEqualTo(WebAddress.parse(href).orElseThrow().id());
  }

  @Test
  void What_a_proxy_was_asked_for_is_not_what_the_file_is() {
    assertThat(image("https://example.org/_next/image?url=%2Fa.jpg&w=640").isUnwrapped()).isTrue();
    assertThat(image("https://example.org/a.jpg?w=640").isUnwrapped()).isFalse();
  }

  @Test
  void What_Photon_serves_is_a_file_of_the_picture_beside_the_pictures_own() {
    KnownImage image = image("https://i0.wp.com/example.org/a.jpg?resize=600%2C400&ssl=1");

    assertThat(image.id()).isEqualTo(image("https://example.org/a.jpg").id());
    assertThat(image.renditions())
        .containsExactly(
            new Rendition(
                "https://i0.wp.com/example.org/a.jpg?resize=600%2C400&ssl=1", 600, 400, null),
            new Rendition("https://example.org/a.jpg", null, null, null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"w_1,", "w_1/", "?w=1&", "/0x0/", "/thumb/a/ab", "=/", "filters:/", "max/1/"})
  void No_address_takes_long(String part) {
    String head = "https://example.org/image/upload/0aB1cD2eF3gH4iJ5kL6mN7oP8qR=/";
    String href = head + part.repeat((8_000 - head.length()) / part.length()) + "px-a.jpg";
    long start = System.nanoTime();
    assertThatCode(() -> PUBLISHERS.image(href)).doesNotThrowAnyException();
    assertThat(System.nanoTime() - start).isLessThan(500_000_000L);
  }

  private static KnownImage image(String href) {
    return PUBLISHERS.image(href).orElseThrow();
  }
}
