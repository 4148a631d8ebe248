package io.feedwire.keywords.chinese;

import static io.feedwire.keywords.Texts.article;
import static io.feedwire.keywords.Texts.canonical;
import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.keywords.vocabulary.Vocabulary;
import java.util.List;
import org.junit.jupiter.api.Test;

class LatinNamesTest {

  @Test
  void Names_in_Latin_letters_are_keywords_of_Chinese_articles() {
    assertThat(
            keywords("Quorvia 发布新系统", "Quorvia 周一发布系统。用户说 Quorvia 很快，ZKT 会议讨论 Quorvia。ZKT 下周开会。"))
        .contains("quorvia", "zkt");
  }

  @Test
  void Words_of_a_name_are_one_keyword() {
    assertThat(keywords("公司发布系统", "Quorvia Mesh 周一发布。用户买了 Quorvia Mesh，很满意 Quorvia Mesh。"))
        .contains("quorvia mesh")
        .doesNotContain("quorvia", "mesh");
  }

  @Test
  void Words_in_small_letters_are_none() {
    assertThat(keywords("系统发布", "输入 update 再输入 update，然后 update。")).doesNotContain("update");
  }

  private static List<String> keywords(String headline, String body) {
    return canonical(article("zh-Hans", headline, body), Vocabulary.shipped());
  }
}
