package org.openbell.approval.access;

/// How somebody showed who they are.
public enum Method {
  /// The access token itself, with this very request.
  TOKEN,
  /// A browser's cookie, made by a login.
  SESSION,
  /// A token of the identity provider.
  OIDC,
  /// The one chat that is set up.
  TELEGRAM
}
