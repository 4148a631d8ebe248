package io.feedwire.publishers;

import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Inline;
import io.feedwire.contracts.article.Reference;
import io.feedwire.publishers.line.EditorialLines;
import io.feedwire.publishers.text.Blocks;
import io.feedwire.publishers.text.Marginalia;
import java.util.Arrays;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/// Lines that single publishers write at the edges of their articles.
class PublisherLinesTest {

  private static final String PROSE = "渡轮停航三天后恢复。";

  private final Marginalia notes = new Marginalia();

  @Test
  void iYouPortEndsWithAWhiteCircle() {
    assertThat(refined(new IYouPort(), "⚪ 第一点。", PROSE + "⚪\ufe0f", "\u26aa"))
        .containsExactly("⚪ 第一点。", PROSE);
  }

  @Test
  void chartsAndLinksOfReutersAreReferences() {
    Block here =
        new Block.Paragraph(
            List.of(
                Inline.of("原文点选："),
                new Inline("here", List.of(), "https://ferry.example/notice", null),
                Inline.of(" (发稿 李河; 审校 赵舟)")));
    List<Block> blocks =
        List.of(
            paragraph(PROSE),
            paragraph("tmsnrt.rs/3aBcDe7"),
            paragraph("相关图表请点选(tmsnrt.rs/3aBcDe8)"),
            here,
            paragraph("他说，tmsnrt.rs/3aBcDe9这个地址打不开，船却已经开了，河上有很多人在等。"));
    assertThat(new Reuters().refine(blocks, notes)).containsExactly(blocks.get(0), blocks.get(4));
    assertThat(notes.references())
        .extracting(Reference::href)
        .containsExactly(
            "https://tmsnrt.rs/3aBcDe7",
            "https://tmsnrt.rs/3aBcDe8",
            "https://ferry.example/notice");
    assertThat(notes.bylines()).containsExactly("发稿：李河", "审校：赵舟");
  }

  @Test
  void theOwnerOfAPictureOfTheBbcIsACreditInItsEditions() {
    assertThat(refined(new Bbc(), PROSE, "Image source, Harbour Museum", "صدر الصورة، Harbour"))
        .containsExactly(PROSE);
    assertThat(notes.credits()).containsExactly("Harbour Museum", "Harbour");
    assertThat(refined(new Bbc(), PROSE, "Image source unknown, he said.")).hasSize(2);
  }

  @Test
  void wordsOfPlayersAndBoxesAreNoText() {
    assertThat(
            refined(
                new VoiceOfAmerica(),
                PROSE,
                "0:00",
                "0:02:11",
                "下载",
                "128 kbps | MP3",
                "Your browser doesn’t support HTML5",
                "船在8:30离开码头"))
        .containsExactly(PROSE, "船在8:30离开码头");
    assertThat(refined(new Rfi(), "发表时间 20-07-2020更改时间 21-07-2020", PROSE, "听", "发表时间不明的信还在码头"))
        .containsExactly(PROSE, "发表时间不明的信还在码头");
    assertThat(refined(new RadioFreeAsia(), PROSE, "粤语组：李河 责编：王岸 网编：赵舟")).containsExactly(PROSE);
    assertThat(notes.bylines()).containsExactly("李河", "责编：王岸", "网编：赵舟");
    assertThat(refined(new DeutscheWelle(), PROSE, "观看视频03:12", "点击查看图集", "观看视频的人很多"))
        .containsExactly(PROSE, "观看视频的人很多");
  }

  @Test
  void whatALaterVersionOfReutersHasIsNoText() {
    assertThat(refined(new Reuters(), "* 更新:加入船主评论，背景", "（新增船主回应）路透3月2日 - " + PROSE))
        .containsExactly("路透3月2日 - " + PROSE);
    assertThat(refined(new Reuters(), "（新增）两个字印在船票上。")).hasSize(1);
  }

  @Test
  void codesAndAddressesOfTheTerminalOfReutersAreNoText() {
    assertThat(
            refined(
                new Reuters(),
                PROSE,
                "*如欲参考原文报导，请点选[nL4N2ET0AB]",
                "相关报导请点选",
                "((Li.He@reuters.example；8610-1234))",
                "((Li.He@thomsonreuters.com；8610-1234))",
                "(1美元=6.9876元人民币)",
                "船长说，更多内容请见[附件A]，不过没有人打开过。"))
        .containsExactly(
            PROSE,
            "((Li.He@reuters.example；8610-1234))",
            "(1美元=6.9876元人民币)",
            "船长说，更多内容请见[附件A]，不过没有人打开过。");
  }

