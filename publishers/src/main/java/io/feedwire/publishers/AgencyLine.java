package io.feedwire.publishers;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A line that names the agencies that an article draws on: `（法新社、路透社）`, `邹宗翰/杨威廉 (路透社、法新社)`,
/// `（本文依据了路透社的报道）`.
final class AgencyLine {

  /// Longest line, in characters.
  private static final int MAX_LENGTH = 90;

  private static final Pattern NAMES =
      Pattern.compile("^([^（()）。！？：:“「]{0,30})[（(]([^（()）。！？]{2,60})[）)]$");

  /// `邹宗翰/杨威廉`, `Zhu Li`.
  private static final String PERSON =
      "(?:[\\p{IsHan}a-z]{2,5}|[A-Z][\\p{L}.'-]*(?: [A-Z][\\p{L}.'-]*){0,3})";

  private static final Pattern PERSONS =
      Pattern.compile("(?:" + PERSON + "\\s*(?:[/／\\\\、，,]\\s*|$))*");

  private static final Pattern BASED =
      Pattern.compile(
          "^[（(]?\\s*(?:本文|本篇|此文|本报道|本報道|本报导)(?:内容)?(?:主要)?(?:参考|參考|依据|依據|根据|根據|引用|综合|綜合|结合|結合|包括|采用|採用|编译自|編譯自)+了?\\s*"
              + "(.{2,40}?)\\s*(?:等媒体|等媒體|等)?的?(?:英文|相关|相關|部分)*(?:报道|報道|报导|報導|消息|稿件|新闻|新聞).{0,8}[）)]?$");

  /// `本文经授权转载自《新周刊》微信公众号（…）`.
  private static final Pattern REPRINTED =
      Pattern.compile(
          "^[（(]?(?:[转轉]自|[转轉][载載]自|(?:文章|稿件)[来來]源\\s*[:：])\\s*[:：]?\\s*([^。（(，,）)]{2,40}).{0,40}$|^[（(]?(?:本文|原文|文章)(?:已?[经經])?(?:授[权權])?(?:[转轉][载載]自|原[载載]于?|首[发發]于|[选選]自|摘自|[来來]源)\\s*[:：]?\\s*"
              + "([^。（(，,）)]{2,40}).{0,150}$");

  private static final Pattern AGENCY =
      Pattern.compile(
          ".*(?:社|电台|電台|电视台|電視台|之[声聲音]|通讯|通訊|电讯|電訊|综合报[导道]|綜合報[導道]|网站|網站|日报|日報|晨报|晚报|时报|時報|周刊|週刊"
              + "|路透|法新|美联|美聯|德新|德广联|法广|新华|Reuters)[a-z]{0,8}|《.{2,12}》|[A-Za-z]{2,10}");

  /// Longest name of an agency, in characters.
  private static final int MAX_AGENCY = 12;

  private AgencyLine() {}

  /// Notes the agencies, and who wrote where the line says so; false for any other line.
  static boolean take(String line, Marginalia notes) {
    boolean mayBeBased = Glance.begins(line, "转轉文稿本原此");
    return (mayBeBased && reprinted(line, notes))
        || (line.length() <= MAX_LENGTH
            && ((mayBeBased && based(line, notes))
                || ((line.endsWith("）") || line.endsWith(")")) && named(line, notes))));
  }

  private static boolean reprinted(String line, Marginalia notes) {
    Matcher reprinted = REPRINTED.matcher(line);
    if (!reprinted.matches()) {
      return false;
    }
    String source = reprinted.group(1) == null ? reprinted.group(2) : reprinted.group(1);
    notes.credit(source.strip());
    return true;
  }

  private static boolean based(String line, Marginalia notes) {
    Matcher based = BASED.matcher(line);
    if (!based.matches()) {
      return false;
    }
    for (String agency : based.group(1).split("[、，,/]|和|及|与|與")) {
      notes.credit(agency.strip());
    }
    return true;
  }

  /// Agencies behind writers may be any; alone in brackets each has to look like one.
  private static boolean named(String line, Marginalia notes) {
    Matcher names = NAMES.matcher(line);
    if (!names.matches() || !PERSONS.matcher(names.group(1).strip()).matches()) {
      return false;
    }
    List<String> agencies = split(names.group(2).replaceAll("等+$", ""), "[、，,/／]|和");
    List<String> writers = split(names.group(1), "[/／\\\\、，,]");
    boolean isShort = agencies.stream().allMatch(name -> name.length() <= MAX_AGENCY);
    boolean isKnown =
        writers.size() > 1
            ? agencies.stream().anyMatch(name -> AGENCY.matcher(name).matches())
            : agencies.stream().allMatch(name -> AGENCY.matcher(name).matches());
    if (!isShort || !isKnown || agencies.isEmpty()) {
      return false;
    }
    agencies.forEach(notes::credit);
    writers.forEach(notes::byline);
    return true;
  }

  private static List<String> split(String names, String separators) {
    return Arrays.stream(names.split(separators))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .toList();
  }
}
