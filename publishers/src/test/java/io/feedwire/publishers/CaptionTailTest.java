package io.feedwire.publishers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaptionTailTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "港口的新码头。（记者李明摄）|港口的新码头。|李明",
        "港口的新码头（路透社资料照片）|港口的新码头|路透社",
        "港口的新码头(美国之音/王小明)|港口的新码头|美国之音/王小明",
        "新碼頭(市政府提供)|新碼頭|市政府",
        "新码头（资料图/AP）|新码头|AP",
        "新码头（网络图片）|新码头|网络图片",
        "新碼頭（圖／路透社）|新碼頭|路透社",
        "新码头。（渡口晚报脸书）|新码头。|渡口晚报脸书",
        "新码头。（李河／渡口网）|新码头。|李河/渡口网",
        "新码头（来自推特）|新码头|推特",
        "新码头。（记者李明摄，资料照）|新码头。|李明",
        "新码头。李河/摄|新码头。|李河",
        "新码头。 Photograph by Jane Doe/River Pictures|新码头。|Jane Doe/River Pictures",
        "新码头 来源：渡口|新码头|渡口",
        "新码头。 图：渡口设计部|新码头。|渡口设计部",
        "新码头（River Pictures – CC BY 2.0）|新码头|River Pictures – CC BY 2.0",
        "新碼頭（圖：路透社）|新碼頭|路透社",
        "A new pier. Jane Doe via Getty Images|A new pier.|Jane Doe via Getty Images",
        "A new pier (AFP/Jane Doe)|A new pier|AFP/Jane Doe",
        "Der neue Anleger (Foto: dpa)|Der neue Anleger|dpa",
        "Le nouveau quai (Crédit photo : Jean Petit)|Le nouveau quai|Jean Petit",
        "Новый причал (Фото: ТАСС)|Новый причал|ТАСС"
      })
  void The_owner_at_the_end_is_the_credit(String caption, String text, String credit) {
    assertThat(CaptionCredit.of(caption)).isEqualTo(new CaptionCredit(text, credit));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "港口（2020年6月10日）",
        "港口（资料照片）",
        "港口（视频截图为）",
        "港口的渡轮。这是当年的旧船",
        "图为市长（中国）",
        "The mayor (left) and her deputy (right)",
        "He left the agency. Reuters said so on Monday",
        "A pier. The best pictures of the week",
        "The harbour in 2020 (archive)"
      })
  void A_remark_or_a_sentence_is_no_owner(String caption) {
    assertThat(CaptionCredit.of(caption)).isEqualTo(new CaptionCredit(caption, null));
  }
}
