package io.feedwire.publishers.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AlternationTest {

  @Test
  void matchesOneOfTheWordsAndBindsNoMore() {
    Pattern pattern = Pattern.compile(Alternation.anyOf("[渡過]口|码头", "河岸") + "?周刊");
    assertThat(pattern.asMatchPredicate())
        .accepts("渡口周刊", "码头周刊", "河岸周刊", "周刊")
        .rejects("渡口", "渡口码头周刊");
  }
}
