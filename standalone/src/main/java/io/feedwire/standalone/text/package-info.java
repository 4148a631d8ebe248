/// What several commands say and are told in the same words.
///
/// - [TimeText] times as people type them
/// - [ProgressText] how far the reading of a folder is
/// - [SafeText] what others wrote, fit for a terminal
@NullMarked
package io.feedwire.standalone.text;

import org.jspecify.annotations.NullMarked;
