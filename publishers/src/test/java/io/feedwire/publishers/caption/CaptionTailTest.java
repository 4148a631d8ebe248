package io.feedwire.publishers.caption;

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
        "新码头（美联社）。|新码头。|美联社",
        "新码头。（资料照，法新社）|新码头。|法新社",
        "新码头（法新社, 资料图）。|新码头。|法新社",
        "新码头（2020年6月3日，路透社）|新码头（2020年6月3日，路透社）|路透社",
        "新码头（渡口协会提供，2020年6月3日）|新码头（渡口协会提供，2020年6月3日）|渡口协会",
        "新码头（资料照，2020年6月3日，路透社）。|新码头（资料照，2020年6月3日，路透社）。|路透社",
        "新码头。 Photograph by Jane Doe/River Pictures|新码头。|Jane Doe/River Pictures",
        "新码头 来源：渡口|新码头|渡口",
        "新码头。 图：渡口设计部|新码头。|渡口设计部",
        "新码头（River Pictures – CC BY 2.0）|新码头|River Pictures – CC BY 2.0",
        "新碼頭（圖：路透社）|新碼頭|路透社",
        "A new pier. Jane Doe via Getty Images|A new pier.|Jane Doe via Getty Images",
        "A new pier (AFP/Jane Doe)|A new pier|AFP/Jane Doe",
        "Der neue Anleger (Foto: dpa)|Der neue Anleger|dpa",
        "Le nouveau quai (Crédit photo : Jean Petit)|Le nouveau quai|Jean Petit",
        "Новый причал (Фото: ТАСС)|Новый причал|ТАСС",
        "부산항의 새 부두. 사진=연합뉴스|부산항의 새 부두.|연합뉴스",
        "부산항의 새 부두 /사진=강시티|부산항의 새 부두|강시티",
        "부산항의 새 부두. [사진 제공=강시티]|부산항의 새 부두.|강시티",
        "부산항의 새 부두 [사진=로이터=연합뉴스]|부산항의 새 부두|로이터=연합뉴스",
        "부산항의 새 부두 /연합뉴스|부산항의 새 부두|연합뉴스",
        "부산항의 새 부두 (강시티 제공)|부산항의 새 부두|강시티",
        "부산항의 새 부두 ⓒ연합뉴스|부산항의 새 부두|연합뉴스",
        "الرصيف الجديد (رويترز)|الرصيف الجديد|رويترز",
        "الرصيف الجديد. تصوير: أحمد علي|الرصيف الجديد.|أحمد علي",
        "الرصيف الجديد (الصورة: رويترز)|الرصيف الجديد|رويترز",
        "Image: River Pictures||River Pictures",
        "Image: Anna Fisher/Reuters||Anna Fisher/Reuters",
        "Image by Anna Fisher||Anna Fisher",
        "A new pier. Credit: the captain|A new pier.|the captain",
        "الصورة: رويترز||رويترز",
        "新しい桟橋（写真：ロイター）|新しい桟橋|ロイター",
        "新しい桟橋。写真：ロイター|新しい桟橋。|ロイター",
        "新しい桟橋　撮影：川村太郎|新しい桟橋|川村太郎",
        "撮影：川村太郎||川村太郎",
        "新しい桟橋（AP＝共同）|新しい桟橋|AP＝共同",
        "新しい桟橋 ©共同通信|新しい桟橋|共同通信",
        "新しい桟橋（川市提供）|新しい桟橋|川市",
        "A new pier [File: Jane Doe/Reuters]|A new pier|Jane Doe/Reuters",
        "A new pier. [Reuters]|A new pier.|Reuters",
        "A new pier [Jane Doe/City Desk]|A new pier|Jane Doe/City Desk",
        "新码头 [美联社照片/Jane Doe]|新码头|美联社/Jane Doe",
        "Der neue Anleger (c) dpa|Der neue Anleger|dpa",
        "Der neue Anleger. Foto: dpa|Der neue Anleger.|dpa",
        "Photo by Jane Doe/Getty Images||Jane Doe/Getty Images",
        "Photo by Jane Doe on Unsplash||Jane Doe on Unsplash",
        "A new pier (Photo by Jane Doe/Getty Images)|A new pier|Jane Doe/Getty Images",
        "A new pier. Photograph: Jane Doe/The City Desk|A new pier.|Jane Doe/The City Desk",
        "新码头。 Photograph by Jane Doe/Universal Images Group via Getty Images|新码头。|Jane Doe/Universal Images Group via Getty Images",
        "A new pier ©AFP / Getty|A new pier|AFP / Getty",
        "新码头（Credit: Getty Images） ©Getty Images|新码头|Getty Images",
        "新码头。 China Photos/Getty Images|新码头。|China Photos/Getty Images",
        "新码头。 ©GETTY IMAGES/RIVER|新码头。|GETTY IMAGES/RIVER",
        "A new pier. Source: Courtesy City Archives|A new pier.|City Archives"
      })
  void The_owner_at_the_end_is_the_credit(String caption, String text, String credit) {
    assertThat(CaptionCredit.of(caption)).isEqualTo(new CaptionCredit(text, credit));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "港口（2020年6月10日）",
        "港口（资料照片）",
        "港口（资料照片）。",
        "港口（资料照片，2020年6月3日）",
        "港口（渡口，2020年6月3日）",
        "港口（视频截图为）",
        "港口的渡轮。这是当年的旧船",
        "图为市长（中国）",
        "The mayor (left) and her deputy (right)",
        "He left the agency. Reuters said so on Monday",
        "A pier. The best pictures of the week",
        "The harbour in 2020 (archive)",
        "A photo by Jane Doe shows the old pier",
        "Photo: a ship at the old pier",
        "From left: (a) a ship, (b) a pier, (c) a crane",
        "写真：新しい桟橋に着いた船",
        "사진은 부산항의 새 부두",
        "사진: 부산항의 새 부두에 들어오는 배",
        "الصورة: سفينة عند الرصيف القديم",
        "Bild: Der Dampfer am Anleger",
        "A new pier [sic]",
        "A ship/boat at the pier",
        "Image: Anna Fisher",
        "Bild: Anna Fisher",
        "The new ferry credit: riders receive 300 a year",
        "The pier (left/right)"
      })
  void A_remark_or_a_sentence_is_no_owner(String caption) {
    assertThat(CaptionCredit.of(caption)).isEqualTo(new CaptionCredit(caption, null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"©", "(c)", " Photo by A", "/AFP ", "写真：", "[File: ", "사진=", "( Photo: a)"})
  void No_caption_takes_long(String part) {
    String caption = part.repeat(1_000_000 / part.length());
    CaptionCredit.of(caption);
    long start = System.nanoTime();
    CaptionCredit.of(caption);
    assertThat(System.nanoTime() - start).isLessThan(250_000_000L);
  }
}
