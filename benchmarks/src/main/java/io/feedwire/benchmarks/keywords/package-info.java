/// Keywords against those that editors gave: [KeywordsMeasure] is what `benchmarks/keywords` runs,
/// [WeightsFit] what `benchmarks/keyword-weights` does.
@NullMarked
package io.feedwire.benchmarks.keywords;

import org.jspecify.annotations.NullMarked;
