@NullMarked
package io.feedwire.dashboard.stream;

import org.jspecify.annotations.NullMarked;
