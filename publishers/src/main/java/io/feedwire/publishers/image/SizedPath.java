package io.feedwire.publishers.image;

import static io.feedwire.publishers.text.Alternation.anyOf;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A path in which services and programs ask for a size of a picture:
///
/// - Cloudinary `/image/upload/w_800,c_fill/v12/a.jpg`
/// - Drupal `/files/styles/large/public/a.jpg`
/// - thumbor, and Arc's older resizer, `/resizer/0aB1…=/460x230/smart/filters:quality(70)/a.jpg`
/// - Wikimedia `/thumb/a/ab/A.jpg/220px-A.jpg`
/// - Medium `/v2/resize:fit:1400/1*0aB1.png`
/// - WeChat `/mmbiz_png/0aB1…/640`
/// - Wix `/media/0aB1~mv2.jpg/v1/fill/w_600,h_400/a.jpg`
/// - Ghost `/content/images/size/w600/2024/05/a.jpg`
/// - Discourse `/uploads/default/optimized/2X/a/0aB1_2_690x500.jpeg`
/// - Webflow `/0aB1…/0aB1…_a-p-800.jpg`
/// - K2, of Joomla, `/media/k2/items/cache/0aB1…_XL.jpg`
/// - Shopify `/cdn/shop/articles/a_1024x1024.jpg`
///
/// @param path of the picture, whatever its size; not meant to be fetched
/// @param width in pixels, where it is asked for
record SizedPath(String path, @Nullable Integer width, @Nullable Integer height) {

  /// Cloudinary's words for a picture made of another. A folder may be named so, too, but hardly
  /// right behind `upload`.
  private static final String TRANSFORMATION =
      "(?:w|h|c|g|q|f|e|x|y|z|r|a|b|o|d|t|l|u|bo|co|cs|dn|fl|ar|dpr|pg)_[^,/]{1,100}";

  private static final String TRANSFORMATIONS =
      TRANSFORMATION + "(?:," + TRANSFORMATION + "){0,20}";

  private static final Pattern ALONE = Pattern.compile(TRANSFORMATIONS);

  /// Of thumbor: a cut, sides, how to fit, what to do besides.
  private static final String GEOMETRY =
      anyOf(
              "\\d{1,5}x\\d{1,5}:\\d{1,5}x\\d{1,5}|-?\\d{0,5}x-?\\d{0,5}",
              "(?:adaptive-|full-)*fit-in|trim|meta|smart",
              "top|middle|bottom|left|center|right",
              "filters:[^/]{1,300}")
          + "/";

  /// How a service writes a size.
  ///
  /// @param sign without it the pattern cannot fit, and is not tried
  /// @param sized what goes; `rest` stays
  /// @param size its width and height in what went
  private record Form(String sign, Pattern sized, String rest, Pattern size) {}

  /// Of a size that the address has no number of.
  private static final Pattern UNMEASURED = Pattern.compile("(?!)");

  private static final Pattern BY = Pattern.compile("(?:^|/)(\\d{1,5})x(\\d{0,5})(?=/)");

  /// Shopify's, in a folder of its own; one side may be left out, and neither is the picture's.
  private static final Form SHOPIFY =
      new Form(
          "/cdn/shop/",
          Pattern.compile(
              "((?:/cdn/shop|/s/files/1/[\\d/]{1,30})/(?:files|products|articles|collections)"
                  + "/[^/]{1,300})_(?:\\d{1,5}x\\d{0,5}|x\\d{1,5})(?:_crop_[a-z]{3,6})?(?:@\\dx)?"
                  + "(\\.\\w{3,4})$"),
          "$1$2",
          Pattern.compile("_(\\d{1,5})x()[^/]*$"));