  @Test
  void whatAPlayerSaysIsNoText() {
    assertThat(
            refined(
                new VoiceOfAmerica(),
                "没有媒体可用资源",
                "0:00 0:01:00 0:00",
                "代码已经拷贝到剪贴板",
                PROSE,
                "0:00开船，3:00到对岸。"))
        .containsExactly(PROSE, "0:00开船，3:00到对岸。");
    assertThat(refined(new RadioFreeAsia(), "收听 / 下载", "00:00/05:12", PROSE, "收听的人不多"))
        .containsExactly(PROSE, "收听的人不多");
    assertThat(refined(new Rfi(), "您所寻找的页面不存在或不再可用。", "您想对本文作出反应？", PROSE, "您想过河吗？"))
        .containsExactly(PROSE, "您想过河吗？");
  }

  @Test
  void reportersOfStationsAreNamedInASentence() {
    assertThat(
            refined(
                new RadioFreeAsia(), PROSE, "这是自由亚洲电台特约记者李河发自香港的报道。", "（自由亚洲电台粤语组记者王岸 香港报道 责编：张码）"))
        .containsExactly(PROSE);
    assertThat(refined(new VoiceOfAmerica(), PROSE, "（美国之音记者赵舟对此报道有贡献。）", "美国之音 林帆 华盛顿报道"))
        .containsExactly(PROSE);
    assertThat(
            refined(
                new FinancialTimes(), "更新于2020年7月20日 05:50 FT中文网 刘渡", "英国《金融时报》看到的文件说船停了", PROSE))
        .containsExactly("英国《金融时报》看到的文件说船停了", PROSE);
    assertThat(notes.bylines()).containsExactly("李河", "王岸", "责编：张码", "报道贡献：赵舟", "林帆", "刘渡");
  }

  @Test
  void theDeskOfReutersSignsBehindTheEnd() {
    assertThat(refined(new Reuters(), PROSE + "（完）（编译 李河；审校 赵舟）", "(路透上海中文部, 整理 张码; 编审 王岸)"))
        .containsExactly(PROSE);
    assertThat(notes.bylines()).containsExactly("编译：李河", "审校：赵舟", "整理：张码", "编审：王岸");
  }

  @Test
  void biographiesBelowAnArticleOfTheTimesNameItsOtherAuthors() {
    notes.byline("ANNA FISHER");
    assertThat(
            refined(
                new NewYorkTimes(),
                PROSE,
                "Anna M. Fisher是时报驻河口记者。欢迎在Twitter上关注她 @anna。\n李河(Li He)是《纽约时报》驻港口记者。"))
        .containsExactly(PROSE);
    assertThat(notes.bylines()).containsExactly("ANNA FISHER", "李河");
  }

  @Test
  void whoSpeaksInTheLastParagraphOfTheTimesStays() {
    String said = "李河(Li He)是一名记者，他说，船还会开。";
    assertThat(refined(new NewYorkTimes(), PROSE, said)).containsExactly(PROSE, said);
    assertThat(notes.bylines()).isEmpty();
  }

  @Test
  void aBiographyOfAColumnistIsOfTheAuthorAboveIt() {
    notes.byline("安娜·费舍尔");
    assertThat(refined(new NewYorkTimes(), PROSE, "Anna Fisher是时报专栏作家。")).containsExactly(PROSE);
    assertThat(notes.bylines()).containsExactly("安娜·费舍尔");
  }

  @Test
  void theColumnBehindAHeadlineOfRfiIsASection() {
    assertThat(new Rfi().headline("渡轮停航三天 - 要闻分析", notes)).isEqualTo("渡轮停航三天");
    assertThat(new Rfi().headline("渡轮停航三天 - 法国外长", notes)).isEqualTo("渡轮停航三天 - 法国外长");
    assertThat(notes.sections()).containsExactly("要闻分析");
    assertThat(new Rfi().headline("大&#22338;渡轮停航", notes)).isEqualTo("大坂渡轮停航");
  }

  @Test
  void theFootOfAPageOfRfiIsNoText() {
    assertThat(
            refined(
                new Rfi(), PROSE, "法广RFI 李河 | 编辑：赵舟", "发表时间：2024年3月2日", "浏览其他章节", "您寻找的内容不存在或已被移除"))
        .containsExactly(PROSE);
    assertThat(notes.bylines()).containsExactly("李河", "编辑：赵舟");
  }

  @Test
  void theVoiceOfAmericaNamesAgenciesAndReporters() {
    assertThat(
            refined(
                new VoiceOfAmerica(),
                PROSE + "（根据美联社、路透社报道编译）",
                "（李河 编译）",
                "美国之音记者 Anna Fisher 对此报道有贡献。",
                "（美国之音张码发自河口的报道）"))
        .containsExactly(PROSE);
    assertThat(notes.credits()).containsExactly("美联社", "路透社");
    assertThat(notes.bylines()).containsExactly("编译：李河", "报道贡献：Anna Fisher", "张码");
  }

