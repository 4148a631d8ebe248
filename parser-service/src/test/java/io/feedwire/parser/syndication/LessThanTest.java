package io.feedwire.parser.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LessThanTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          for all $n<m$ the ferry sails. | for all $n&lt;m$ the ferry sails.
          Let $0<p<1$ be fixed. | Let $0&lt;p<1$ be fixed.
          If $a<b$ and $c>d$ hold | If $a&lt;b$ and $c>d$ hold
          If a<b and c>d hold | If a&lt;b and c>d hold
          if a<b/2 or c>d | if a&lt;b/2 or c>d
          when d<b and stays. | when d&lt;b and stays.
          <p>For p<0.05 and q<alpha we reject.</p> | <p>For p<0.05 and q&lt;alpha we reject.</p>
          List<String> and Map<K, V> | List&lt;String> and Map&lt;K, V>
          write to <ferry@harbour.example>, <https://harbour.example/> | write to &lt;ferry@harbour.example>, &lt;https://harbour.example/>
          we have n<m | we have n&lt;m
          """)
  void what_begins_no_tag_is_text(String html, String escaped) {
    assertThat(LessThan.escaped(html)).isEqualTo(escaped);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>a<br>b<br/>c<br />d<br\\>e</p>",
        "<a href='/f'>x</a> <A\nHREF = /f>x</A> <td nowrap>",
        "<b>x</b> <o:p></o:p> <my-part>x</my-part> <quote>x</quote>",
        "cut <a href=\"https://harbour.example/fe",
        "cut <stro",
        "cut <a",
        "cut <img ",
        "a < b, 1 <2, <!-- x --> </p>",
        "<p data-v-7ba5>It <b data-v-7ba5>was</b> calm</p><p hidden>a",
        "see <a download href=\"/f.pdf\">it</a> and <a target _blank href='/f'>this</a>",
        "<p itemscope itemtype='x'>a\n<p class>b\n<p [x]=\"3\">c",
        "<p\">a</p> <p&nbsp;class=\"x\">b</p> <a\"href='/f'>c</a>",
        "<foto>x</FOTO> <STORY>end</STORY>",
        "<details open><summary>x</summary></details>",
        "<iframe allowfullscreen src='/v'></iframe>"
      })
  void tags_stay(String html) {
    assertThat(LessThan.escaped(html)).isSameAs(html);
  }
}
