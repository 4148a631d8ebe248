/// Words and phrases of a Chinese text, where nothing stands between words.
///
/// - [ChineseWords] cuts it into words and finds phrases that repeat (`Repeats`, `GramTable`)
/// - [WholeNames] of which name a piece of one is a piece
/// - `LatinNames` names in Latin letters amid it
@NullMarked
package io.feedwire.keywords.chinese;

import org.jspecify.annotations.NullMarked;
