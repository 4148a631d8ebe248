package io.feedwire.fetcher.folder;

import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.Hash;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KnownFilesTest {

  private final KnownFiles known = new KnownFiles();

  private static KnownFile file(int i) {
    return KnownFile.read(i, 1_700_000_000_000L + i, Hash.hex("text " + i, 32));
  }

  /// Against a map, through many insertions, changes and removals.
  @Test
  void it_knows_what_a_map_knows() {
    var random = new Random(1);
    Map<String, Integer> map = new HashMap<>();
    for (int i = 0; i < 50_000; i++) {
      String path = "a/" + random.nextInt(2_000) + ".md";
      if (random.nextInt(3) == 0) {
        map.remove(path);
        known.remove(path);
      } else {
        map.put(path, i);
        known.put(path, file(i));
      }
    }

    assertThat(known.size()).isEqualTo(map.size());
    for (int i = 0; i < 2_000; i++) {
      String path = "a/" + i + ".md";
      Integer version = map.get(path);
      assertThat(known.contains(path)).isEqualTo(version != null);
      if (version != null) {
        KnownFile file = file(version);
        assertThat(known.looksLike(path, file.size(), file.modified())).isTrue();
        assertThat(known.looksLike(path, file.size(), file.modified() + 1)).isFalse();
        assertThat(known.looksLike(path, file.size() + 1, file.modified())).isFalse();
        assertThat(known.hasContent(path, String.valueOf(file.hash()))).isTrue();
        assertThat(known.hasContent(path, Hash.hex("other", 32))).isFalse();
      }
    }
  }

  @Test
  void a_look_finds_what_it_did_not_come_upon() {
    for (int i = 0; i < 100; i++) {
      known.put("f" + i, file(i));
    }
    var marks = known.marks();
    for (int i = 0; i < 98; i++) {
      marks.see("f" + i);
    }
    marks.see("new");

    long[] unseen = marks.unseen(false);

    assertThat(unseen).hasSize(2);
    assertThat(KnownFiles.isAmong(unseen, "f98")).isTrue();
    assertThat(KnownFiles.isAmong(unseen, "f97")).isFalse();
    known.keptUnseen(2);
    assertThat(marks.unseen(true)).isEmpty();
    assertThat(marks.unseen(false)).hasSize(2);
  }

  @Test
  void a_problem_does_not_make_it_forget_what_was_handed_on() {
    known.put("a", file(1));
    known.put("a", KnownFile.unread(2, 2, "cannot be read"));

    assertThat(known.hasContent("a", Hash.hex("text 1", 32))).isTrue();
    assertThat(known.whole("a")).isNotNull();
    known.put("a", file(2));
    assertThat(known.whole("a")).isNull();
  }
}
