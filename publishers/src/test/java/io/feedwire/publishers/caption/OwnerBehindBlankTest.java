package io.feedwire.publishers.caption;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OwnerBehindBlankTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "停在码头的渡轮 李河摄#停在码头的渡轮#李河",
        "停在码头的渡轮 李河 摄#停在码头的渡轮#李河",
        "停在码头的渡轮 李河/摄#停在码头的渡轮#李河",
        "停在码头的渡轮 李河拍摄#停在码头的渡轮#李河",
        "停在码头的渡轮 本报记者 李河 摄#停在码头的渡轮#李河",
        "停在碼頭的渡輪　記者李河攝#停在碼頭的渡輪#李河",
        "停在码头的渡轮 受访者供图#停在码头的渡轮#受访者",
        "居民 停在码头的渡轮 渡口公司供图#居民 停在码头的渡轮#渡口公司",
        "停在码头的渡轮 受访者提供#停在码头的渡轮#受访者",
        "停在码头的渡轮 图/李河#停在码头的渡轮#李河",
        "“渡轮” 图|渡口图库#“渡轮”#渡口图库",
        "停在码头的渡轮 摄影：小河#停在码头的渡轮#小河",
        "停在码头的渡轮 摄影 李河#停在码头的渡轮#李河",
        "停在码头的渡轮 图片来自网络#停在码头的渡轮#网络",
        "停在码头的渡轮 视频截图#停在码头的渡轮#视频截图",
        "停在码头的渡轮 新华社发#停在码头的渡轮#新华社",
        "停在码头的渡轮。居民在等候 受访者供图#停在码头的渡轮。居民在等候#受访者",
        "停在码头的渡轮。渡口图库 李河摄#停在码头的渡轮。#渡口图库 李河",
        "停在码头的渡轮。本报记者 李河 摄#停在码头的渡轮。#李河",
      })
  void whoMadeOrGaveAPictureStandsBehindABlank(String caption, String text, String credit) {
    assertThat(CaptionCredit.of(caption)).isEqualTo(new CaptionCredit(text, credit));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "停在码头的渡轮 昨日拍摄",
        "停在码头的渡轮 7月20日摄",
        "停在码头的渡轮 手机拍摄",
        "停在码头的渡轮 居民免费提供",
        "渡轮公司 为居民提供",
        "停在码头的渡轮 图/文 李河",
        "渡轮 停在中国",
        "渡轮图 停在码头",
        "停在码头的渡轮 资料图",
        "展览现场 渡轮的历史",
        "发自码头 渡轮的来信",
      })
  void otherWordsBehindABlankAreTheCaptions(String caption) {
    assertThat(CaptionCredit.of(caption)).isEqualTo(new CaptionCredit(caption, null));
  }
}
