/// Lists of feeds as other readers write and read them (opml.org/spec2.opml).
@NullMarked
package io.feedwire.sources.opml;

import org.jspecify.annotations.NullMarked;
