package io.feedwire.publishers.caption;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaptionOwnerTest {

  @ParameterizedTest
  @CsvSource({
    "记者 李河摄/RFA, 李河/RFA",
    "资料照、记者李河舟摄, 李河舟",
    "美国之音李河拍摄, 美国之音/李河",
    "美国之音记者李河舟拍摄, 美国之音/李河舟",
    "自由亚洲电台记者李河舟华盛顿摄/RFA, 自由亚洲电台/李河舟/RFA",
    "（河口市政府提供）中央社記者李河舟傳真, 河口市政府/中央社/李河舟",
    "圖片由李河提供, 李河",
    "截图自渡口网, 渡口网",
    "路透社资料图片, 路透社",
    "资料图/AP, AP",
    "李河／大纪元, 李河/大纪元",
    "视频截图, 视频截图",
    "网络图片, 网络图片",
    "资料照, 资料照",
    "AFP/Getty Images, AFP/Getty Images",
    "(AFP/Getty Images), AFP/Getty Images",
    "Photograph: Jane Doe/The City Desk, Jane Doe/The City Desk",
    "Photo by Jane Doe, Jane Doe",
    "Photo: Courtesy of Jane Doe, Jane Doe",
    "© Jane Doe, Jane Doe",
    "(c) dpa, dpa",
    "사진=연합뉴스, 연합뉴스",
    "写真：ロイター, ロイター",
    "Picture Alliance/dpa, Picture Alliance/dpa",
    "AP Photo/Jane Doe, AP Photo/Jane Doe"
  })
  void anOwnerStandsWithoutHowThePictureCame(String written, String owner) {
    assertThat(CaptionOwner.bare(written)).isEqualTo(owner);
  }
}
