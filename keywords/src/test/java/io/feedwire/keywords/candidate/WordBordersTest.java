package io.feedwire.keywords.candidate;

import static io.feedwire.keywords.Texts.article;
import static io.feedwire.keywords.Texts.canonical;
import static io.feedwire.keywords.Texts.taughtBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.keywords.vocabulary.Vocabulary;
import java.util.Collections;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordBordersTest {

  @ParameterizedTest
  @CsvSource({
    "国企, 中国企业在海外",
    "国保, 美国保守派的主张",
    "方方, 社会方方面面",
    "党国, 反对党国民党的代表",
    "共机, 公共机构和学校",
    "家暴, 我的家暴力强拆之后",
    "反美, 他违反美国法令",
    "内政, 市内政策研究",
    "俄罗斯, 白俄罗斯大选",
    "内蒙, 内蒙古草原"
  })
  void A_term_across_the_border_of_two_words_is_none(String term, String text) {
    Vocabulary taught =
        taughtBy(Collections.nCopies(3, article("zh-Hans", term, term + "。", term)));

    assertThat(canonical(article("zh-Hans", text, text + "。"), taught)).doesNotContain(term);
  }

  @ParameterizedTest
  @CsvSource({"国企, 地方国企改革", "香港, 香港人的生活", "疫情, 新冠疫情扩散", "方方, 作家方方的日记", "家暴, 她遭受家暴多年", "反美, 街头反美示威"})
  void A_term_of_whole_words_or_a_part_of_a_compound_is_one(String term, String text) {
    Vocabulary taught =
        taughtBy(Collections.nCopies(3, article("zh-Hans", term, term + "。", term)));

    assertThat(canonical(article("zh-Hans", text, text + "。"), taught)).contains(term);
  }
}
