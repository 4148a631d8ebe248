/// The whole: its parts run together ([EndToEndIT], [ContainerIT]), and the rules that hold for all
/// code of the checkout ([ArchitectureTest], [SourceFormatTest]).
@NullMarked
package io.feedwire.standalone;

import org.jspecify.annotations.NullMarked;
