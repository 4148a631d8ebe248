package io.feedwire.enricher.resolution;

import io.feedwire.contracts.json.Wire;
import java.util.List;

/// What one record led targets to tell an article; keyed by the article's id.
public record Answers(List<Answer> answers) {

  public Answers {
    answers = Wire.list(answers);
  }
}
