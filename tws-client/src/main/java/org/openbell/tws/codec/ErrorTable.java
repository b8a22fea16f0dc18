package org.openbell.tws.codec;

import static org.openbell.tws.message.ErrorClass.ANSWER;
import static org.openbell.tws.message.ErrorClass.MODIFY_REFUSED;
import static org.openbell.tws.message.ErrorClass.NOTICE;
import static org.openbell.tws.message.ErrorClass.ORDER_DEAD;
import static org.openbell.tws.message.ErrorClass.ORDER_DEAD_OR_MODIFY_REFUSED;
import static org.openbell.tws.message.ErrorClass.SESSION;
import static org.openbell.tws.message.ErrorClass.UNDECIDED;
import static org.openbell.tws.message.ErrorClass.WARNING;

import java.util.HashMap;
import java.util.Map;
import org.openbell.tws.message.ErrorClass;
import org.openbell.tws.message.Request;

/// Which error code means what. Source: the broker's public list of system, warning and error
/// codes, and published reports of what followed them.
final class ErrorTable {
  private static final Map<Integer, ErrorClass> BY_CODE = new HashMap<>();

  static {
    put(SESSION, 100, 326, 1100, 1101, 1102, 1300, 2110);
    put(NOTICE, 165, 300, 366, 2103, 2104, 2105, 2106, 2107, 2108, 2119, 2157, 2158);
    put(WARNING, 317, 399, 404, 481, 492, 2100, 2109, 2137, 2148, 2161, 2168, 2169, 2174, 2176);
    // 10349 says that a preset chose the time in force. The order is alive.
    put(WARNING, 10090, 10167, 10311, 10329, 10349);
    put(ANSWER, 101, 102, 162, 309, 320, 322, 327, 354, 420, 2101, 10089, 10168, 10182);
    put(ANSWER, 10186, 10187, 10189, 10190, 10197, 10225, 10285, 10337, 10338);
    put(ORDER_DEAD, 106, 107, 109, 111, 113, 163, 200, 201, 202, 203, 334, 337, 382, 383, 387);
    put(ORDER_DEAD, 388, 391, 392, 411, 413, 451, 460, 10006, 10149, 10224, 10268, 10269, 10270);
    put(ORDER_DEAD, 10274, 10314, 10342);
    put(ORDER_DEAD_OR_MODIFY_REFUSED, 110, 321, 434, 10324, 10325, 10326, 10327);
    put(MODIFY_REFUSED, 104, 105, 135, 136, 161, 329, 2102, 10147, 10148, 10341);
    // A duplicate id refuses the new order, but an earlier one with that id may be working.
    put(UNDECIDED, 103);
  }

  private ErrorTable() {}

  /// @param requestOrOrderId what the message names; the same code means different things for a
  ///     query and for an order
  static ErrorClass classify(int requestOrOrderId, int code) {
    var known = BY_CODE.get(code);
    var errorClass = known == null ? unknown(requestOrOrderId, code) : known;
    return switch (errorClass) {
      case SESSION, NOTICE, WARNING -> errorClass;
      case ANSWER -> isOrder(requestOrOrderId) ? UNDECIDED : ANSWER;
      case ORDER_DEAD, ORDER_DEAD_OR_MODIFY_REFUSED, MODIFY_REFUSED, UNDECIDED ->
          isQuery(requestOrOrderId) ? ANSWER : errorClass;
    };
  }

  private static ErrorClass unknown(int requestOrOrderId, int code) {
    if (code >= 2100 && code <= 2199) {
      return WARNING;
    }
    if (code >= 1000 && code <= 1999) {
      return SESSION;
    }
    return isOrder(requestOrOrderId) ? UNDECIDED : ANSWER;
  }

  private static boolean isOrder(int id) {
    return id >= 0 && !isQuery(id);
  }

  private static boolean isQuery(int id) {
    return id >= Request.FIRST_REQUEST_ID;
  }

  private static void put(ErrorClass errorClass, int... codes) {
    for (var code : codes) {
      BY_CODE.put(code, errorClass);
    }
  }
}
