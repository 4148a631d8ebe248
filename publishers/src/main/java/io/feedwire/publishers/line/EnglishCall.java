package io.feedwire.publishers.line;

import static io.feedwire.publishers.text.Alternation.anyOf;

import java.util.regex.Pattern;

/// What [ReaderCall] knows in Chinese, in English: `Follow The Ferry on Threads`, `Listen to our
/// podcast`, `Support our journalism`, `Thank you for reading.`
final class EnglishCall {

  /// `on Threads and Spotify`.
  private static final String ON_NETWORKS =
      "(?:on|via|at) "
          + CallWords.ENGLISH_NETWORK
          + "(?:(?:, | and |, and | or )"
          + CallWords.ENGLISH_NETWORK
          + "){0,5}";

  private static final String FOLLOW =
      "(?:follow|find|join|like|watch|listen to|listen|subscribe to|read) (?:[^.,:;“”\"]{1,40} )?"
          + ON_NETWORKS
          // What for, or the account.
          + "(?: (?:and|for|to)\\b[^.“”\"]{0,60}|\\s?[:@][^.“”\"]{0,60})?";

  /// `Follow @river`.
  private static final String ACCOUNT = "follow @\\w{2,30}(?: (?:and|or|,) @\\w{2,30})?";

  private static final String LISTEN =
      "(?:listen|subscribe) to (?:our|the|this) [^.,“”\"]{0,30}"
          + "\\b(?:podcast|newsletter|channel|show)";

  private static final String SUPPORT =
      "(?:support|donate to|help fund|fund) (?:our|independent|quality|the) ?(?:[a-z]{2,14} )?"
          + "(?:journalism|reporting|newsroom|work|media)\\b"
          + "(?:[.!:,] ?(?:please )?(?:donate|subscribe|become|join|give|click|help)[^.]{0,40}"
          + "| by (?:becoming|donating|subscribing|joining)\\b[^.,“”\"]{0,60})?";

  private static final String BECOME =
      "(?:buy (?:me|us|the author) a coffee|become a (?:member|subscriber|patron|supporter))"
          + "(?: (?:today|now|here|to support|to help|for as little|and support)\\b"
          + "[^.“”\"]{0,40})?";

  private static final String SHARE =
      anyOf(
          "share (?:this|the) (?:article|story|post|page)(?: [^.“”\"]{0,40})?",
          "share on " + CallWords.ENGLISH_NETWORK);

  private static final String THANKS =
      "thank(?:s| you) (?:so much |very much )?for "
          + "(?:reading|watching|listening|tuning in|joining us)"
          + "(?: (?:this|our|us|to the end|today|tonight)[^.“”\"]{0,24})?";

  /// What a reader is asked before.
  private static final String ENJOYED =
      "(?:(?:did you )?(?:enjoy|like)(?:ed)? (?:reading )?"
          + "(?:(?:this|our) (?:article|story|post|piece)|what you (?:read|see))\\? )?";

  private static final Pattern CALL =
      Pattern.compile(
          "^"
              + ENJOYED
              + "(?:(?:please|you can|also|and) ){0,2}"
              + "(?!like (?:most|many|others?|all|some|any|every|her|his|him|them|their)\\b)"
              + anyOf(FOLLOW, ACCOUNT, LISTEN, SUPPORT, BECOME, SHARE, THANKS)
              + "[.!]?$",
          Pattern.CASE_INSENSITIVE);

  /// The first letters of [#CALL].
  static final String BEGIN = "pyaeflwsjrbdht";

  private EnglishCall() {}

  static boolean isOne(String line) {
    return CALL.matcher(line).matches();
  }
}
