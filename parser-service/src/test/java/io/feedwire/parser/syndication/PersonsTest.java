package io.feedwire.parser.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Ada Quill | Ada Quill",
        "ada@a.example (Ada Quill) | Ada Quill",
        "Ada Quill <ada@a.example> | Ada Quill",
        "\"Ada Quill\" <ada@a.example> | Ada Quill",
        "Ada Quill (Paris) | Ada Quill (Paris)",
        "ada@a.example | ada@a.example",
        "ada@a.example () | ada@a.example",
        "Ada Quill [ada@a.example] | Ada Quill",
        "ada@a.example <Ada Quill> | Ada Quill",
        "ada@a.example - Ada Quill | Ada Quill",
        "Ada Quill - ada@a.example | Ada Quill",
        "ada@a.example, Ada Quill | Ada Quill",
        "ada@localhost (Ada Quill) | Ada Quill",
        "Ada Quill <> | Ada Quill",
        ";, Ada Quill ;; , | Ada Quill",
        "([\"Ada Quill\"]) | Ada Quill",
        "(; Ada Quill,) | Ada Quill",
      })
  void the_name_is_taken_out_of_the_form(String written, String name) {
    assertThat(Persons.name(written)).contains(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "ada@a.example (Ada), bo@a.example (Bo) | Ada/Bo",
        "Ada Quill <ada@a.example>, Bo Reed <bo@a.example> | Ada Quill/Bo Reed",
        "ada@a.example; bo@a.example | ada@a.example/bo@a.example",
        "Quill, Ada <ada@a.example>, Bo <bo@a.example> | Quill, Ada/Bo",
        "Quill, Ada | Quill, Ada",
        "Ada, @ada, @quill | Ada, @ada, @quill",
        "Quill, Ada <ada@a.example> | Quill, Ada",
      })
  void people_with_an_address_each_are_parted(String written, String names) {
    assertThat(Persons.names(written)).containsExactly(names.split("/"));
  }

  @Test
  void blanks_are_nobody() {
    assertThat(Persons.name(" ")).isEmpty();
  }
}
