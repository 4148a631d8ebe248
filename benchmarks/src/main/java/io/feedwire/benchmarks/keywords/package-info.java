/// Keywords against those that editors gave: [KeywordsMeasure] is what `benchmarks/keywords` runs.
@NullMarked
package io.feedwire.benchmarks.keywords;

import org.jspecify.annotations.NullMarked;
