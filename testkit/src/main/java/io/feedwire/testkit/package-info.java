/// What tests share: golden files ([Golden]) and the folder of real documents ([Corpus]). Test
/// scope only.
@NullMarked
package io.feedwire.testkit;

import org.jspecify.annotations.NullMarked;
