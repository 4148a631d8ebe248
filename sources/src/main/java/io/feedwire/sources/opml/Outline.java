package io.feedwire.sources.opml;

import io.feedwire.contracts.source.Source.Kind;
import org.jspecify.annotations.Nullable;

/// What one `outline` of an OPML document names.
///
/// @param line of the document, from 1
/// @param url verbatim
/// @param title absent where there is none
/// @param category the titles of the outlines around it, joined by `/`; else its own attribute
public record Outline(
    int line, String url, @Nullable String title, @Nullable String category, Kind kind) {}
