package org.openbell.tws.codec;

import org.openbell.tws.message.AccountValue;
import org.openbell.tws.message.Position;
import org.openbell.tws.message.Response.ManagedAccounts;
import org.openbell.tws.wire.FieldReader;
import org.openbell.tws.wire.MalformedFrame;

/// Reads what an account is (message 15), holds (61) and is worth (63).
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
}
