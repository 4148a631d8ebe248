package io.feedwire.fetcher.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DueListTest {

  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

  private final DueList list = new DueList();

  private List<String> takeAll(Instant now) {
    List<String> taken = new ArrayList<>();
    Optional<DueList.Due> next;
    while ((next = list.take(now)).isPresent()) {
      taken.add(next.get().id());
    }
    return taken;
  }

  @Test
  void who_is_due_longest_comes_first_and_who_is_not_due_does_not() {
    list.put("b", "b.org", NOW.minusSeconds(1));
    list.put("a", "a.org", NOW.minusSeconds(2));
    list.put("later", "c.org", NOW.plusMillis(1));

    assertThat(takeAll(NOW)).containsExactly("a", "b");
    assertThat(takeAll(NOW.plusMillis(1))).containsExactly("later");
    assertThat(list.size()).isZero();
  }

  @Test
  void a_new_plan_takes_the_place_of_the_old_also_in_another_domain() {
    list.put("a", "a.org", NOW);
    list.put("a", "b.org", NOW.plusSeconds(9));

    assertThat(takeAll(NOW)).isEmpty();
    assertThat(list.take(NOW.plusSeconds(9)))
        .contains(new DueList.Due("a", "b.org", NOW.plusSeconds(9)));
  }

  @Test
  void nothing_of_a_domain_that_rests_is_taken_and_all_others_are() {
    list.put("a1", "a.org", NOW.minusSeconds(9));
    list.put("a2", "a.org", NOW.minusSeconds(8));
    list.put("b", "b.org", NOW.minusSeconds(1));
    list.rest("a.org", NOW.plusSeconds(1));

    assertThat(takeAll(NOW)).containsExactly("b");
    assertThat(takeAll(NOW.plusSeconds(1))).containsExactly("a1", "a2");
  }

  @Test
  void a_domain_with_thousands_due_stands_behind_each_that_waits_longer_than_its_rest() {
    for (int i = 0; i < 5000; i++) {
      list.put("big" + i, "big.org", NOW.minusSeconds(3600));
    }
    for (int i = 0; i < 5000; i++) {
      list.put("single" + i, "s" + i + ".org", NOW);
    }
    List<String> order = new ArrayList<>();
    Optional<DueList.Due> next;
    while ((next = list.take(NOW)).isPresent()) {
      order.add(next.get().domain());
      list.rest(next.get().domain(), NOW.plusSeconds(1));
    }

    assertThat(order).hasSize(5001);
    assertThat(order).filteredOn("big.org"::equals).hasSize(1);
    assertThat(list.size()).isEqualTo(4999);
  }

  @Test
  void keeps_its_order_through_any_sequence() {
    var random = new Random(1);
    record Plan(String domain, long at) {}
    Map<String, Plan> model = new HashMap<>();
    for (int i = 0; i < 20_000; i++) {
      String id = "s" + random.nextInt(300);
      switch (random.nextInt(3)) {
        case 0 -> {
          list.remove(id);
          model.remove(id);
        }
        case 1 -> {
          var plan = new Plan("d" + random.nextInt(40), random.nextInt(1000));
          list.put(id, plan.domain(), Instant.ofEpochMilli(plan.at()));
          model.put(id, plan);
        }
        default -> {
          long now = random.nextInt(1000);
          Optional<Long> first =
              model.values().stream()
                  .map(Plan::at)
                  .filter(at -> at <= now)
                  .min(Comparator.naturalOrder());
          Optional<DueList.Due> taken = list.take(Instant.ofEpochMilli(now));
          assertThat(taken.map(due -> due.since().toEpochMilli())).isEqualTo(first);
          taken.ifPresent(due -> assertThat(model.remove(due.id())).isNotNull());
        }
      }
      assertThat(list.size()).isEqualTo(model.size());
    }
  }
}
