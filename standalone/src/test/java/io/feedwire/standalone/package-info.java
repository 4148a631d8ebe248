/// The whole: its parts run together ([FullPath] on two kinds of Kafka, [FiveDocuments] from parser
/// to enricher, [BrowserIT] what a person sees), its documents are true, and the rules that hold
/// for all code of the checkout ([ArchitectureTest], [SourceFormatTest]).
package io.feedwire.standalone;
