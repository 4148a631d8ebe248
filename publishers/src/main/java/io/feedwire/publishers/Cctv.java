package io.feedwire.publishers;

import io.feedwire.contracts.article.Publisher;
import io.feedwire.publishers.page.Dateline;
import io.feedwire.publishers.text.Marginalia;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// Transcripts of the evening news of China Central Television by govopendata.com: pages
/// `cn.govopendata.com/xinwenlianbo/20200810/`, one a day. The title is the day, the programme, and
/// then the titles of all reports without anything between them, which are the body's list.
@Singleton
public final class Cctv implements PublisherRules {

  private static final Publisher PUBLISHER = new Publisher("cctv", "CCTV 新闻联播");

  private static final Pattern TITLE = Pattern.compile("(\\d{4}-\\d{2}-\\d{2} 新闻联播)\\s*文字版.*");

  @Override
  public Publisher publisher() {
    return PUBLISHER;
  }

  @Override
  public Set<String> domains() {
    return Set.of("govopendata.com");
  }

  @Override
  public Set<String> names() {
    return Set.of("CCTV", "CCTV 新闻联播", "新闻联播");
  }

  @Override
  public void prune(Element body, Marginalia notes) {
    Dateline.take(body, notes, ZoneOffset.UTC);
  }

  @Override
  public String headline(String written, Marginalia notes) {
    Matcher title = TITLE.matcher(written);
    return title.matches() ? title.group(1) : written;
  }
}
