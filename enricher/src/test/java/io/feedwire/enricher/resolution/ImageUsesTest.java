package io.feedwire.enricher.resolution;

import static io.feedwire.enricher.Articles.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.enricher.resolution.Known.ImageUse;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ImageUsesTest {

  @Test
  void Others_are_listed_newest_first_then_by_id_and_undated_last() {
    List<Asker> users =
        List.of(
            Asker.of("dw:1", DAY),
            new Asker("dw:2", null),
            Asker.of("dw:3", DAY.plusSeconds(60)),
            Asker.of("dw:4", DAY));

    assertThat(ImageUses.views(users))
        .containsEntry("dw:2", new ImageUse(List.of("dw:3", "dw:1", "dw:4"), 3))
        .containsEntry("dw:3", new ImageUse(List.of("dw:1", "dw:4", "dw:2"), 3));
  }

  @Test
  void As_many_as_are_kept_are_listed_to_each() {
    List<Asker> users =
        IntStream.range(0, Target.MAX_ASKERS).mapToObj(i -> Asker.of("dw:" + i, DAY)).toList();

    assertThat(ImageUses.views(users).get("dw:7"))
        .isNotNull()
        .satisfies(view -> assertThat(view.usedIn()).hasSize(ImageUses.MAX_LISTED))
        .extracting(ImageUse::count)
        .isEqualTo(ImageUses.MAX_LISTED);
    assertThat(ImageUses.stock(Target.MAX_ASKERS + 1))
        .isEqualTo(new ImageUse(List.of(), ImageUses.MAX_LISTED));
  }
}