  @Test
  void theVoiceOfAmericaAdvertisesItsChannels() {
    assertThat(
            refined(new VoiceOfAmerica(), PROSE, "电邮订阅美国之音每日头条：", "《河上谈》推特账号：@RIVER", "（这是渡口的意思）"))
        .containsExactly(PROSE, "（这是渡口的意思）");
  }

  @Test
  void radioFreeAsiaSetsTheColonUpright() {
    assertThat(refined(new RadioFreeAsia(), PROSE, "记者︰李河　责编︰赵舟", "听众热线：1-202-000-0000"))
        .containsExactly(PROSE);
    assertThat(notes.bylines()).containsExactly("李河", "责编：赵舟");
  }

  @Test
  void theBbcNamesWhoHelped() {
    assertThat(refined(new Bbc(), PROSE, "补充报道：李河、赵舟", "（BBC国际媒体观察部 编译：张码）"))
        .containsExactly(PROSE);
    assertThat(notes.bylines()).containsExactly("补充报道：李河", "补充报道：赵舟", "编译：张码");
  }

  @Test
  void theBbcJumpsOverPostsOfOthers() {
    Element body =
        Jsoup.parse("<p>跳过 YouTube 帖子, 1</p><p>船开了。</p><p>End of YouTube post, 1</p>").body();
    new Bbc().prune(body, notes);
    assertThat(body.text()).isEqualTo("船开了。");
  }

  @Test
  void aDayEndsATextOfTheCentralNewsAgency() {
    assertThat(refined(new Cna(), "渡輪停航。（編輯：李河／校對：趙舟）113年3月2日", "他說：「船會開。」1130302", "（中央社製圖）"))
        .containsExactly("渡輪停航。", "他說：「船會開。」");
    assertThat(notes.bylines()).containsExactly("編輯：李河", "校對：趙舟");
  }

  @Test
  void anEditorSignsForRadioTaiwan() {
    assertThat(refined(new Rti(), PROSE, "撰稿編輯：李河")).containsExactly(PROSE);
    assertThat(notes.bylines()).containsExactly("李河");
  }

  @Test
  void theEpochTimesLeadsOn() {
    assertThat(
            refined(
                new EpochTimes(),
                "【渡轮更新】请点击这里。",
                PROSE,
                "（点阅【渡口】系列文章。）",
                "（听更多新闻请至“听河流”平台）",
                "美东时间: 2024-03-02 10:00:00 AM 【万年历】",
                "◇"))
        .containsExactly(PROSE);
  }

  @Test
  void theCardOfChinaDigitalTimesIsFields() {
    assertThat(
            refined(
                new ChinaDigitalTimes(),
                "CDT 档案卡\n标题：船停了\n作者：李河\n发表日期：2024.3.2\n来源：渡口周刊\n主题归类：渡轮、河流\nCDS收藏：公民馆\n版权说明：该作品版权归原作者所有。",
                PROSE))
        .containsExactly(PROSE);
    assertThat(notes.bylines()).containsExactly("李河");
    assertThat(notes.credits()).containsExactly("渡口周刊");
    assertThat(notes.keywords()).containsExactly("渡轮", "河流");
    assertThat(notes.copyright()).contains("该作品版权归原作者所有。");
  }

  @Test
  void otherPostsOfChinaDigitalTimesAreReferences() {
    Block guide =
        new Block.Paragraph(
            List.of(
                Inline.of("【CDT相关阅读】\n· "),
                new Inline(
                    "桥断了", List.of(), "https://chinadigitaltimes.net/chinese/1234.html", null)));
    Block prose = paragraph("CDT导览。这是一个栏目的名字，它每周把船上的事写在一张纸上，人们在渡口读它。");
    assertThat(new ChinaDigitalTimes().refine(List.of(prose, guide), notes)).containsExactly(prose);
    assertThat(notes.references()).hasSize(1);
  }

  @Test
  void aSignBeforeALineIsNoneOfItsWords() {
    List<Block> blocks = List.of(paragraph(PROSE), paragraph("☞© Ferry TV (Do Not Reup)"));
    assertThat(EditorialLines.take(blocks, notes)).containsExactly(blocks.getFirst());
    assertThat(notes.copyright()).contains("© Ferry TV (Do Not Reup)");
  }

