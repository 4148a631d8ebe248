/// Benchmarks that need a JVM of their own; the scripts beside the module run them.
@NullMarked
package io.feedwire.benchmarks;

import org.jspecify.annotations.NullMarked;
