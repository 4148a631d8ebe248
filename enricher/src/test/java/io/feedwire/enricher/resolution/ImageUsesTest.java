package io.feedwire.enricher.resolution;

import static io.feedwire.enricher.Articles.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.enricher.recipe.Known.ImageUse;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ImageUsesTest {

  @Test
  void Others_are_listed_newest_first_then_by_id_and_undated_last() {
    SortedMap<String, Asker> users = new TreeMap<>();
    users.put("dw:1", new Asker(DAY));
    users.put("dw:2", new Asker(null));
    users.put("dw:3", new Asker(DAY.plusSeconds(60)));
    users.put("dw:4", new Asker(DAY));

    assertThat(ImageUses.views(users))
        .containsEntry("dw:2", new ImageUse(List.of("dw:3", "dw:1", "dw:4"), 3))
        .containsEntry("dw:3", new ImageUse(List.of("dw:1", "dw:4", "dw:2"), 3));
  }

  @Test
  void The_list_is_cut_and_the_count_is_not() {
    SortedMap<String, Asker> users = new TreeMap<>();
    for (int i = 0; i < 30; i++) {
      users.put("dw:" + i, new Asker(DAY));
    }

    assertThat(ImageUses.views(users).get("dw:7"))
        .isNotNull()
        .satisfies(view -> assertThat(view.usedIn()).hasSize(ImageUses.MAX_LISTED))
        .extracting(ImageUse::count)
        .isEqualTo(29);
  }
}
