package org.openbell.simulation.plan;

/// For how long a fault lasts, in seconds, as the dice say.
enum Length {
  /// Seconds mostly, some minutes at times.
  MOMENTS {
    @Override
    long seconds(Dice dice) {
      return dice.percent(10) ? dice.between(30, 240) : dice.between(1, 20);
    }
  },
  /// Half a minute mostly, a quarter of an hour at times.
  A_WHILE {
    @Override
    long seconds(Dice dice) {
      return dice.percent(15) ? dice.between(60, 900) : dice.between(1, 40);
    }
  },
  /// As an exchange stops trading in a stock.
  A_HALT {
    @Override
    long seconds(Dice dice) {
      return dice.between(300, 2_400);
    }
  },
  /// Until a person changes his mind.
  A_WHIM {
    @Override
    long seconds(Dice dice) {
      return dice.between(5, 3_600);
    }
  };

  abstract long seconds(Dice dice);
}
