package io.feedwire.keywords.chinese;

import static io.feedwire.keywords.Texts.article;
import static io.feedwire.keywords.Texts.canonical;
import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.keywords.vocabulary.Vocabulary;
import java.util.List;
import org.junit.jupiter.api.Test;

class WholeNamesTest {

  @Test
  void A_long_foreign_name_is_one_keyword_and_none_of_its_pieces_is() {
    List<String> keywords =
        keywords("维洛施特利邦遭洪水", "维洛施特利邦周一下雨。官员前往维洛施特利邦，救援维洛施特利邦的居民。记者在维洛施特利邦看到洪水。");

    assertThat(keywords).contains("维洛施特利邦").filteredOn(term -> term.contains("施特")).hasSize(1);
  }

  @Test
  void A_surname_that_is_a_measure_word_belongs_to_its_name() {
    assertThat(keywords("张茗珂画展开幕", "观众喜欢张茗珂的画。昨天张茗珂在场，记者见到张茗珂。"))
        .contains("张茗珂")
        .doesNotContain("茗珂");
  }

  @Test
  void A_particle_or_a_word_beside_a_name_is_no_part_of_it() {
    assertThat(keywords("戚茗珂的画展", "戚茗珂的画很大。戚茗珂的老师来了，戚茗珂的学生也来了。"))
        .contains("戚茗珂")
        .noneMatch(term -> term.contains("珂的"));
  }

  @Test
  void A_verb_of_saying_ends_a_name() {
    assertThat(keywords("洪水退去", "戚茗说，洪水退了。戚茗说，道路开了。戚茗称，学校开了。戚茗称，车通了。"))
        .noneMatch(term -> term.endsWith("说") || term.endsWith("称"));
  }

  @Test
  void A_particle_within_a_foreign_name_is_a_part_of_it() {
    assertThat(keywords("泽连斯基参观渡口", "泽连斯基周一参观渡口。船员欢迎泽连斯基，记者问泽连斯基，渡口何时通航。"))
        .contains("泽连斯基")
        .doesNotContain("斯基");
    assertThat(keywords("菲托里佐来访", "菲托里佐周一来访。船员欢迎菲托里佐，记者采访菲托里佐。"))
        .contains("菲托里佐")
        .doesNotContain("菲托", "里佐");
  }

  @Test
  void A_word_that_ends_where_a_foreign_name_begins_is_none() {
    assertThat(keywords("科学家法赫里扎德遇袭", "周一，法赫里扎德遇袭。邻居说，法赫里扎德受伤，医生救治法赫里扎德。")).contains("法赫里扎德");
  }

  @Test
  void A_stop_word_is_a_family_name_where_it_always_stands_before_a_name() {
    assertThat(keywords("渡口的何茗珂画展", "何茗珂周一开画展。观众喜欢何茗珂，记者采访何茗珂，渡口挂着何茗珂画的船。"))
        .contains("何茗珂")
        .doesNotContain("茗珂");
    assertThat(keywords("渡口的茗珂画展", "茗珂周一开画展。观众问何茗珂在，记者采访茗珂，渡口挂着茗珂画的船。"))
        .contains("茗珂")
        .doesNotContain("何茗珂");
  }

  /// 文物 stands behind the name but once.
  @Test
  void A_word_that_a_name_begins_by_chance_does_not_cut_it() {
    assertThat(keywords("蒋茗文物展", "渡口展出蒋茗文物品。蒋茗文周一到场，观众喜欢蒋茗文，记者采访蒋茗文，学生见到蒋茗文。"))
        .contains("蒋茗文")
        .doesNotContain("蒋茗");
  }

  private static List<String> keywords(String headline, String body) {
    return canonical(article("zh-Hans", headline, body), Vocabulary.shipped());
  }
}
