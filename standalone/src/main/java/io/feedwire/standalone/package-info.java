/// The `feedwire` command: everything in one JVM with an embedded broker, and the command line.
///
/// - [Feedwire] is the main class: the commands, their exit codes; `Logging` is chosen before them
/// - [io.feedwire.standalone.up] the whole in one process, and how commands find it
/// - [io.feedwire.standalone.sources] the commands about what is read
/// - [io.feedwire.standalone.articles] the commands that print what becomes of it
/// - [io.feedwire.standalone.text] the words that commands share
@NullMarked
package io.feedwire.standalone;

import org.jspecify.annotations.NullMarked;
