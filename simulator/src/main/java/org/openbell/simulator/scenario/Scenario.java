package org.openbell.simulator.scenario;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.session.SessionDate;

/// One day of the outside world: which date, which seed, what the account holds, what happens.
///
/// `universe` is the number of listings, stories included; everything without a story is generated.
/// Some two hundred names that everybody knows are listed even where that makes it more.
public record Scenario(
    SessionDate date,
    String about,
    Long seed,
    Integer universe,
    Account account,
    List<Story> stories) {
  private static final int LARGEST_UNIVERSE = 20_000;

  public Scenario {
    Expected.present(date, "date");
    Expected.present(about, "about");
    Expected.present(seed, "seed");
    Expected.present(universe, "universe");
    Expected.present(account, "account");
    Expected.present(stories, "stories");
    stories = List.copyOf(stories);
    if (universe < stories.size() || universe > LARGEST_UNIVERSE) {
      throw new IllegalArgumentException(
          "universe is the number of listings, from the number of stories to "
              + LARGEST_UNIVERSE
              + ": "
              + universe);
    }
    requireDifferent(stories);
  }

  public Scenario withSeed(long other) {
    return new Scenario(date, about, other, universe, account, stories);
  }

  public Optional<Story> story(Symbol symbol) {
    return stories.stream().filter(story -> story.symbol().equals(symbol)).findFirst();
  }

  private static void requireDifferent(List<Story> stories) {
    Set<Symbol> seen = new HashSet<>();
    for (Story story : stories) {
      if (!seen.add(story.symbol())) {
        throw new IllegalArgumentException("two stories about " + story.symbol());
      }
    }
  }
}
