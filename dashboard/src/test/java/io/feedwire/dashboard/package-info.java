@NullMarked
package io.feedwire.dashboard;

import org.jspecify.annotations.NullMarked;
