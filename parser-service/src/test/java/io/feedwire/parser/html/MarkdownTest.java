package io.feedwire.parser.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

  private static String html(String body) {
    return Markdown.html(body.replace("\\n", "\n")).replaceAll("\\s*\\n\\s*", "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "One\\n\\nTwo ~ <p>One</p><p>Two</p>",
        "渡轮停航。\\n水位上涨。 ~ <p>渡轮停航。</p><p>水位上涨。</p>",
        "## At noon ##\\nIt sails. ~ <h2>At noon</h2><p>It sails.</p>",
        "At noon\\n=======\\nIt sails. ~ <h2>At noon</h2><p>It sails.</p>",
        "- One\\n- Two\\n  - Three ~ <ul><li><p>One</p></li><li><p>Two</p><ul><li><p>Three</p></li></ul></li></ul>",
        "1. One\\n2) Two ~ <ol><li><p>One</p></li><li><p>Two</p></li></ol>",
        "> We sail.\\n>\\n> Soon. ~ <blockquote><p>We sail.</p><p>Soon.</p></blockquote>",
        "| a | b |\\n| --- | --: |\\n| 1 | 2 | ~ <table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>",
        "```\\nx < 1\\n``` ~ <pre>x &lt; 1</pre>",
        "One\\n\\n---\\n\\nTwo ~ <p>One</p><hr><p>Two</p>",
        "{% raw %}\\nOne ~ <p>One</p>",
        "![the quay](https://x.example/a_(1).jpg \"Quay\") ~ <p><img src=\"https://x.example/a_(1).jpg\" alt=\"the quay\"></p>",
        "A [ferry](https://x.example/5) ~ <p>A <a href=\"https://x.example/5\">ferry</a></p>",
        "<https://x.example/5> ~ <p><a href=\"https://x.example/5\">https://x.example/5</a></p>",
        "A **big** and *slow* `b < c` ~ <p>A <strong>big</strong> and <em>slow</em> <code>b &lt; c</code></p>",
        "2 * 3 * 4 and snake_case ~ <p>2 * 3 * 4 and snake_case</p>",
        "<iframe src=\"https://x.example\"></iframe>\\n\\nOne ~ <p><iframe src=\"https://x.example\"></iframe></p><p>One</p>",
      })
  void lines_become_what_they_mean(String body, String html) {
    assertThat(html(body)).isEqualTo(html);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<p>One</p>\n\n## Two", "One<br>\n- Two", "<DIV class=a>*One*</DIV>"})
  void blocks_of_html_are_no_markdown(String body) {
    assertThat(Markdown.html(body)).isEqualTo(body);
  }

  @Test
  void what_nests_without_end_is_text() {
    assertThat(Markdown.html("> ".repeat(10_000) + "a").length()).isLessThan(21_000);
  }
}
