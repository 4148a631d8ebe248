/// The whole: its parts run together ([FullPath], on two kinds of Kafka), and the rules that hold
/// for all code of the checkout ([ArchitectureTest], [SourceFormatTest]).
package io.feedwire.standalone;
