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
      })
  void the_name_is_taken_out_of_the_form(String written, String name) {
    assertThat(Persons.name(written)).contains(name);
  }

  @Test
  void blanks_are_nobody() {
    assertThat(Persons.name(" ")).isEmpty();
  }
}
