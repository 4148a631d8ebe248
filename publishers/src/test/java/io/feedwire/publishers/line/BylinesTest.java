package io.feedwire.publishers.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.article.Publisher;
import io.feedwire.publishers.ChinaDigitalTimes;
import io.feedwire.publishers.DeutscheWelle;
import io.feedwire.publishers.Generic;
import io.feedwire.publishers.NewYorkTimes;
import io.feedwire.publishers.Publishers;
import io.feedwire.publishers.text.Marginalia;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BylinesTest {

  private static final Publishers PUBLISHERS = new Publishers(List.of());

  private final Marginalia notes = new Marginalia();

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "李河 （综合报道）;李河",
        "李河(摘编);李河",
        "李河 综合报导;李河",
        "采访记者： Anna Fisher;Anna Fisher",
        "渡口周末记者 李河;李河",
        "责编：李河;责编：李河",
        "安娜（Anna Fisher）;安娜（Anna Fisher）"
      })
  void anAuthorStandsBare(String written, String name) {
    notes.byline(written);
    assertThat(PUBLISHERS.bylines(new DeutscheWelle(), notes, List.of())).containsExactly(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "이영희 기자;이영희",
        "이영희기자;이영희",
        "김민수 선임기자;김민수",
        "파리 김민수 기자;파리 김민수 기자",
        "문화부 기자;문화부 기자",
        "기자;기자",
        "记者 李河;李河",
        "记者：李河;李河",
        "记者李河;李河",
        "本报记者 Anna Fisher;Anna Fisher",
        "记者 李河、王岸;李河|王岸",
        "资深记者 李河;李河",
        "融媒体记者 李河;李河",
        "记者协会;记者协会",
        "记者 站在河边的人们;记者 站在河边的人们",
      })
  void aPostIsNoPartOfADeclaredName(String declared, String names) {
    assertThat(PUBLISHERS.bylines(new DeutscheWelle(), notes, List.of(declared)))
        .containsExactly(names.split("\\|"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Al Fields and Bea Nims | Al Fields/Bea Nims",
        "Al Fields, Bea Nims | Al Fields/Bea Nims",
        "Al Fields, Bea Nims and Cy Orr | Al Fields/Bea Nims/Cy Orr",
        "Al Fields, Bea Nims, and Cy Orr | Al Fields/Bea Nims/Cy Orr",
        "Al Fields & Bea Nims | Al Fields/Bea Nims",
        "Al Fields; Bea Nims | Al Fields/Bea Nims",
        "Fields, Al; Nims, Bea | Fields, Al/Nims, Bea",
        "J.G. Fields, Jan van der Berg | J.G. Fields/Jan van der Berg",
        "Мария Полева и Пётр Снегов | Мария Полева/Пётр Снегов",
        "李河、王岸 | 李河/王岸",
      })
  void aDeclaredListOfPeopleIsEachOfThem(String declared, String names) {
    assertThat(PUBLISHERS.bylines(new DeutscheWelle(), notes, List.of(declared)))
        .containsExactly(names.split("/"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Fields, Al",
        "Fields, A. and Nims, B.",
        "Fields Orr, Al",
        "Al Fields, Jr.",
        "Al Fields, Reuters",
        "Al Fields, Harbor Ledger",
        "Al Fields, New York",
        "Al Fields & Special Correspondent",
        "Al Fields, Bea Nims & more",
        "Al and Bea Fields",
        "Fields & Sons",
        "Al Fields, who sails and rows",
        "文化部、财政部",
      })
  void whatMayBeOneNameStaysOne(String declared) {
    assertThat(PUBLISHERS.bylines(new DeutscheWelle(), notes, List.of(declared)))
        .containsExactly(declared);
  }

  @Test
  void oneWithAPostAndWithoutIsOne() {
    notes.byline("이영희");
    assertThat(PUBLISHERS.bylines(new DeutscheWelle(), notes, List.of("이영희 기자")))
        .containsExactly("이영희");
  }

  @Test
  void aPublisherIsNoAuthorOfItsOwn() {
    notes.byline("翻译：纽约时报中文网");
    notes.byline("《纽约时报》");
    notes.byline("李河");
    assertThat(PUBLISHERS.bylines(new NewYorkTimes(), notes, List.of("纽约时报")))
        .containsExactly("李河");
  }

  @Test
  void aSiteMayHaveTheNameOfItsAuthor() {
    var rules = new Generic(new Publisher("lihe.example", "李河"));
    assertThat(PUBLISHERS.bylines(rules, notes, List.of("李河"))).containsExactly("李河");
  }

  @Test
  void whereItWasPrintedFirstIsACredit() {
    notes.byline("李河 来源：渡口网");
    assertThat(PUBLISHERS.bylines(new ChinaDigitalTimes(), notes, List.of())).containsExactly("李河");
    assertThat(notes.credits()).containsExactly("渡口网");
  }

  @Test
  void oneNameInCapitalsAndNotIsOne() {
    notes.byline("ANNA FISHER");
    notes.byline("Anna Fisher");
    assertThat(PUBLISHERS.bylines(new NewYorkTimes(), notes, List.of()))
        .containsExactly("Anna Fisher");
  }
}