  private static final List<Form> FORMS =
      List.of(
          new Form(
              "/image/upload/",
              Pattern.compile(
                  "(?<=/image/upload/)(?:s--[\\w-]{8,32}--/)?(?:" + TRANSFORMATIONS + "/){1,8}"),
              "",
              Pattern.compile(
                  "(?<=[/,]|^)w_(\\d{1,5})(?=[,/])(?:.{0,200}?[,/]h_(\\d{1,5})(?=[,/]))?")),
          new Form(
              "/styles/",
              Pattern.compile("/styles/[\\w-]{1,64}/(?:public|private|s3)(?=/)"),
              "",
              BY),
          new Form(
              "=/", Pattern.compile("(?<=/)[\\w-]{27}=/(?:" + GEOMETRY + "){1,8}(?=[^/])"), "", BY),
          new Form(
              "px-",
              Pattern.compile(
                  "/thumb(/[0-9a-f]/[0-9a-f]{2}/[^/]+)/(?:\\w{1,20}-){0,3}\\d{1,5}px-[^/]+$"),
              "$1",
              Pattern.compile("(\\d{1,5})(px)-[^/]+$")),
          new Form(
              "/mmbiz",
              Pattern.compile("(/mmbiz\\w{0,10}/[\\w-]{20,200})/\\d{1,4}$"),
              "$1",
              Pattern.compile("/(\\d{1,4})()$")),
          new Form(
              "/max/",
              Pattern.compile("/(?:v2/)?max/\\d{1,5}(?=/\\d\\*[^/]+$)"),
              "",
              Pattern.compile("max/(\\d{1,5})()")),
          new Form(
              "/resize:",
              Pattern.compile(
                  "/(?:v2/)?resize:\\w{1,8}(?::\\d{1,5}){1,2}(?:/(?:format|quality):\\w{1,8}){0,3}(?=/(?:format:\\w{1,8}/)?\\d\\*[^/]+$)"),
              "",
              Pattern.compile(":(\\d{1,5})(?::(\\d{1,5}))?")),
          new Form(
              "~mv2",
              Pattern.compile("(~mv2[^/]{0,60})/v1/(?:(?:fit|fill|crop)/[^/]{1,200}/){1,3}[^/]+$"),
              "$1",
              // What a picture has to fit into is wider or higher than it.
              Pattern.compile("/fill/w_(\\d{1,5}),h_(\\d{1,5})")),
          new Form(
              "/images/size/w",
              Pattern.compile(
                  "(?<=/content/images)/size/w\\d{1,5}(?:h\\d{1,5})?(?:/format/\\w{3,5})?(?=/)"),
              "",
              Pattern.compile("/w(\\d{1,5})(?:h(\\d{1,5}))?")),
          new Form(
              "/optimized/",
              Pattern.compile(
                  "(?<=/uploads|/uploads/[\\w-]{1,40}|^)/optimized(/[^_]{1,200}?)(?:_\\d)?_\\d{1,5}x\\d{1,5}"
                      + "(\\.\\w{3,4})$"),
              "/original$1$2",
              Pattern.compile("_(\\d{1,5})x(\\d{1,5})\\.\\w+$")),
          new Form(
              "-p-",
              Pattern.compile("(/[0-9a-f]{24}/[0-9a-f]{24}_[^/]*)-p-\\d{2,4}(\\.\\w{3,4})$"),
              "$1$2",
              Pattern.compile("-p-(\\d{2,4})()\\.\\w+$")),
          new Form(
              "/media/k2/",
              Pattern.compile(
                  "(?<=/media/k2/items/)cache(/[0-9a-f]{32})_(?:XS|S|M|L|XL|Generic)(\\.\\w{3,4})$"),
              "src$1$2",
              UNMEASURED),
          SHOPIFY,
          new Form("/s/files/1/", SHOPIFY.sized, SHOPIFY.rest, SHOPIFY.size));

  /// Null where it asks for none.
  static @Nullable SizedPath of(String path) {
    for (Form form : FORMS) {
      if (path.contains(form.sign)) {
        Matcher sized = form.sized.matcher(path);
        if (sized.find()) {
          return read(path, sized, form);
        }
      }
    }
    return null;
  }

  private static SizedPath read(String path, Matcher sized, Form form) {
    Matcher size = form.size.matcher(sized.group());
    boolean isMeasured = size.find();
    var rest = new StringBuilder();
    sized.appendReplacement(rest, form.rest);
    sized.appendTail(rest);
    return new SizedPath(
        rest.toString(),
        isMeasured ? number(size.group(1)) : null,
        isMeasured ? number(size.group(2)) : null);
  }

  private static @Nullable Integer number(@Nullable String digits) {
    boolean isNumber =
        digits != null && !digits.isEmpty() && digits.chars().allMatch(Character::isDigit);
    int number = isNumber ? Integer.parseInt(digits) : 0;
    return number == 0 ? null : number;
  }

  /// Whether words ask Cloudinary for a picture made of another: `w_800,c_fill`.
  static boolean isTransformation(String words) {
    return ALONE.matcher(words).matches();
  }
}
