/// What tests share: golden files ([Golden]), the tables of the documents that say what the code
/// has ([DocumentTables]), and the folder of real documents ([Corpus]). Test scope only.
@NullMarked
package io.feedwire.testkit;

import org.jspecify.annotations.NullMarked;
