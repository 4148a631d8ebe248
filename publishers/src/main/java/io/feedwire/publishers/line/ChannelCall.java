package io.feedwire.publishers.line;

import static io.feedwire.publishers.text.Alternation.anyOf;

import io.feedwire.publishers.text.Line;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A line at the end of an article that calls readers to another channel of its publisher: a verb
/// of calling and what readers are called to, with nothing behind it but an address, a name or what
/// for. `关注我们的WhatsApp频道`, `在Spotify收听本节目`. What the channel is called makes no difference to its
/// shape; of prose, which begins alike (`加入WhatsApp频道的人越来越多`), a sentence is left behind the
/// channel.
final class ChannelCall {

  /// Longest line that is only a channel and whom to follow there, in characters.
  private static final int MAX_SHORT = 60;

  private static final Pattern OURS = Pattern.compile(CallWords.US);

  /// Whose channel, and of what kind: not what somebody does.
  private static final String WHOSE = "[^，。：:！!？?“”他她了着著]{0,16}?";

  /// What for.
  private static final String AIM =
      "(?:[，,]|以便?(?=[获獲掌]))"
          + anyOf(
              "[随隨即第][时時刻一]|每[天日周週月]|[马馬]上|立即|即可|就能|一手",
              "掌握|[获獲]取|接收|不[错錯]|[阅閱][读讀]|了解|[瞭]解|[获獲]得|收到|更多|[解]?[锁鎖]",
              "[与與]?[我和][们們]?|一起|享|[让讓]|看|[听聽]|支持|[欢歡]迎|免|[畅暢]|[陪]|[请請]|[并並]")
          + "[^。“”]{0,30}";

  /// An address, an account or a name.
  private static final String WHERE =
      "\\s*[:：]?\\s*(?:[「《“【(（]?"
          + anyOf("(?:https?://)?[\\w@./?=&%+-]{2,80}", "[^，。：:！!？?“”]{0,14}")
          + "[」》”】)）]?)?";

  /// What [#WHERE] begins with.
  private static final String BEFORE_WHERE = "(?=[:：「《“【(（@\\s])";

  /// `加入我们的Telegram频道：t.me/ferry`, `关注渡口的Facebook专页`. A verb and a channel alone may be a step of
  /// instructions: politeness, whose it is, its network, where it is or what for has to be there.
  private static final Pattern CALL =
      Pattern.compile(
          "^(?<intro>"
              + CallWords.INTRO
              + ")(?:[在通于於用透](?:[过過])?\\s?"
              + CallWords.NETWORKS
              + "\\s?(?:上|[里裡])?)?"
              + CallWords.VERB
              + "(?:(?:并|並|、|和)?"
              + CallWords.VERB
              + "){0,2}(?<whose>"
              + WHOSE
              + ")(?<network>"
              + CallWords.NETWORKS
              + "\\s?)?(?:[官方專专粉絲丝]{2,4})?"
              + CallWords.CHANNEL
              + "(?:"
              + BEFORE_WHERE
              + "(?<where>"
              + WHERE
              + "))?(?<aim>"
              + AIM
              + ")?"
              + CallWords.STOP,
          Pattern.CASE_INSENSITIVE);

  /// Groups of [#CALL] of which one has to have something.
  private static final String[] EVIDENCE = {"intro", "network", "where", "aim"};

  /// Who is followed, or what is listened to on a network.
  private static final String FOLLOWED =
      anyOf(
          CallWords.US,
          "本?[节節]目",
          "[^，。：:他她]{2,12}(?:新[闻聞]|[网網]|[台臺社]|[报報]|[周週]刊|中文)", // `渡口周刊`
          WHOSE + CallWords.CHANNEL);

  /// `在Threads上关注我们：@ferry`, `追踪我们的Instagram`, `在Apple Podcasts、Spotify收听本节目`.
  private static final Pattern ON_NETWORK =
      Pattern.compile(
          "^"
              + CallWords.INTRO
              + anyOf(
                  "(?:在|通[过過]|透[过過]|用)\\s?"
                      + CallWords.NETWORKS
                      + "(?:等平[台臺])?\\s?(?:上|[里裡])?\\s?"
                      + CallWords.VERB
                      + FOLLOWED
                      + "?",
                  CallWords.VERB + CallWords.US + "的?\\s?(?:[官方專专]{2})?\\s?" + CallWords.NETWORKS)
              + "(?:"
              + BEFORE_WHERE
              + WHERE
              + ")?(?:"
              + AIM
              + ")?"
              + CallWords.STOP,
          Pattern.CASE_INSENSITIVE);

  /// What [#CALL] and [#ON_NETWORK] begin with: politeness, where, and what is asked.
  private static final String BEGIN =
      CallWords.INTRO_BEGINS + "在通于於用透" + CallWords.VERBS_BEGIN + CallWords.ENGLISH_VERBS_BEGIN;

  private ChannelCall() {}

  static boolean isOne(Line line) {
    return line.begins(BEGIN)
        && ((line.holds(CallWords.VERBS_BEGIN) && isCall(CALL.matcher(line.text())))
            || (line.length() <= MAX_SHORT && ON_NETWORK.matcher(line.text()).matches()));
  }

  private static boolean isCall(Matcher call) {
    if (!call.matches()) {
      return false;
    }
    for (String name : EVIDENCE) {
      String part = call.group(name);
      if (part != null && !part.isBlank()) {
        return true;
      }
    }
    return OURS.matcher(call.group("whose")).find();
  }
}
