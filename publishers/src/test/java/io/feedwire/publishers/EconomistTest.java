package io.feedwire.publishers;

import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Inline;
import io.feedwire.publishers.text.Blocks;
import io.feedwire.publishers.text.Marginalia;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class EconomistTest {

  private final Marginalia notes = new Marginalia();

  @Test
  void whoWroteAndWhereStandsAboveTheText() {
    Element body =
        Jsoup.parse(
                "<aside><p data-test-id='Article Byline'>by Anna Fisher: river correspondent, The"
                    + " Economist</p><p data-test-id=Dateline>PORT LI</p></aside><p>The ferry has"
                    + " stopped.</p>")
            .body();
    new Economist().prune(body, notes);
    assertThat(body.text()).isEqualTo("The ferry has stopped.");
    new Economist()
        .prune(Jsoup.parse("<p data-test-id='Article Byline'>by L.H.</p>").body(), notes);
    assertThat(notes.bylines()).containsExactly("Anna Fisher", "L.H.");
  }

  @Test
  void theSectionOfThePrintEditionIsASection() {
    assertThat(
            refined(
                "PORT LI AND ZHAO",
                "THE FERRY has stopped. Read our lips: nobody will sign up.",
                "Dig deeper:\nRead the best of our river coverage, then sign up for Ferries, our newsletter.",
                "This article appeared in the Ferries & boats section of the print edition of The"
                    + " River in 2021 under the headline \"Stopped\""))
        .containsExactly("THE FERRY has stopped. Read our lips: nobody will sign up.");
    assertThat(notes.sections()).containsExactly("Ferries & boats");
  }

  @Test
  void whatToSubscribeToIsNoTextAtTheEnd() {
    assertThat(
            refined(
                "The ferry has stopped.",
                "The podcast is complemented by our \"Ferries\" newsletter. Sign up here.",
                "Subscribers can sign up to Ferries, our weekly newsletter.",
                "For more coverage of the river, register for Ferries, our newsletter."))
        .containsExactly("The ferry has stopped.");
  }

  @Test
  void theSameWordsWithinATextStay() {
    String said = "Subscribers can wait.";
    assertThat(refined(said, "One.", "Two.", "Three.", "Four.")).contains(said);
  }

  @Test
  void reportsOfTheEconomistUseTheWordsOfPromotions() {
    String[] prose = {
      "For more and more firms, the decision to register on the river is no longer automatic.",
      "To enjoy the fruits of the river, our ferries must adapt.",
      "All of our captains agreed, and subscribers to the theory multiplied.",
      "Sign up to a ferry and you will pay for it.",
    };
    assertThat(refined(prose)).containsExactly(prose);
  }

  private List<String> refined(String... texts) {
    List<Block> blocks =
        List.of(texts).stream()
            .<Block>map(text -> new Block.Paragraph(List.of(Inline.of(text))))
            .toList();
    return new Economist().refine(blocks, notes).stream().map(Blocks::paragraphText).toList();
  }
}
