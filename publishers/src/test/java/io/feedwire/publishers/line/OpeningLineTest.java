package io.feedwire.publishers.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Inline;
import io.feedwire.publishers.text.Marginalia;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpeningLineTest {

  private final Marginalia notes = new Marginalia();

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "（法新社华盛顿15日电） 船停了。;法新社;",
        "（法新社巴黎15日综合外电报导） 船停了。;法新社;",
        "（法新社洛杉矶记者15日电） 船停了。;法新社;",
        "新华社北京11月20日电（记者 李河、王岸）船停了。;新华社;李河|王岸",
        "中新网河口11月20日电 (记者 李河)船停了。;中新网;李河",
        "新华社北京11月20日电（记者 李和平 王岸和张小舟）船停了。;新华社;李和平|王岸|张小舟",
        "本报讯（记者李河 通讯员 王岸）船停了。;;李河|王岸",
        "本报河口11月20日电 船停了。;;",
        "新华社河口11月20日电 题：船停了;新华社;",
        "本报讯（首席记者 李河 见习记者 王岸）船停了。;;李河|王岸",
        "本报讯（记者李河 通讯员 王岸 实习生 张小舟）船停了。;;李河|王岸|张小舟",
        "本报讯（记者李河、摄影记者王岸）船停了。;;李河|王岸",
        "本报讯（资深记者 李河 特派记者 王岸）船停了。;;李河|王岸",
        "(파리=연합뉴스) 홍길동 특파원 = 배가 멈췄다.;연합뉴스;홍길동",
        "本报讯（记者 李 河、王 岸）船停了。;;李河|王岸",
        "新华社北京11月20日电（记者 李河 河口报道）船停了。;新华社;李河",
        "警方通报15日电信诈骗案告破;;",
        "河口渔业社10日讯问了两名船工;;",
        "他每天上网7日电话不断;;",
        "人类社会20日电影首映;;",
        "据气象预报20日电闪雷鸣;;",
        "国家电网20日电力供应恢复;;",
        "社交网络与电讯公司（上海）都停了。;;",
        "（中央社記者張謙香港13日電）船停了。;中央社;張謙",
        "（中央社記者張小舟、吳小燈、李河台北13日電）船停了。;中央社;張小舟|吳小燈|李河",
        "【大纪元2020年9月3日讯】（大纪元记者李河、王岸采访报导）船停了。;;李河|王岸",
        "（香港大纪元记者李河采访报导）船停了。;;李河",
        "（英文大纪元资深记者Emil Akin采访报导／王岸编译）船停了。;;Emil Akin|编译：王岸",
        "渡轮今天停航，明天再開。#央廣記者江昭倫的採訪報導#船員說;;江昭倫",
        "渡轮（记者在码头报道）停了。;;",
        "（据路透社15日的消息）渡轮停了。;;",
        "（法新社的照片）渡轮停了。;;",
        "WASHINGTON (Reuters) - The ferry stopped.;Reuters;",
        "WASHINGTON/PARIS, June 3 (Reuters) - The ferry stopped.;Reuters;",
        "(AP) — The ferry stopped.;AP;",
        "St. John's, N.L. (AP/AFP) – The ferry stopped.;AP|AFP;",
        "BEIJING, June 3 (Xinhua) -- The ferry stopped.;Xinhua;",
        "New Delhi, Jun 3 (PTI) The ferry stopped.;PTI;",
        "Madrid, 3 jun (EFE).- El barco se detuvo.;EFE;",
        "Berlin (dpa) - Das Schiff hielt.;dpa;",
        "القاهرة (رويترز) - توقفت السفينة.;رويترز;",
        "МОСКВА, 3 июня. /ТАСС/. Паром остановился.;ТАСС;",
        "(서울=연합뉴스) 홍길동 기자 = 배가 멈췄다.;연합뉴스;홍길동",
        "[부산=뉴시스]홍길동 김철수 기자 = 배가 멈췄다.;뉴시스;홍길동|김철수",
        "【ワシントン共同】船が止まった。;共同;",
        "[東京 ３日 ロイター] - 船が止まった。;ロイター;",
        "WARSAW, June 3 (PAP) – The ferry stopped.;PAP;",
        "RIYADH (SPA) -- The ferry stopped.;SPA;",
        "People's Action Party (PAP) – The ferry stopped.;;",
        "Palestinian Authority (PA) – The ferry stopped.;;",
        "(AA) – The ferry stopped.;;",
        "The agency (AP) said so.;;",
        "The ferry (River Line) - the oldest - stopped.;;",
        "Riders (left) - and crew - waited.;;",
        "【独家】船停了。;;"
      })
  void agencyAndReportersBecomeFields(String text, String credit, String bylines) {
    Block paragraph = new Block.Paragraph(List.of(Inline.of(text)));
    assertThat(EditorialLines.take(List.of(paragraph, paragraph), notes))
        .as("place and day are the report's")
        .hasSize(2)
        .first()
        .isEqualTo(paragraph);
    assertThat(String.join("|", notes.credits())).isEqualTo(credit == null ? "" : credit);
    assertThat(String.join("|", notes.bylines())).isEqualTo(bylines == null ? "" : bylines);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "[강변신문 이수진 기자] 배가 멈췄다.;배가 멈췄다.;이수진",
        "[강변신문=이수진 선임기자] 배가 멈췄다.;배가 멈췄다.;이수진",
        "【이수진·김민수 특파원】배가 멈췄다.;배가 멈췄다.;이수진|김민수",
        "[이수진 기자의 강가에서] 배가 멈췄다.;[이수진 기자의 강가에서] 배가 멈췄다.;",
        "[강변신문] 이수진 기자가 배를 탔다.;[강변신문] 이수진 기자가 배를 탔다.;",
        "[강변신문 문화부 기자] 배가 멈췄다.;[강변신문 문화부 기자] 배가 멈췄다.;",
        "[사진=이수진 기자] 배가 멈췄다.;[사진=이수진 기자] 배가 멈췄다.;",
        "(이수진 기자) 배가 멈췄다.;(이수진 기자) 배가 멈췄다.;",
        "배가 [이수진 기자] 멈췄다.;배가 [이수진 기자] 멈췄다.;",
      })
  void aReporterInBracketsBeforeTheFirstWordsIsAByline(String text, String kept, String bylines) {
    Block second = new Block.Paragraph(List.of(Inline.of(text)));
    assertThat(EditorialLines.take(List.of(second, second), notes))
        .containsExactly(new Block.Paragraph(List.of(Inline.of(kept))), second);
    assertThat(String.join("|", notes.bylines())).isEqualTo(bylines == null ? "" : bylines);
  }

  @Test
  void furtherDownItIsText() {
    Block prose = new Block.Paragraph(List.of(Inline.of("船停了。")));
    Block line = new Block.Paragraph(List.of(Inline.of("（法新社巴黎15日电）")));
    EditorialLines.take(List.of(prose, prose, prose, line, prose), notes);
    assertThat(notes.credits()).isEmpty();
  }
}
