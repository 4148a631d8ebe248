package io.feedwire.keywords.spaced;

import static io.feedwire.keywords.Texts.article;
import static io.feedwire.keywords.Texts.canonical;
import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.article.EnrichedArticle.Keyword;
import io.feedwire.keywords.Keywords;
import io.feedwire.keywords.vocabulary.Vocabulary;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FullNamesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | The ferry of Ada Larkin came. Larkin waved. People saw Larkin leave. | ada larkin |"
            + " larkin",
        "en | On the quay Ada Larkin spoke. Ms Larkin waved. We saw Ms Larkin go. | ada larkin |"
            + " ms larkin",
        "en | On the quay Ada Larkin spoke. Ms. Larkin waved. We saw Ms. Larkin go. | ada larkin |"
            + " larkin",
        "en | We met President Ada Larkin there. President Larkin waved. | ada larkin | president"
            + " larkin",
        "en | We met Quo Minlan there. Mr Quo waved. They know Mr Quo well. | quo minlan | quo",
        "en | We met Qi Minlan there. Mr Qi waved. They know Mr Qi well. | qi minlan | qi",
        "en | We met Lee Min-ho there. Mr Lee waved. They know Mr Lee well. | lee min-ho | lee",
        "en | We met Ulla von der Larken. Mrs von der Larken waved to us. | ulla von der larken | von"
            + " der larken",
        "en | We met Ada W. Larkin there. Ms Larkin waved. Ms Larkin left. | ada w. larkin | larkin",
        "de | Gestern kam Ada Larkin. Frau Larkin winkte. Dann ging Frau Larkin. | ada larkin |"
            + " larkin",
        "fr | Hier, Ada Larkin est venue. Mme Larkin a parlé; Mme Larkin part. | ada larkin |"
            + " mme larkin",
        "es | Ayer vino Ada Larkin. Habló la Sra. Larkin. Salió la Sra. Larkin. | ada larkin |"
            + " larkin",
      })
  void Somebody_is_called_by_the_full_name(
      String language, String body, String full, String called) {
    assertThat(keywords(language, body)).contains(full).doesNotContain(called);
  }

  @Test
  void All_that_somebody_is_called_counts_for_the_full_name() {
    double once =
        score("We met Ada Larkin there. They left the quay, and they went home by ferry.");
    double often =
        score("We met Ada Larkin there. Larkin left the quay, and Larkin went home by ferry.");

    assertThat(often).isGreaterThan(once);
  }

  @Test
  void A_name_that_several_have_is_nobodys() {
    assertThat(
            keywords(
                "en",
                "We met Ada Larkin and Tom Larkin there. The Larkin family waved, and Larkin left."))
        .contains("larkin");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | They sailed from South Larkia. Larkia has a port, and Larkia has ferries. | larkia",
        "en | They sailed from Port Larkia. The larkia is a bird, and a larkia sings. | larkia",
        "en | They saw Larkia first. Then Port Larkia came. They like Larkia most. | larkia",
        "en | They sailed Quay-Larkia Lines. Larkia has a port, and Larkia has ferries. | larkia",
        "und | Gestern kam Fahrer Larkia. Larkia fuhr weiter, und Larkia blieb still. | larkia",
        "de | Gestern war Markt in der Stadt Larkia. In Larkia war es voll, sagt Larkia. | larkia",
      })
  void What_is_only_a_part_of_it_stays(String language, String body, String part) {
    assertThat(keywords(language, body)).contains(part);
  }

  @Test
  void Titles_and_initials_are_no_keywords() {
    assertThat(
            keywords(
                "en",
                "Dr Moorlo, Mrs Larkin and Sir Tom Quay met in the U.S. Senate. Sir Tom spoke to Dr"
                    + " Moorlo, Mrs Larkin to the U.S. Senate."))
        .contains("moorlo", "larkin", "tom quay", "u.s. senate")
        .doesNotContain("dr", "mrs", "sir", "dr moorlo", "sir tom", "tom");
  }

  private static double score(String body) {
    return Keywords.of(article("en", "", body), Vocabulary.shipped()).stream()
        .filter(keyword -> keyword.canonical().equals("ada larkin"))
        .mapToDouble(Keyword::score)
        .findFirst()
        .orElseThrow();
  }

  private static List<String> keywords(String language, String body) {
    return canonical(article(language, "", body), Vocabulary.shipped());
  }
}
