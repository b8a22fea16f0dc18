package org.openbell.approval.access;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/// Tells a request of the desk's own page from one that another page had the browser send.
///
/// Three answers have to agree: where the browser says it comes from, how it says that relates to
/// us, and a word that only our page can have read.
public final class Forgery {
  private static final Set<String> CHANGE_NOTHING = Set.of("GET", "HEAD", "OPTIONS");

  /// What a request says of its origin; `host` is the address it was sent to.
  public record Signs(
      String method,
      Optional<String> host,
      Optional<String> origin,
      Optional<String> fetchSite,
      Optional<String> csrf) {}

  private Forgery() {}

  /// Why a request with the cookie of this session is not believed; empty when it is.
  /// `publicOrigin` is the page's own origin where a proxy hides it: `https://desk.example`.
  public static Optional<String> doubt(Signs signs, String session, Optional<String> publicOrigin) {
    if (CHANGE_NOTHING.contains(signs.method())) {
      return Optional.empty();
    }
    if (signs.origin().isEmpty()
        || !isOurs(signs.origin().get(), signs.host().orElse(""), publicOrigin)) {
      return Optional.of("the request does not come from the desk's own page");
    }
    if (signs.fetchSite().filter(site -> !site.equals("same-origin")).isPresent()) {
      return Optional.of("the browser says that another page sent this");
    }
    return signs.csrf().filter(word -> Secrets.isSame(word, Secrets.csrf(session))).isPresent()
        ? Optional.empty()
        : Optional.of("the header X-Openbell-Csrf lacks the word of this session");
  }

  /// Whether a page of ours sent it: the browser's own word, `https://desk.example:8486`.
  public static boolean isOurs(String origin, String host, Optional<String> publicOrigin) {
    return publicOrigin
        .map(origin::equals)
        .orElseGet(() -> !authority(origin).isEmpty() && authority(origin).equals(host));
  }

  private static String authority(String origin) {
    try {
      String authority = URI.create(origin).getRawAuthority();
      return authority == null ? "" : authority;
    } catch (IllegalArgumentException garbage) {
      return "";
    }
  }
}
