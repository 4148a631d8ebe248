package io.feedwire.keywords.spaced;

import static io.feedwire.keywords.Texts.article;
import static io.feedwire.keywords.Texts.canonical;
import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.keywords.text.ArticleText;
import io.feedwire.keywords.vocabulary.Vocabulary;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameParticlesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | The envoys heard Tarek bin Morrad. A letter of Tarek bin Morrad came. | tarek bin"
            + " morrad",
        "en | They met Samir Fadel el-Moorsi on the ferry. | samir fadel el-moorsi",
        "en | They saw Oskar de la Quorva on the ferry. | oskar de la quorva",
        "de | Gestern fuhren Jan van Moorlo und Pia Lark mit der Fähre. | jan van moorlo",
        "de | Es kam Otto von Larkau. Am Abend sprach Otto von Larkau. | otto von larkau",
        "fr | Hier, Mireille Le Quorv a parlé au Ministère de la Pêche. | mireille le quorv",
        "fr | Hier, Mireille Le Quorv a parlé au Ministère de la Pêche. | ministère de la pêche",
        "es | Ayer habló Ana Moral del Río en la Universidad de Valdeloma. | universidad de"
            + " valdeloma",
        "it | Ieri ha parlato Luca Di Morra al Ministero della Pesca. | ministero della pesca",
        "pt | Ontem chegou João Lula da Quinta a Larkim. | joão lula da quinta",
        "nl | Gisteren sprak Joris van der Larke met hen. | joris van der larke"
      })
  void Small_words_join_a_name(String language, String body, String name) {
    assertThat(keywords(language, body)).contains(name);
  }

  @Test
  void The_end_of_a_name_keeps_its_particles_where_it_stands_alone() {
    assertThat(
            keywords(
                "en",
                "They saw Ulla von der Larken. Then von der Larken left. Some like von der Larken,"
                    + " and von der Larken waves."))
        .contains("ulla von der larken")
        .doesNotContain("von der larken", "larken", "ulla", "ulla von");
    assertThat(
            keywords(
                "de",
                "Gestern kam Ulla von der Larken. Die Kritik an von der Larken wächst. Auch von der"
                    + " Larken weiß das."))
        .contains("von der larken")
        .doesNotContain("larken");
  }

  @Test
  void A_text_may_begin_with_the_end_of_a_name() {
    ArticleText article =
        article(
            "de",
            "Von der Larken in Moorhafen",
            "Gestern kam Ulla von der Larken. Die Kritik an von der Larken wächst.");

    assertThat(canonical(article, Vocabulary.shipped()))
        .contains("von der larken")
        .doesNotContain("larken");
  }

  @Test
  void German_prepositions_between_nouns_make_no_name() {
    assertThat(
            keywords(
                "de",
                "Der Preis von Brot stieg. Anna Lark von der Hafenwache lobt Piet Moor von der NHW."
                    + " Die Hafenwache und Brot sind teuer."))
        .contains("brot", "hafenwache")
        .noneMatch(term -> term.contains(" von "));
  }

  @Test
  void Two_names_with_a_preposition_between_them_are_two() {
    assertThat(keywords("es", "El Club Larkín de Marco Quorvo ganó. El Club Larkín celebra."))
        .contains("club larkín", "marco quorvo")
        .noneMatch(term -> term.contains("larkín de"));
  }

  private static List<String> keywords(String language, String body) {
    return canonical(article(language, "x", body), Vocabulary.shipped());
  }
}
