package io.feedwire.publishers.caption;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaptionBelowTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      nullValues = "-",
      value = {
        "▲ 停在码头的渡轮#停在码头的渡轮#-",
        "▲渡輪停在碼頭。（圖／記者李河攝）#渡輪停在碼頭。#李河",
        "*停在码头的渡轮 图源@渡口微博#停在码头的渡轮#@渡口微博",
        "*《渡轮》（渡口微博）#《渡轮》#渡口微博",
        "图 | 停在码头的渡轮和等候的居民#停在码头的渡轮和等候的居民#-",
        "图 | 李河#-#李河",
        "图：李河#-#李河",
        "圖／李河翻攝#-#李河",
        "（圖／記者李河攝）#-#李河",
        "图/渡口生活组#-#渡口生活组",
        "图/微博@渡口网#-#微博@渡口网",
        "资料图片：停在码头的渡轮。#停在码头的渡轮。#-",
        "图为7月20日停在码头的渡轮。#图为7月20日停在码头的渡轮。#-",
        "居民在码头留言。（微博截图）#居民在码头留言。#微博截图",
        "停在码头的渡轮。受访者供图#停在码头的渡轮。#受访者",
        "停在码头的渡轮（李河 摄）#停在码头的渡轮#李河",
        "停在码头的渡轮 / 图片来源：渡口网#停在码头的渡轮#渡口网",
        "停在码头的渡轮 受访者供图#停在码头的渡轮#受访者",
        "停在码头的渡轮 新华社发#停在码头的渡轮#新华社",
        "A ferry at the dock. Photo: Anna Fisher#A ferry at the dock.#Anna Fisher",
        "A ferry. Credit: Anna Fisher/River Post#A ferry.#Anna Fisher/River Post",
        "FILE PHOTO: A ferry, June 3. REUTERS/Anna Fisher#A ferry, June 3.#REUTERS/Anna Fisher",
        "Enlarge / A ferry at the dock.#A ferry at the dock.#-",
        "Symbolbild#Symbolbild#-",
        "Imagen de archivo del barco. EFE/Ana Ríos#Imagen de archivo del barco.#EFE/Ana Ríos",
        "Le bac au quai, le 3 juin 2020. ANNE RIVE / AFP#Le bac au quai, le 3 juin 2020.#ANNE RIVE / AFP",
        "El barco. | Foto: EFE#El barco.#EFE",
        "Паром у причала. Фото: РИА Новости#Паром у причала.#РИА Новости",
      })
  void aMarkOrAnOwnerShowsACaption(String line, String caption, String credit) {
    assertThat(CaptionBelow.of(line)).contains(new CaptionCredit(caption, credit));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "渡轮在码头停了三天，船长说河水太浅。",
        "渡轮停航三天。（法新社）",
        "↑点击上方蓝字关注我们",
        "**渡轮停航**",
        "* 停航三天",
        "（图1）",
        "*文中李河为化名",
        "图/文 李河",
        "图：李河 编辑：王岸",
        "图书馆明天开放。",
        "图表5计算了水位。",
        "第一，渡轮；",
        "（译注：渡轮即渡船）",
        "The ferry (built 1962)",
        "Above the dock stood a captain.",
        "Photos show the ferry at the dock.",
        "The fare is 3 / 4 of a pound. AND / OR",
      })
  void otherParagraphsAreText(String line) {
    assertThat(CaptionBelow.of(line)).isEmpty();
  }
}
