package org.openbell.simulator.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openbell.model.money.Shares;
import org.openbell.model.trade.Side;
import org.openbell.simulator.scenario.MarketAccess;
import org.openbell.simulator.venue.ScriptedMarket;

/// Every message of the data side at every version: exactly its fields, and no number left empty.
class DataLayoutsTest {
  private static final String AAPL = "0|AAPL|STK||0.0|||SMART||USD|||";

  /// Number of fields by message id, where it is the same at every version.
  private static final Map<Integer, Integer> FIELDS =
      Map.ofEntries(
          Map.entry(1, 7),
          Map.entry(2, 5),
          Map.entry(6, 6),
          Map.entry(7, 20),
          Map.entry(8, 3),
          Map.entry(15, 3),
          Map.entry(19, 3),
          Map.entry(45, 5),
          Map.entry(46, 5),
          Map.entry(49, 3),
          Map.entry(50, 11),
          Map.entry(52, 3),
          Map.entry(54, 3),
          Map.entry(57, 3),
          Map.entry(58, 4),
          Map.entry(61, 16),
          Map.entry(62, 2),
          Map.entry(63, 7),
          Map.entry(64, 3),
          Map.entry(71, 18),
          Map.entry(72, 3),
          Map.entry(73, 8),
          Map.entry(74, 3),
          Map.entry(81, 5),
          Map.entry(88, 3),
          Map.entry(90, 10),
          Map.entry(94, 5),
          Map.entry(95, 7),
          Map.entry(107, 3),
          Map.entry(108, 4),
          Map.entry(109, 2));

  /// Fields that are whole numbers, by message id.
  private static final Map<Integer, List<Integer>> WHOLE =
      Map.ofEntries(
          Map.entry(1, List.of(1, 2, 3, 6)),
          Map.entry(2, List.of(1, 2, 3)),
          Map.entry(7, List.of(1, 2)),
          Map.entry(45, List.of(1, 2, 3)),
          Map.entry(46, List.of(1, 2, 3)),
          Map.entry(50, List.of(1, 2, 3, 10)),
          Map.entry(61, List.of(1, 3)),
          Map.entry(71, List.of(1, 2, 4)),
          Map.entry(81, List.of(1, 4)),
          Map.entry(90, List.of(1, 2)),
          Map.entry(99, List.of(1, 2, 3)));

  private static List<String> play(int version) {
    var dialog = Dialog.at("09:40:00", version);
    var told = new ArrayList<String>();
    List.of(
            "17|1|",
            "49|1|",
            "105|",
            "104|1|",
            "9|8|2|" + AAPL + "0||||",
            "81|3|A|",
            "91|26|",
            "1|11|4|" + AAPL + "0|165,225,233,236,375|0|0||",
            "1|11|5|" + AAPL + "0||1|0||",
            "97|6|" + AAPL + "AllLast|0|0|",
            "20|8|" + AAPL + "0||5 secs|60 S|1|MIDPOINT|1|1||",
            "87|9|" + AAPL + "0|1|TRADES|1|",
            "50|3|10|" + AAPL + "5|MIDPOINT|1||",
            "24|1|",
            "22|11||STK|STK.US.MAJOR|MOST_ACTIVE||||||||||||||0|||ALL|||",
            "6|2|1||",
            "76|1|12|||1|",
            "62|1|13|All|NetLiquidation,$LEDGER:ALL|",
            "61|1|",
            "74|1|14|||",
            "92|15|DU1234567||",
            "94|16|DU1234567||265598|",
            "9|8|17|0|NOPE|STK||0.0|||SMART||USD|||0||||")
        .forEach(request -> told.addAll(dialog.ask(request)));
    dialog
        .exchange()
        .tradeByHand(ScriptedMarket.AAPL.symbol(), Side.BUY, Shares.of(10), dialog.now());
    told.addAll(dialog.until("09:40:12"));
    told.addAll(dialog.until("09:44:00"));
    dialog.gateway().marketAccess(MarketAccess.NOT_SUBSCRIBED);
    dialog.ask("59|1|3|");
    told.addAll(dialog.ask("1|11|18|" + AAPL + "0||0|0||"));
    return told;
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        173, 174, 175, 176, 177, 178, 181, 182, 183, 185, 186, 187, 189, 192, 193, 194, 195, 196,
        197, 198, 199, 200
      })
  void haveExactlyTheFieldsOfTheirVersion(int version) {
    var told = play(version);
    Set<Integer> seen = new TreeSet<>();
    for (var message : told) {
      var fields = fields(message);
      var id = Integer.parseInt(fields.getFirst());
      seen.add(id);
      assertThat(fields).as(message).hasSize(expected(version, id, fields));
      WHOLE
          .getOrDefault(id, List.of())
          .forEach(at -> assertThat(fields.get(at)).as(message).matches("-?\\d+"));
      assertThat(message).matches("[\\x20-\\x7e\\n]*");
    }
    var missing = new TreeSet<>(FIELDS.keySet());
    missing.removeAll(seen);
    assertThat(missing).isEqualTo(version >= 196 ? Set.of() : Set.of(108));
  }

  private static int expected(int version, int id, List<String> fields) {
    return switch (id) {
      case 4 -> 6;
      case 10 -> 42 + (version >= 182 ? 1 : 0) + (version >= 186 ? 1 : 0);
      case 17 ->
          (version >= 196 ? 3 : 5) + 8 * Integer.parseInt(fields.get(version >= 196 ? 2 : 4));
      case 20 -> 4 + 16 * Integer.parseInt(fields.get(3));
      case 79 -> 3 + Integer.parseInt(fields.get(2)) * (version >= 176 ? 8 : 6);
      case 93 -> 3 + 2 * Integer.parseInt(fields.get(2));
      case 99 -> 9;
      default -> FIELDS.getOrDefault(id, fields.size());
    };
  }

  private static List<String> fields(String message) {
    var all = Arrays.asList(message.split("\\|", -1));
    return all.subList(0, all.size() - 1);
  }
}
