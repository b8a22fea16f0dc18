package org.openbell.tws.codec;

import org.openbell.tws.message.AccountUpdate;
import org.openbell.tws.message.AccountValue;
import org.openbell.tws.message.Position;
import org.openbell.tws.message.Response.ManagedAccounts;
import org.openbell.tws.wire.FieldReader;
import org.openbell.tws.wire.MalformedFrame;

/// Reads what an account is (message 15), holds (61) and is worth (63), and its updates (6, 7, 8,
/// 54).
final class AccountDecoder {
  private AccountDecoder() {}

  static ManagedAccounts managedAccounts(FieldReader in) throws MalformedFrame {
    in.skip(1); // message version
    return new ManagedAccounts(Fields.commaList(in.nextString()));
  }

  static Position position(FieldReader in) throws MalformedFrame {
    in.skip(1); // message version
    return new Position(in.nextString(), Fields.contract(in), in.nextDecimal(), in.nextDecimal());
  }

  static AccountValue accountValue(FieldReader in) throws MalformedFrame {
    in.skip(1); // message version
    return new AccountValue(
        in.nextInt(), in.nextString(), in.nextString(), in.nextString(), in.nextString());
  }

  static AccountUpdate.Figure figure(FieldReader in) throws MalformedFrame {
    in.skip(1); // message version
    return new AccountUpdate.Figure(
        in.nextString(), in.nextString(), in.nextString(), in.nextString());
  }

  static AccountUpdate.Holding holding(FieldReader in) throws MalformedFrame {
    in.skip(1); // message version
    return new AccountUpdate.Holding(
        Fields.contractOfHolding(in),
        in.nextDecimal(),
        in.nextOptionalDecimal(),
        in.nextOptionalDecimal(),
        in.nextOptionalDecimal(),
        in.nextOptionalDecimal(),
        in.nextOptionalDecimal(),
        in.nextString());
  }

  static AccountUpdate.AsOf asOf(FieldReader in) throws MalformedFrame {
    in.skip(1); // message version
    return new AccountUpdate.AsOf(in.nextString());
  }

  static AccountUpdate.Complete complete(FieldReader in) throws MalformedFrame {
    in.skip(1); // message version
    return new AccountUpdate.Complete(in.nextString());
  }
}