  @Test
  void aLineOfALabelAndALinkLeadsOn() {
    var link = new Inline("渡轮停了", List.of(), "https://ferry.example/1", null);
    for (String label : List.of("延展阅读：", "渡口谈完整版：", "YouTube视频：", "另请参阅：", "原文：")) {
      Block led = new Block.Paragraph(List.of(Inline.of(label), link));
      assertThat(EditorialLines.take(List.of(paragraph(PROSE), led), notes)).hasSize(1);
    }
    Block prose = new Block.Paragraph(List.of(Inline.of("视频显示，"), link));
    assertThat(EditorialLines.take(List.of(prose), notes)).containsExactly(prose);
    assertThat(notes.references()).isNotEmpty();
  }

  @Test
  void theTimesLeadsToItsOtherLanguagesAndLiveReports() {
    assertThat(
            refined(
                new NewYorkTimes(),
                "(关注我们对渡轮停航的现场报道。)",
                PROSE,
                "点击查看本文中文版。",
                "Anna Fisher是《紐約時報》駐河口記者。"))
        .containsExactly(PROSE);
    assertThat(refined(new NewYorkTimes(), "（关注渡轮的人很多。）")).hasSize(1);
  }

  @Test
  void reutersLeadsToAnAddressThatIsWritten() {
    assertThat(refined(new Reuters(), PROSE, "欲览详情，请点击渡口官网 http://www.ferry.example", "详见 here"))
        .containsExactly(PROSE);
    assertThat(refined(new Reuters(), "渡口官网http://www.ferry.example周三打不开，船却照常离开。")).hasSize(1);
  }

  @Test
  void theFinancialTimesSpeaksOfItself() {
    assertThat(
            refined(
                new FinancialTimes(),
                PROSE,
                "Lex专栏是由FT评论家联合撰写的短评",
                "想了解更多，请下载FT中文网App",
                "请关注事态的发展。"))
        .containsExactly(PROSE, "请关注事态的发展。");
  }

  @Test
  void theFootOfRfiInTheOtherScriptIsNoText() {
    assertThat(refined(new Rfi(), PROSE, "瀏覽其他章節", "發表時間：2024年4月3日", "分享 :", "分享给他的是一条鱼。"))
        .containsExactly(PROSE, "分享给他的是一条鱼。");
  }

  @Test
  void theVoiceOfAmericaSignsWithoutABlank() {
    assertThat(
            refined(new VoiceOfAmerica(), PROSE, "（李河翻译）", "（据路透社报道）", "YouTube视频：渡轮停了", "（据说船会开）"))
        .containsExactly(PROSE, "（据说船会开）");
    assertThat(notes.bylines()).containsExactly("翻译：李河");
    assertThat(notes.credits()).containsExactly("路透社");
  }

  @Test
  void whatTheEconomistOffersIsNoText() {
    assertThat(
            refined(
                new Economist(),
                PROSE,
                "Explore more",
                "Stay on top of the river with The Quay, our weekly newsletter",
                "Explore more of the river, and the sea."))
        .containsExactly(PROSE, "Explore more of the river, and the sea.");
  }

  @Test
  void whoFollowsANetworkIsNoAuthorOfTheTimes() {
    String[] prose = {
      "这条河在微博上引发广泛关注，阅读量超过两亿。", "视频在脸书上流传后，警方开始关注渡口。", "在Twitter上关注他的人都在等船。",
    };
    assertThat(refined(new NewYorkTimes(), prose)).containsExactly(prose);
    assertThat(refined(new NewYorkTimes(), PROSE, "她的推特：请关注她", "你可以在Instagram上关注她的作品。"))
        .containsExactly(PROSE);
  }

  @Test
  void anExpertInAReportOfTheTimesIsNoAuthor() {
    String[] prose = {
      "安娜·费舍尔(Anna Fisher)是渡口大学教授，她对开船并不乐观。",
      "Anna Fisher是河口的一名作家，去年冬天她失去了船和房子。",
      "李河(Li He)是一名记者，被关押已有三年。",
    };
    assertThat(refined(new NewYorkTimes(), prose)).containsExactly(prose);
    assertThat(notes.bylines()).isEmpty();
    assertThat(refined(new NewYorkTimes(), PROSE, "Anna Fisher是渡口大学教授。\nJo Field是河口分社记者，负责报道渡轮。"))
        .containsExactly(PROSE);
    assertThat(notes.bylines()).containsExactly("Anna Fisher", "Jo Field");
  }

  private List<String> refined(PublisherRules rules, String... texts) {
    List<Block> blocks = Arrays.stream(texts).map(PublisherLinesTest::paragraph).toList();
    return rules.refine(blocks, notes).stream().map(Blocks::paragraphText).toList();
  }

  private static Block paragraph(String text) {
    return new Block.Paragraph(List.of(Inline.of(text)));
  }
}
